package org.messagethreads.testkit.hardcases;

import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What keeps message threads and is held against the cases: the library, or a server that speaks for one. A subject is
 * new to every case: an account without owners and threads, whose clock stands at the {@link Cast#start} and is moved
 * by steps only. The first step it is given is the directory.
 */
public interface HardCaseSubject {

    /**
     * Does a step and tells what came of it. Judges nothing.
     *
     * @param step what to do
     * @param names what earlier steps named
     * @return what was answered
     */
    Seen perform(HardCaseStep step, Names names);

    /** {@return what of a case's needs it can meet} */
    Set<Need> offers();

    /** {@return how finely it shows times: cut to this unit an expected time is compared (T8)} */
    ChronoUnit precision();
}
