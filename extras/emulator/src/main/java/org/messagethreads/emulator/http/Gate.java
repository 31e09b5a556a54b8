package org.messagethreads.emulator.http;

/** Who may come in. */
@FunctionalInterface
public interface Gate {

    /** Lets everybody in, as nobody. */
    Gate OPEN = ignored -> "";

    /**
     * Lets somebody in.
     *
     * @param authorization the header of that name; empty if there is none
     * @return who it is
     * @throws Failure 401 if nobody is to come in
     */
    String caller(String authorization);
}
