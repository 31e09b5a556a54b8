package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.testkit.histories.Steps;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadId;

/** Pages of any size, while others go on writing. */
class PagingProperties {

    @Property
    @Proves({"L4", "L5"})
    void what_matches_throughout_stands_on_exactly_one_page_and_in_order(
            @ForAll("histories") History history,
            @ForAll("queries") ThreadQuery query,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @IntRange(min = 1, max = 5) int stepsPerPage,
            @ForAll("more") List<Step> more) {
        Stage stage = Stage.play(history);
        Paging paging = new Paging(stage, query.withLimit(limit));
        stage.telling(() -> {
            Vector<Step> meanwhile = Vector.ofAll(more);
            while (paging.turn()) {
                meanwhile.take(stepsPerPage).forEach(paging::interrupt);
                meanwhile = meanwhile.drop(stepsPerPage);
            }
            paging.check();
        });
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    @Provide
    Arbitrary<ThreadQuery> queries() {
        return Arbitraries.oneOf(
                Values.queries(),
                Arbitraries.of(ThreadQuery.all(), ThreadQuery.all().withStatus(Status.RESOLVED)));
    }

    @Provide
    Arbitrary<List<Step>> more() {
        return Steps.any().list().ofMaxSize(15);
    }

    /** Somebody turns pages, and remembers what matched all the time, and what ever did. */
    private static final class Paging {

        private final Stage stage;
        private final ThreadQuery query;
        private Set<ThreadId> throughout;
        private Set<ThreadId> ever;
        private Vector<MessageThread> paged = Vector.empty();
        private Option<Cursor> after = Option.none();

        Paging(Stage stage, ThreadQuery query) {
            this.stage = stage;
            this.query = query;
            this.throughout = matching();
            this.ever = throughout;
        }

        /** Whether there is another page. */
        boolean turn() {
            Page page = stage.service
                    .list(after.fold(() -> query, query::after), Reader.host())
                    .get();
            assertThat(page.threads().size()).isLessThanOrEqualTo(query.limit());
            page.next().forEach(cursor -> {
                assertThat(page.threads().size()).isEqualTo(query.limit());
                assertThat(cursor).isEqualTo(Cursor.of(page.threads().last()));
            });
            paged = paged.appendAll(page.threads());
            after = page.next();
            return after.isDefined();
        }

        void interrupt(Step step) {
            stage.perform(step);
            throughout = throughout.intersect(matching());
            ever = ever.union(matching());
        }

        void check() {
            Seq<ThreadId> ids = paged.map(MessageThread::id);
            assertThat(ids).doesNotHaveDuplicates().containsAll(throughout);
            assertThat(ever).containsAll(ids);
            assertThat(paged)
                    .isEqualTo(paged.sortBy(it -> it.id().toString())
                            .sortBy(it -> it.facts().created()));
        }

        private Set<ThreadId> matching() {
            stage.service.settle(1_000);
            return HashSet.ofAll(stage.threads()).filter(id -> query.matches(stage.stored(id)));
        }
    }
}
