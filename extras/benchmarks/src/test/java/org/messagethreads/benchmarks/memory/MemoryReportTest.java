package org.messagethreads.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;

class MemoryReportTest {

    private static final int THREADS = 500;
    private static final int MANY = 10_000;

    @Test
    void a_hoard_has_one_open_thread_of_each_pair_and_a_message_of_each_round() {
        Hoard hoard = new Hoard(THREADS);
        hoard.write(3L * THREADS);
        InMemoryThreadRepository store = hoard.store();
        assertThat(store.open(new Scope.Everything())).hasSize(THREADS).allSatisfy(thread -> {
            assertThat(thread.label().map(Label::value).get()).hasSize(40);
            assertThat(store.history(thread.id()).flatMap(ThreadEvent::message)).hasSize(3);
        });
    }

    @Test
    void weights_are_told_apart_by_what_further_messages_add() {
        Weights weights = Weights.of(10, 1_000, 9_000, 13_000);
        assertThat(weights).isEqualTo(new Weights(800, 1_200));
        assertThat(weights.perMessage()).isEqualTo(200);
        assertThat(weights.withoutEvents()).isEqualTo(600 + Graph.bytes("x".repeat(40)));
    }

    @Test
    void a_string_of_40_characters_is_two_objects() {
        assertThat(Graph.bytes("x".repeat(40))).isCloseTo(24 + 56, within(16L));
    }

    @Test
    void both_ways_of_weighing_agree_and_each_message_weighs_something() throws IOException {
        MemoryReport report = MemoryReport.of(THREADS, MANY, "512m");
        assertThat(report.graph().withoutEvents())
                .isPositive()
                .isLessThan(report.graph().withOneMessage());
        assertThat(report.graph().perMessage()).isGreaterThan(Graph.bytes("x".repeat(40)));
        assertThat(report.heap().withOneMessage())
                .isCloseTo(report.graph().withOneMessage(), Percentage.withPercentage(15));
        assertThat(report.heap().withThreeMessages())
                .isCloseTo(report.graph().withThreeMessages(), Percentage.withPercentage(15));
        assertThat(report.fit().fits()).isTrue();
        assertThat(report.fit().peak()).isGreaterThan(MANY * report.graph().withOneMessage());
        assertThat(report.table())
                .contains("10,000 threads with three messages each fit into a heap of 512m")
                .contains(Long.toString(report.graph().withoutEvents()));
    }

    @Test
    void an_open_thread_with_all_indexes_and_its_label_weighs_no_more_than_was_recorded() {
        assertThat(Graph.weights(MANY).withoutEvents()).isBetween(500L, 660L);
    }

    @Test
    void threads_that_do_not_fit_are_said_not_to_and_weighed_all_the_same() throws IOException {
        MemoryReport report = MemoryReport.of(1, MANY, "12m");
        assertThat(report.fit().fits()).isFalse();
        assertThat(report.fit().peak()).isGreaterThan(12L << 20);
        assertThat(report.table()).contains("do not fit into a heap of 12m");
    }

    @Test
    void a_report_says_where_its_file_goes() {
        assertThatThrownBy(MemoryReport::main).isInstanceOf(IllegalArgumentException.class);
    }
}
