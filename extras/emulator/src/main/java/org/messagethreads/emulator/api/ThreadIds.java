package org.messagethreads.emulator.api;

import java.util.UUID;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.thread.ThreadId;

/** The ids of threads, as requests name them. */
public final class ThreadIds {

    private static final ThreadId NO_THREADS = new ThreadId(new UUID(0, 0));

    private ThreadIds() {}

    /** The thread of a path; 404 if it is no id. */
    public static ThreadId ofPath(Call call) {
        return ThreadId.parse(call.path("threadId"))
                .getOrElseThrow(() -> Failure.notFound(404, "threadId").with("rule", "E1"));
    }

    /**
     * The thread of a body or a query; what is no id is one that no thread has, for the rules to refuse in their order.
     */
    static ThreadId named(String text) {
        return ThreadId.parse(text).getOrElse(NO_THREADS);
    }
}
