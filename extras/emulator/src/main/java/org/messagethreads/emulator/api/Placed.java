package org.messagethreads.emulator.api;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Predicate;
import org.messagethreads.MessageThreads;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.ThreadId;

/** A message, and the thread it stands in. */
record Placed(Message message, MessageThread thread) {

    /**
     * The messages of a thread, in the thread as it stands once they are read: one that is deleted meanwhile is never
     * shown alive without its texts.
     *
     * @param kept whether they are shown, by how the thread stands then
     */
    static Seq<Placed> in(ThreadId id, MessageThreads threads, Predicate<MessageThread> kept) {
        Seq<Message> messages = threads.messages(id, Reader.host()).get();
        MessageThread thread = threads.thread(id, Reader.host()).get();
        return kept.test(thread) ? messages.map(it -> new Placed(it, thread)) : List.empty();
    }
}
