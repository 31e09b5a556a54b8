package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Meanwhile;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Two handlers at the same thread at once. */
@Proves("A7")
class AtOnceTest {

    private final World world = new World();
    private final MessageThread seen = world.received(PAIR, "Hello");
    private final ThreadId id = seen.id();
    private final Meanwhile meanwhile = new Meanwhile(world);

    @Test
    void two_takers_both_succeed_and_the_last_wins() {
        meanwhile.happens(() -> world.changed(take(BOB)));

        Outcome outcome = meanwhile.service.handle(take(ANN)).get();

        assertThat(((Outcome.Changed) outcome).thread().assignee()).containsExactly(ANN);
        assertThat(world.service
                        .history(id, Reader.host())
                        .get()
                        .filter(ThreadEvent.Assigned.class::isInstance)
                        .map(ThreadEvent.Assigned.class::cast)
                        .map(it -> it.previous().map(HandlerId::value).getOrElse("nobody") + " to " + it.assignee()))
                .containsExactly("nobody to 102", "102 to 101");
    }

    @Test
    void of_two_takers_who_state_what_they_saw_the_second_is_refused() {
        meanwhile.happens(() -> world.changed(take(BOB)));

        Refusal refusal = meanwhile
                .service
                .handle(new Assign(id, ANN, ANN, Option.some(seen.revision())))
                .getLeft();

        assertThat(refusal).isEqualTo(stale());
        assertThat(world.thread(id).assignee()).containsExactly(BOB);
    }

    @Test
    void nobody_buries_a_message_they_have_not_seen() {
        meanwhile.happens(() -> world.received(PAIR, "Wait, one more thing"));

        Refusal refusal = meanwhile
                .service
                .handle(new Resolve(id, ANN, Option.some(seen.revision())))
                .getLeft();

        assertThat(refusal).isEqualTo(stale());
        assertThat(world.thread(id)).isInstanceOf(MessageThread.Open.class);
    }

    @Test
    void a_revision_that_still_stands_is_good_for_any_command() {
        world.changed(new Assign(id, ANN, ANN, Option.some(new Revision(1))));
        world.changed(
                new Send(PAIR, world.newMessage(), new Text("Hi"), ANN, Option.some(id), Option.some(new Revision(2))));
        world.changed(new Unassign(id, ANN, Option.some(new Revision(3))));
        world.changed(new Resolve(id, ANN, Option.some(new Revision(4))));
        world.changed(new Delete(id, CLEO, Option.some(new Revision(5))));

        assertThat(world.thread(id).revision()).isEqualTo(new Revision(6));
    }

    @Test
    void a_revision_that_moved_is_refused_whatever_the_command() {
        world.changed(take(ANN));
        Option<Revision> old = Option.some(seen.revision());

        assertThat(world.refused(new Assign(id, ANN, BOB, old))).isEqualTo(stale());
        assertThat(world.refused(new Unassign(id, ANN, old))).isEqualTo(stale());
        assertThat(world.refused(new Resolve(id, ANN, old))).isEqualTo(stale());
        assertThat(world.refused(new Delete(id, ANN, old))).isEqualTo(stale());
        assertThat(world.refused(new Send(PAIR, world.newMessage(), new Text("Hi"), ANN, Option.none(), old)))
                .isEqualTo(stale());
    }

    @Test
    @Proves("D4")
    void deleting_what_is_deleted_stays_nothing_to_do_whatever_was_seen() {
        meanwhile.happens(() -> world.changed(new Delete(id, BOB)));

        Outcome outcome = meanwhile
                .service
                .handle(new Delete(id, ANN, Option.some(seen.revision())))
                .get();

        assertThat(outcome).isEqualTo(new Outcome.Unchanged(world.thread(id), Option.none()));
    }

    private Refusal stale() {
        return new Refusal.Stale(
                seen.revision(), Option.some(id), Option.some(seen.revision().next()));
    }

    private Assign take(HandlerId handler) {
        return new Assign(id, handler, handler);
    }
}
