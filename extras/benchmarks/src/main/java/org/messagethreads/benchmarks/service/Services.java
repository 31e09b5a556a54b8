package org.messagethreads.benchmarks.service;

import java.util.UUID;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.Scene;

/**
 * The service over maps, in three kinds that differ in how a thread knows what may happen to it; for what all keep see
 * {@link Service}.
 */
public final class Services {

    private Services() {}

    /**
     * A few lines decide.
     *
     * @param scene for how many pairs, handlers and texts are prepared
     * @return makes services
     */
    public static Entrant<UUID> byHand(Scene scene) {
        return entrant(scene, PlainThread::new);
    }

    /**
     * Each thread has a state machine of stateless4j.
     *
     * @param scene as above
     * @return makes services
     */
    public static Entrant<UUID> withStateless4j(Scene scene) {
        return entrant(scene, StatelessThread::new);
    }

    /**
     * Each thread has a state machine of squirrel-foundation.
     *
     * @param scene as above
     * @return makes services
     */
    public static Entrant<UUID> withSquirrel(Scene scene) {
        return entrant(scene, SquirrelThread::new);
    }

    private static Entrant<UUID> entrant(Scene scene, Service.ThreadMaker threads) {
        Service.Cast cast = Service.Cast.of(scene);
        return clock -> new Service(cast, clock, threads);
    }
}
