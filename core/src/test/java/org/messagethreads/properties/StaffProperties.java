package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Set;
import io.vavr.control.Either;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.Outcome;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;

/** Any staff, any numbers: who may open a thread, and who may be given one. */
class StaffProperties {

    @Property
    @Proves({"M2", "M5"})
    void exactly_the_assignable_handlers_open_threads_and_get_them(
            @ForAll("pairs") NumberPair pair,
            @ForAll("staffs") Set<Handler> staff,
            @ForAll("handlers") HandlerId sender) {
        World world = world(pair, staff);
        Either<Refusal, Outcome> answer =
                world.handle(new ThreadCommand.Send(pair, new MessageId("m1"), new Text("Good day"), sender));

        if (isAssignable(staff, sender)) {
            assertThat(((Outcome.Changed) answer.get()).thread().assignee()).contains(sender);
        } else {
            assertThat(answer.getLeft().rule()).isEqualTo(Rule.M5);
            assertThat(world.store.events()).isEmpty();
        }
    }

    @Property
    @Proves({"M1", "A1", "A3", "L1"})
    void any_handler_gives_an_unassigned_thread_to_exactly_the_assignable_handlers(
            @ForAll("pairs") NumberPair pair,
            @ForAll("staffs") Set<Handler> staff,
            @ForAll("handlers") HandlerId caller,
            @ForAll("handlers") HandlerId to) {
        World world = world(pair, staff);
        MessageThread thread = world.received(pair, "Good day");
        assertThat(thread.assignee()).isEmpty();

        Either<Refusal, Outcome> answer = world.handle(new ThreadCommand.Assign(thread.id(), caller, to));

        if (!handles(staff, caller)) {
            assertThat(answer.getLeft().rule()).isEqualTo(Rule.L1);
        } else if (isAssignable(staff, to)) {
            assertThat(((Outcome.Changed) answer.get()).thread().assignee()).contains(to);
        } else {
            assertThat(answer.getLeft())
                    .isEqualTo(
                            handles(staff, to)
                                    ? new Refusal.NotAssignable(Rule.A3, to)
                                    : new Refusal.AssigneeNotAHandler(thread.id(), to));
        }
    }

    @Provide
    Arbitrary<NumberPair> pairs() {
        return Values.pairs();
    }

    @Provide
    Arbitrary<Set<Handler>> staffs() {
        return Values.staffs();
    }

    @Provide
    Arbitrary<HandlerId> handlers() {
        return Values.handlers();
    }

    private static World world(NumberPair pair, Set<Handler> staff) {
        Assume.that(!pair.owner().equals(pair.guest()));
        World world = new World();
        Owner owner = Cast.owners().get(People.BILLING).get();
        world.directory
                .replaceAll(People.owner(owner.id(), owner.name(), pair.owner(), array(staff)))
                .get();
        return world;
    }

    private static Handler[] array(Set<Handler> staff) {
        return staff.toJavaArray(Handler[]::new);
    }

    private static boolean handles(Set<Handler> staff, HandlerId handler) {
        return staff.exists(it -> it.id().equals(handler));
    }

    private static boolean isAssignable(Set<Handler> staff, HandlerId handler) {
        return staff.exists(it -> it.id().equals(handler) && it.assignability() == Assignability.ASSIGNABLE);
    }
}
