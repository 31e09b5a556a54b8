package org.messagethreads.thread;

/** Who reads: a handler, or the host itself. */
public sealed interface Reader {

    /**
     * A handler, who sees the threads of the owners they handle (L1).
     *
     * @param id which one
     */
    record Handler(HandlerId id) implements Reader {}

    /** The host itself, which reads everything (L1). */
    record Host() implements Reader {}

    /** {@return the host itself, who sees everything} */
    static Reader host() {
        return new Host();
    }

    /**
     * A handler.
     *
     * @param id which one
     * @return a reader who sees what the directory says
     */
    static Reader handler(HandlerId id) {
        return new Handler(id);
    }
}
