package org.messagethreads.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.messagethreads.checker.Explorer.Explored;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Proves;

/**
 * The invariants hold after every history, up to a length. {@code -Dchecker.depth=5} makes the histories longer by one,
 * and lets it all take some four times as long.
 */
class CheckerTest {

    private static final int DEPTH = Integer.getInteger("checker.depth", 4);

    @Test
    @Proves({"I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"})
    void the_invariants_hold_after_every_history() {
        check("everything", Alphabet.whole(), DEPTH);
    }

    @Test
    @Proves({"I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"})
    void the_invariants_hold_after_every_longer_history_of_what_happens_every_day() {
        check("every day", Alphabet.daily(), DEPTH + 2);
    }

    private static void check(String name, List<Move> moves, int depth) {
        Histories histories = new Histories(ForwardingStore::new, moves);

        Explored<Move> explored = Explorer.explore(histories, depth);

        System.out.println("Checked " + name + ": " + explored);
        assertThat(explored.breach().map(histories::story)).isEmpty();
        assertThat(explored.levels()).hasSize(depth + 1).doesNotContain(0);
    }
}
