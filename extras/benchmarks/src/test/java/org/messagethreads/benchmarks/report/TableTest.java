package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_row_has_its_cells_though_they_be_empty_or_have_bars() {
        assertThat(new Table("one", "two", "three").add("", "", "`a|b`").markdown())
                .isEqualTo("""
                | one | two | three |
                |---|---|---|
                | | | `a\\|b` |
                """);
    }
}
