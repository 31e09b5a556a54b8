package org.messagethreads.testkit.hardcases;

import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The library as if there were a wire between: it offers no more than a server does, and tells times no finer. */
public final class CoarseLibrary implements HardCaseSubject {

    private final HardCaseSubject library = new LibrarySubject();

    @Override
    public Seen perform(HardCaseStep step, Names names) {
        return library.perform(step, names);
    }

    @Override
    public Set<Need> offers() {
        return Set.of();
    }

    @Override
    public ChronoUnit precision() {
        return ChronoUnit.MILLIS;
    }
}
