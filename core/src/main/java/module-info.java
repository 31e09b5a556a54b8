/**
 * Message Threads keeps the SMS conversations between a business's numbers and its guests: it opens a thread, says who
 * handles it, resolves it and lets it expire, by rules that are pure functions, and keeps clients in sync.
 *
 * <p>A host embeds {@link org.messagethreads.MessageThreads} and gives it a clock, a directory of who owns and handles
 * each number, and a repository; {@link org.messagethreads.memory} holds one in memory. How clients stay in sync is in
 * {@link org.messagethreads.sync}. The rules themselves are in {@link org.messagethreads.thread}.
 */
module org.messagethreads {
    requires transitive io.vavr;
    requires static transitive org.jspecify;

    exports org.messagethreads;
    exports org.messagethreads.thread;
    exports org.messagethreads.directory;
    exports org.messagethreads.repository;
    exports org.messagethreads.query;
    exports org.messagethreads.sync;
    exports org.messagethreads.memory;
}
