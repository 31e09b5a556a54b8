package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Scope;

/** What the contracts of queries are written with. */
abstract class QueryContract<S extends ThreadRepository & ThreadQueries> extends StoreContract<S> {

    /** All that stands on one page after the other. */
    final Seq<MessageThread> paged(ThreadQuery query, Scope scope) {
        Page page = store.page(query, scope);
        Seq<MessageThread> threads = page.threads();
        while (page.next().isDefined()) {
            assertThat(page.threads()).hasSize(query.limit());
            Option<Cursor> before = page.next();
            page = store.page(query.after(before.get()), scope);
            assertThat(page.next().forAll(next -> next.compareTo(before.get()) > 0))
                    .isTrue();
            threads = threads.appendAll(page.threads());
        }
        return threads;
    }
}
