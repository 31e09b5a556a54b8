package org.messagethreads.benchmarks.service;

import java.util.UUID;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.Scene;

/** A service over maps whose threads decide by hand what may happen to them; for what it keeps see {@link Service}. */
public final class HandWritten {

    private HandWritten() {}

    /**
     * Prepares pairs, handlers, texts and the staff.
     *
     * @param scene how many
     * @return makes services
     */
    public static Entrant<UUID> entrant(Scene scene) {
        Service.Cast cast = Service.Cast.of(scene);
        return clock -> new Service(cast, clock, PlainThread::new);
    }
}
