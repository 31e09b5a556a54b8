package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.NOON;

import org.junit.jupiter.api.Test;

/** What a leaf costs: nobody who reads lists can tell. */
class LeafTest {

    @Test
    void one_that_comes_last_is_added_in_place_where_there_is_room_and_room_doubles() {
        Leaf two = Leaf.of(row(1)).with(row(2));
        Leaf four = two.with(row(3));

        assertThat(four).isNotSameAs(two);
        assertThat(four.with(row(4))).isSameAs(four);
        assertThat(four.with(row(5))).isNotSameAs(four);
    }

    @Test
    void one_that_belongs_further_up_goes_into_a_copy() {
        Leaf leaf = Leaf.of(row(1)).with(row(3)).with(row(4));

        Leaf copy = leaf.with(row(2));

        assertThat(copy).isNotSameAs(leaf);
        assertThat(copy.get(1).id).isEqualTo(row(2).id);
        assertThat(leaf.get(1).id).isEqualTo(row(3).id);
    }

    @Test
    void it_ends_before_what_comes_later_and_not_before_its_last() {
        Leaf leaf = Leaf.of(row(1)).with(row(2));

        assertThat(leaf.endsBefore(row(3))).isTrue();
        assertThat(leaf.endsBefore(row(2))).isFalse();
        assertThat(leaf.endsBefore(row(1))).isFalse();
    }

    @Test
    void it_is_to_be_swept_once_half_of_it_has_left() {
        Leaf leaf = Leaf.of(row(1)).with(row(2)).with(row(3)).with(row(4));

        assertThat(leaf.left()).isFalse();
        assertThat(leaf.left()).isTrue();
    }

    private static ThreadRow row(int number) {
        return Rows.opened(number, NOON.plusSeconds(number));
    }
}
