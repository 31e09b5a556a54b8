package org.messagethreads.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchIllegalArgumentException;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.UUID;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadId;

/** What a list is asked for: pages, periods and places. */
class AnyQueryTest {

    @FuzzTest
    @Proves({"L3", "L4"})
    void a_query_that_can_be_built_makes_sense(FuzzedDataProvider data) {
        Instant one = instant(data);
        Instant other = data.consumeBoolean() ? one : instant(data);

        pageHolds1To1000(data.consumeInt());
        periodGoesForwards(one, other, instant(data));
        placesAreOrderedByTimeThenId(new Cursor(one, id(data)), new Cursor(other, id(data)));
    }

    private static void pageHolds1To1000(int limit) {
        if (limit >= 1 && limit <= 1000) {
            assertThat(ThreadQuery.all().withLimit(limit).limit()).isEqualTo(limit);
        } else {
            assertThat(catchIllegalArgumentException(() -> ThreadQuery.all().withLimit(limit)))
                    .hasMessage("a page's limit is " + limit + ": 1 to 1000 are right");
        }
    }

    private static void periodGoesForwards(Instant from, Instant to, Instant any) {
        if (from.compareTo(to) < 0) {
            assertThat(new Period(from, to).contains(any)).isEqualTo(from.compareTo(any) <= 0 && any.compareTo(to) < 0);
        } else {
            assertThat(catchIllegalArgumentException(() -> new Period(from, to)))
                    .hasMessageEndingWith("(L3)");
        }
    }

    private static void placesAreOrderedByTimeThenId(Cursor one, Cursor other) {
        int byTime = one.created().compareTo(other.created());
        int byId = one.id().toString().compareTo(other.id().toString());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(byTime != 0 ? byTime : byId));
    }

    private static Instant instant(FuzzedDataProvider data) {
        return Instant.ofEpochSecond(
                data.consumeLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                data.consumeInt(0, 999_999_999));
    }

    private static ThreadId id(FuzzedDataProvider data) {
        return new ThreadId(new UUID(data.consumeLong(), data.consumeLong()));
    }
}
