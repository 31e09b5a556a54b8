package org.messagethreads.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Proofs;
import org.messagethreads.fixtures.RuleBook;

/** A rule that stands in {@code docs/rules.md} is proved by a test, and no test proves any other. */
class RulesAreProvedTest {

    @Test
    void every_rule_is_proved_by_a_test() throws IOException {
        assertThat(Proofs.byRule().keySet()).containsAll(RuleBook.ids());
    }

    @Test
    void every_rule_that_is_proved_is_written_down() throws IOException {
        assertThat(RuleBook.ids())
                .containsAll(Proofs.byRule().keySet())
                .contains("T1", "M12", "X3", "N1", "A8", "R3", "D4", "L8", "E1", "I7", "S12");
    }
}
