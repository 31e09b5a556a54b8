package org.messagethreads.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.messagethreads.checker.Explorer.Edge;
import org.messagethreads.checker.Explorer.Explored;
import org.messagethreads.checker.Explorer.Merging;
import org.messagethreads.testkit.ForwardingStore;

/**
 * Places of the same shape are the same: from each of them the same moves lead, with the same answers, to the same
 * shapes, so that it is enough to go on from one of them. {@code -Dchecker.unmerged=3} makes the histories longer by
 * one, and lets the first test take eighty times as long.
 */
class MergingTest {

    private static final int DEPTH = Integer.getInteger("checker.unmerged", 2);

    @Test
    void the_same_follows_from_all_histories_of_one_shape() {
        Histories histories = histories(Alphabet.whole());

        assertThat(edges(histories, Merging.BY_SHAPE, DEPTH)).isEqualTo(edges(histories, Merging.NEVER, DEPTH));
    }

    @Test
    void the_same_follows_from_all_longer_histories_of_one_shape() {
        Histories histories = histories(Alphabet.daily());

        assertThat(edges(histories, Merging.BY_SHAPE, DEPTH + 1)).isEqualTo(edges(histories, Merging.NEVER, DEPTH + 1));
    }

    @Test
    void merging_leaves_little_to_go_on_from() {
        Explored<Move> merged = explored(histories(Alphabet.daily()), Merging.BY_SHAPE);
        Explored<Move> unmerged = explored(histories(Alphabet.daily()), Merging.NEVER);

        assertThat(unmerged.levels()).containsExactly(1, 17, 17 * 17);
        assertThat(merged.levels()).containsExactly(1, 3, 22);
    }

    @Test
    void a_shape_that_leaves_out_deadlines_is_found_out() {
        Timeless timeless = new Timeless(histories(Alphabet.daily()));

        assertThat(edges(timeless, Merging.BY_SHAPE, 3)).isNotEqualTo(edges(timeless, Merging.NEVER, 3));
    }

    private static Histories histories(List<Move> moves) {
        return new Histories(ForwardingStore::new, moves);
    }

    private static Explored<Move> explored(Histories histories, Merging merging) {
        return new Explorer<>(histories, merging, ignored -> {}).explore(2);
    }

    private static Set<Edge> edges(Territory<Move, Ground> territory, Merging merging, int depth) {
        Set<Edge> edges = new HashSet<>();
        Explored<Move> explored = new Explorer<>(territory, merging, edges::add).explore(depth);
        assertThat(explored.breach()).isEmpty();
        return edges;
    }

    /** Takes open threads for each other, however long they live. */
    private record Timeless(Histories histories) implements Territory<Move, Ground> {

        @Override
        public Seq<Move> moves() {
            return histories.moves();
        }

        @Override
        public Ground start() {
            return histories.start();
        }

        @Override
        public String make(Move move, Ground ground) {
            return histories.make(move, ground);
        }

        @Override
        public Form form(Ground ground) {
            Form form = histories.form(ground);
            return new Form(form.shape().replaceAll("open-?\\d+", "open"), form.names());
        }

        @Override
        public void check(Ground ground) {
            histories.check(ground);
        }
    }
}
