package org.messagethreads.benchmarks;

import org.messagethreads.benchmarks.axon.Axon;
import org.messagethreads.benchmarks.ours.Ours;
import org.messagethreads.benchmarks.service.Services;
import org.messagethreads.benchmarks.yardstick.Yardstick;

/** Who can be measured. */
public enum Contestant {
    /** The library. */
    OURS(10_000_000),
    /** What the hardware gives. */
    YARDSTICK(10_000_000),
    /** The same of objects that are overwritten, so that no record is made. */
    YARDSTICK_IN_PLACE(10_000_000),
    /** A service over maps. */
    HAND_WRITTEN(10_000_000),
    /** The same with stateless4j. */
    STATELESS4J(1_000),
    /** The same with squirrel-foundation. */
    SQUIRREL(1_000),
    /** Axon Framework 4, in memory. */
    AXON(1_000);

    private final int mostPairs;

    Contestant(int mostPairs) {
        this.mostPairs = mostPairs;
    }

    /**
     * An arena with this contestant in it.
     *
     * @param pairs how many pairs
     * @return a new one
     * @throws IllegalArgumentException if this one is not measured at so many pairs
     */
    public Arena<?> arena(int pairs) {
        if (pairs > mostPairs) {
            throw new IllegalArgumentException("%s at %d pairs: up to %d are right".formatted(this, pairs, mostPairs));
        }
        Scene scene = new Scene(pairs);
        return new Arena<>(scene, entrant(scene));
    }

    Entrant<?> entrant(Scene scene) {
        return switch (this) {
            case OURS -> Ours.entrant(scene);
            case YARDSTICK -> Yardstick.entrant(scene);
            case YARDSTICK_IN_PLACE -> Yardstick.inPlace(scene);
            case HAND_WRITTEN -> Services.byHand(scene);
            case STATELESS4J -> Services.withStateless4j(scene);
            case SQUIRREL -> Services.withSquirrel(scene);
            case AXON -> Axon.entrant(scene);
        };
    }
}
