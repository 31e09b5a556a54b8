package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.receiveMedia;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Events.added;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** A message id that was accepted before. */
class MessageIdentityTest {

    private static final Refusal REUSED = new Refusal.MessageIdReused(new MessageId("m1"));

    private final Lifecycle received = billing().given(receive("m1", "Hello"));
    private final Lifecycle sent = billing().given(send("m1", "Hello", ANN));

    @Nested
    class InAnOpenThread {

        @Test
        @Proves("X1")
        void the_same_inbound_message_again_is_nothing_to_do() {
            received.when(receive("m1", "Hello")).thenNothingToDo();
        }

        @Test
        @Proves("X1")
        void the_same_outbound_message_again_is_nothing_to_do() {
            sent.when(send("m1", "Hello", ANN)).thenNothingToDo();
        }

        @Test
        @Proves("X1")
        void the_same_message_without_a_text_again_is_nothing_to_do() {
            billing().given(receiveMedia("m1")).when(receiveMedia("m1")).thenNothingToDo();
        }

        @Test
        @Proves({"X1", "T4"})
        void a_message_again_restarts_no_clock_and_brings_no_label_back() {
            Lifecycle before = received.after(Duration.ofHours(1))
                    .given(receive("m2", "Bye"))
                    .after(Duration.ofHours(1));

            Lifecycle after = before.when(receive("m1", "Hello")).thenNothingToDo();

            assertThat(after.open()).isEqualTo(before.open());
        }

        @Test
        @Proves("X3")
        void the_same_id_with_another_text_is_refused() {
            received.when(receive("m1", "Hullo")).thenRefused(REUSED);
            received.when(receiveMedia("m1")).thenRefused(REUSED);
            sent.when(send("m1", "Hullo", ANN)).thenRefused(REUSED);
        }

        @Test
        @Proves("X3")
        void the_same_id_in_the_other_direction_is_refused() {
            received.when(send("m1", "Hello", ANN)).thenRefused(REUSED);
            sent.when(receive("m1", "Hello")).thenRefused(REUSED);
        }

        @Test
        @Proves("X3")
        void the_same_id_in_another_pair_is_refused() {
            billing()
                    .givenElsewhere(inbound(7, "m1", NOON, "Hello"))
                    .when(receive("m1", "Hello"))
                    .thenRefused(REUSED);
        }

        @Test
        @Proves("X1")
        void a_refused_message_is_not_remembered() {
            Instant later = NOON.plusSeconds(1);

            received.when(send("m2", "Yes?", ANN))
                    .thenRefused(Rule.M4)
                    .at(later)
                    .when(receive("m2", "Another text"))
                    .then(added(change(1, 2, later), inbound(1, "m2", later, "Another text")));
        }
    }

    @Nested
    class InAThreadThatEnded {

        private final Lifecycle resolved = received.given(resolve(1, ANN));
        private final Lifecycle deleted = received.given(delete(1, ANN));

        @Test
        @Proves("X2")
        void a_retry_after_a_resolve_resurrects_nothing() {
            Lifecycle after = resolved.when(receive("m1", "Hello")).thenNothingToDo();

            assertThat(after.conversation()).isEqualTo(resolved.conversation());
        }

        @Test
        @Proves({"X2", "T2"})
        void a_retry_at_the_deadline_settles_and_resurrects_nothing() {
            Instant deadline = NOON.plus(THREE_DAYS);

            Lifecycle after = received.at(deadline)
                    .when(receive("m1", "Hello"))
                    .thenSettled(expired(change(1, 2, deadline)))
                    .thenNothingToDo();

            assertThat(after.conversation().open()).isEmpty();
        }

        @Test
        @Proves("X2")
        void a_retry_after_a_delete_resurrects_nothing() {
            Lifecycle after = deleted.when(receive("m1", "Hello")).thenNothingToDo();

            assertThat(after.conversation()).isEqualTo(deleted.conversation());
        }

        @Test
        @Proves("X2")
        void whatever_the_text_a_retry_is_nothing_to_do() {
            resolved.when(receive("m1", "Hullo")).thenNothingToDo();
            deleted.when(receive("m1", "Hullo")).thenNothingToDo();
            deleted.when(receiveMedia("m1")).thenNothingToDo();
            sent.given(resolve(1, BOB)).when(send("m1", "Hullo", ANN)).thenNothingToDo();
        }

        @Test
        @Proves({"X2", "X3"})
        void the_other_direction_is_still_refused() {
            resolved.when(send("m1", "Hello", ANN)).thenRefused(REUSED);
            deleted.when(send("m1", "Hello", ANN)).thenRefused(REUSED);
        }

        @Test
        @Proves("X2")
        void a_retry_leaves_the_thread_that_is_open_meanwhile_alone() {
            Lifecycle reopened = resolved.given(receive("m2", "Hello again"));

            Lifecycle after = reopened.when(receive("m1", "Hello")).thenNothingToDo();

            assertThat(after.open()).isEqualTo(reopened.open());
        }

        @Test
        @Proves({"X2", "M7"})
        void a_new_id_with_an_old_text_opens_a_new_thread() {
            resolved.when(receive("m2", "Hello")).then(opened(inbound(2, "m2", NOON, "Hello")));
        }
    }
}
