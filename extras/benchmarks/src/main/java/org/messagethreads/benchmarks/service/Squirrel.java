package org.messagethreads.benchmarks.service;

import java.util.UUID;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.Scene;

/**
 * The service over maps, each of whose threads has a state machine of squirrel-foundation; for what it keeps see
 * {@link Service}.
 */
public final class Squirrel {

    private Squirrel() {}

    /**
     * Prepares pairs, handlers, texts and the staff.
     *
     * @param scene how many
     * @return makes services
     */
    public static Entrant<UUID> entrant(Scene scene) {
        Service.Cast cast = Service.Cast.of(scene);
        return clock -> new Service(cast, clock, SquirrelThread::new);
    }
}
