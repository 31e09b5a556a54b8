package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path scratch;

    @Test
    void what_is_written_is_read() throws IOException {
        write();
        assertThat(Results.in(scratch).machine()).hasValue(Machine.here("2026-02-17", "0123456789ab"));
    }

    @Test
    void nothing_tells_whose_machine_it_is() throws IOException {
        write();
        assertThat(Results.in(scratch).json("machine"))
                .hasValueSatisfying(it -> assertThat(it.propertyNames())
                        .containsExactlyInAnyOrder(
                                "system",
                                "processor",
                                "caches",
                                "cores",
                                "memory",
                                "jdk",
                                "collector",
                                "date",
                                "commit"));
    }

    @Test
    void no_model_reads_like_a_rule() {
        assertThat(Machine.plain("Intel(R) Xeon(R) CPU E5-2686 v4 @ 2.30GHz"))
                .isEqualTo("Intel(R) Xeon(R) CPU E 5-2686 v4 @ 2.30GHz");
    }

    @Test
    void what_the_system_does_not_tell_is_left_out() {
        Machine silent = new Machine("Some, kind", "kind", List.of(), 2, 1L << 30, "25", "Z", "2026-02-17", "0123");
        assertThat(silent.markdown()).startsWith("- Machine: 2 cores of kind; 1 GiB of memory; Some, kind\n");
    }

    private void write() throws IOException {
        Machine.main(new String[] {scratch.resolve("machine.json").toString(), "2026-02-17", "0123456789ab"});
    }
}
