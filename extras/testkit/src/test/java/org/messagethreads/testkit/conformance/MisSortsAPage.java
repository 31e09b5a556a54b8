package org.messagethreads.testkit.conformance;

import java.util.Comparator;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Scope;

/** Puts threads of one creation time on a page in the order of their ids turned round. */
final class MisSortsAPage extends ForwardingStore {

    private static final Comparator<MessageThread> ORDER = Comparator.comparing(
                    (MessageThread thread) -> thread.facts().created())
            .thenComparing(MessageThread::id, Comparator.reverseOrder());

    MisSortsAPage(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Page page(ThreadQuery query, Scope scope) {
        Page page = super.page(query, scope);
        return new Page(page.threads().sorted(ORDER), page.next());
    }
}
