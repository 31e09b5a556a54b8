package org.messagethreads.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;
import org.messagethreads.checker.Explorer.Breach;
import org.messagethreads.checker.Explorer.Explored;
import org.messagethreads.checker.Explorer.Merging;

/** The explorer, on numbers: from 1 on, by adding one and by doubling. */
class ExplorerTest {

    @Test
    void the_first_breach_has_a_shortest_path() {
        Breach<String> breach = Explorer.explore(new Numbers(10), 9).breach().get();

        assertThat(breach.path()).containsExactly("add one", "double", "add one", "double");
        assertThat(breach.law()).hasMessage("there is a 10");
    }

    @Test
    void nothing_is_broken_on_shorter_paths() {
        Explored<String> explored = Explorer.explore(new Numbers(10), 3);

        assertThat(explored.breach()).isEmpty();
        assertThat(explored).hasToString("7 states, 12 transitions, depth 3 (1 + 1 + 2 + 3)");
    }

    @Test
    void what_is_never_merged_is_explored_again() {
        Explored<String> explored = new Explorer<>(new Numbers(10), Merging.NEVER, ignored -> {}).explore(3);

        assertThat(explored).hasToString("40 states, 39 transitions, depth 3 (1 + 3 + 9 + 27)");
    }

    /** @param forbidden the number that breaks the law */
    private record Numbers(int forbidden) implements Territory<String, int[]> {

        @Override
        public Seq<String> moves() {
            return List.of("add one", "double", "stay");
        }

        @Override
        public int[] start() {
            return new int[] {1};
        }

        @Override
        public String make(String move, int[] place) {
            place[0] = switch (move) {
                case "add one" -> place[0] + 1;
                case "double" -> 2 * place[0];
                default -> place[0];
            };
            return move;
        }

        @Override
        public Form form(int[] place) {
            return new Form("" + place[0], "");
        }

        @Override
        public void check(int[] place) {
            if (place[0] == forbidden) {
                throw new AssertionError("there is a " + forbidden);
            }
        }
    }
}
