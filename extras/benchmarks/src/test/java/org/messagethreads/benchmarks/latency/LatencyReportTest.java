package org.messagethreads.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.Reader;

class LatencyReportTest {

    private static final int COMMANDS = 3_000;
    private static final int EXPIRING = 5_000;

    @Test
    void every_command_counts_in_one_phase_a_third_of_them_before() {
        LatencyReport report = LatencyReport.of(COMMANDS, COMMANDS, EXPIRING);
        assertThat(List.of(report.phases(), report.apart())).allSatisfy(phases -> {
            assertThat(phases).extracting(Quantiles::phase).containsExactly(Phase.values());
            assertThat(phases.stream().mapToLong(Quantiles::commands).sum()).isEqualTo(COMMANDS);
            assertThat(phases.get(0).commands()).isEqualTo(COMMANDS / 3);
            assertThat(phases.get(1).commands()).isPositive();
            assertThat(phases.get(2).commands())
                    .as("once the sweeper found nothing due")
                    .isPositive();
        });
    }

    @Test
    void quantiles_rise_to_the_longest() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 10_000; micros++) {
            latencies.record(Phase.DURING, micros * 1_000L, micros * 500L);
        }
        Quantiles during = latencies.quantiles(Phase.DURING);
        assertThat(during.commands()).isEqualTo(10_000);
        assertThat(new double[] {during.p50(), during.p90(), during.p99(), during.p999(), during.p9999(), during.max()})
                .containsExactly(new double[] {5_000, 9_000, 9_900, 9_990, 9_999, 10_000}, offset(10.0));
        assertThat(new double[] {during.ownP99(), during.ownMax()})
                .containsExactly(new double[] {4_950, 5_000}, offset(10.0));
        assertThat(latencies.quantiles(Phase.AFTER).commands()).isZero();
    }

    @Test
    void all_that_were_to_expire_have_expired_and_the_traffic_lives_on() {
        Scenario scenario = new Scenario(EXPIRING, false);
        assertThat(open(scenario)).isEqualTo(EXPIRING);
        scenario.play(COMMANDS, COMMANDS);
        assertThat(open(scenario)).isEqualTo(1_000);
    }

    @Test
    void all_expire_in_another_service_and_the_traffic_is_not_in_it() {
        Scenario scenario = new Scenario(EXPIRING, true);
        assertThat(open(scenario)).isEqualTo(EXPIRING);
        scenario.play(COMMANDS, COMMANDS);
        assertThat(open(scenario)).isZero();
    }

    @Test
    void traffic_opens_and_resolves_its_threads() {
        Scenario scenario = new Scenario(0, false);
        scenario.play(4_000, 1_000_000);
        assertThat(open(scenario)).isZero();
    }

    @Test
    void a_report_says_where_its_file_goes() {
        assertThatThrownBy(LatencyReport::main).isInstanceOf(IllegalArgumentException.class);
    }

    private static int open(Scenario scenario) {
        return scenario.crowded()
                .sync(SyncRequest.full(), Reader.host())
                .get()
                .threads()
                .size();
    }
}
