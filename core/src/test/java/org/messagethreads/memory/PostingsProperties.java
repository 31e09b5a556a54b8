package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.NOON;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.messagethreads.query.Cursor;
import org.messagethreads.testkit.Proves;

/**
 * Threads in leaves are those of a sorted set, in its order, whatever comes late, ties, or leaves. The tries are the
 * same in each build, so that the mutants they kill are the same.
 */
class PostingsProperties {

    private static final Comparator<ThreadRow> ORDER = ThreadRow::compareTo;

    private final TreeSet<ThreadRow> expected = new TreeSet<>(ORDER);
    private Postings postings = new Postings();

    @BeforeTry
    void begin() {
        expected.clear();
        postings = new Postings();
    }

    /** The fewer instants there are, the more threads belong further up. */
    @Property(tries = 40, seed = "20260217")
    @Proves("L4")
    void they_stand_in_the_order_of_lists(
            @ForAll @IntRange(min = 1, max = 2_000) int threads,
            @ForAll @IntRange(min = 1, max = 5_000) int instants,
            @ForAll @IntRange(min = 1, max = 50) int lateness,
            @ForAll long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < threads; number++) {
            add(number, (number / lateness * lateness + random.nextInt(lateness)) % instants, random);
        }
        assertThat(read(postings.all())).containsExactlyElementsOf(expected);
        assertThat(postings.size()).isEqualTo(threads);
    }

    @Property(tries = 40, seed = "20260217")
    @Proves("L5")
    void from_a_cursor_on_they_are_those_behind_it(
            @ForAll @IntRange(min = 1, max = 2_000) int threads, @ForAll long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < threads; number++) {
            add(number, random.nextInt(threads), random);
        }
        for (ThreadRow row : List.of(expected.first(), any(random), expected.last())) {
            Cursor cursor = Cursor.of(row.thread);
            assertThat(read(postings.from(cursor, false))).containsExactlyElementsOf(expected.tailSet(row, false));
            assertThat(read(postings.from(cursor, true))).containsExactlyElementsOf(expected.tailSet(row, true));
        }
        Cursor between = new Cursor(NOON.plusSeconds(random.nextInt(threads)).plusMillis(1), any(random).id);
        assertThat(read(postings.from(between, false)))
                .containsExactlyElementsOf(expected.stream()
                        .filter(row -> row.compareTo(between.created(), between.id()) > 0)
                        .toList());
    }

    /** Half of what is read, at most, has left. */
    @Property(tries = 40, seed = "20260217")
    @Proves("L4")
    void those_that_left_are_forgotten_in_time(
            @ForAll @IntRange(min = 1, max = 2_000) int threads,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < threads; number++) {
            add(number, random.nextInt(1 + threads / 10), random);
            while (random.nextInt(100) < percent && !expected.isEmpty()) {
                leave(any(random));
            }
        }
        List<ThreadRow> read = read(postings.all());
        assertThat(read).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
        assertThat(read.stream().filter(row -> row.listedAsOpen)).containsExactlyElementsOf(expected);
        assertThat(read.size()).isLessThanOrEqualTo(2 * expected.size());
        assertThat(postings.size()).isEqualTo(expected.size());
    }

    @Property(tries = 40, seed = "20260217")
    @Proves("S1")
    void who_reads_meanwhile_finds_all_that_stay_once_and_in_order(
            @ForAll @IntRange(min = 1, max = 2_000) int threads, @ForAll long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < threads; number++) {
            add(number, number, random);
        }
        List<ThreadRow> there = new ArrayList<>(expected);
        List<ThreadRow> read = new ArrayList<>();
        Iterator<ThreadRow> reader = postings.all();
        for (int number = threads; reader.hasNext(); number++) {
            read.add(reader.next());
            add(number, random.nextInt(2 * threads), random);
            leave(any(random));
        }
        assertThat(read).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
        there.removeAll(new HashSet<>(read));
        assertThat(there).as("missed").filteredOn(expected::contains).isEmpty();
    }

    /** Whoever is alone stays to be found, on its own or with others, while others come and leave. */
    @Example
    @Proves("L4")
    void who_begins_to_read_one_finds_it_whatever_comes() {
        add(2);
        Iterator<ThreadRow> alone = postings.all();
        ThreadRow first = expected.first();
        add(1);
        Iterator<ThreadRow> both = postings.all();
        add(3);

        assertThat(read(alone)).containsExactly(first);
        assertThat(read(both)).contains(first).isSortedAccordingTo(ORDER);
        assertThat(read(postings.all())).containsExactlyElementsOf(expected);
    }

    @Example
    @Proves("L5")
    void one_alone_is_behind_a_cursor_or_not() {
        add(2);
        Cursor cursor = Cursor.of(expected.first().thread);

        assertThat(read(postings.from(cursor, true))).containsExactlyElementsOf(expected);
        assertThat(read(postings.from(cursor, false))).isEmpty();
    }

    @Example
    @Proves("L4")
    void one_alone_is_forgotten_at_once_and_another_takes_its_place() {
        for (int number = 0; number < 3; number++) {
            add(number);
            assertThat(read(postings.all())).containsExactlyElementsOf(expected);
            leave(expected.first());
            assertThat(read(postings.all())).isEmpty();
            assertThat(postings.size()).isZero();
        }
    }

    /** Many times over, since it takes but a moment. */
    @Example
    @Proves("S1")
    void one_alone_is_found_by_who_reads_while_a_second_comes() throws InterruptedException {
        List<Postings> all = Stream.generate(Postings::new).limit(20_000).toList();
        ThreadRow first = Rows.opened(1, NOON);
        ThreadRow second = Rows.opened(2, NOON);
        all.forEach(each -> each.add(first));
        Thread writer = new Thread(() -> all.forEach(each -> each.add(second)));
        writer.start();
        List<List<ThreadRow>> seen =
                all.stream().map(each -> read(each.all())).distinct().toList();
        writer.join();

        assertThat(seen).isSubsetOf(List.of(first), List.of(first, second));
    }

    private void add(int number) {
        add(number, number, new Random(number));
    }

    private void add(int number, int second, Random random) {
        ThreadRow row = Rows.opened((long) random.nextInt(1_000) << 32 | number, NOON.plusSeconds(second));
        postings.add(row);
        expected.add(row);
    }

    private void leave(ThreadRow row) {
        row.listedAsOpen = false;
        postings.leave(row);
        expected.remove(row);
    }

    private ThreadRow any(Random random) {
        int skipped = random.nextInt(expected.size());
        ThreadRow from = expected.first();
        ThreadRow probe = Rows.opened((long) random.nextInt(1_000) << 32, from.created.plusSeconds(skipped));
        ThreadRow next = expected.ceiling(probe);
        return next != null ? next : from;
    }

    private static List<ThreadRow> read(Iterator<ThreadRow> rows) {
        List<ThreadRow> read = new ArrayList<>();
        rows.forEachRemaining(read::add);
        return read;
    }
}
