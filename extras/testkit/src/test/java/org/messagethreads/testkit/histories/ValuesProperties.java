package org.messagethreads.testkit.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.Decision;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Situation;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.OfMessage;

/** What random values are good for: all kinds of them come, and the rules have an answer to each. */
class ValuesProperties {

    private static final Decider DECIDER = new Decider(ExpiryPolicy.STANDARD);

    @Property
    void where_nothing_was_exchanged_every_command_has_its_answer(
            @ForAll("commands") ThreadCommand command, @ForAll("rosters") Roster roster) {
        Situation situation = new Situation(Option.some(roster), Option.none(), CountingIds.id(1), People.NOON);
        Conversation nothing = Conversation.empty(command instanceof OfMessage it ? it.pair() : People.PAIR);

        Decision decision = DECIDER.decide(nothing, command, situation);

        assertThat(DECIDER.decide(nothing, command, situation)).isEqualTo(decision);
        decision.events().foldLeft(nothing, Conversation::evolve);
    }

    @Property
    void commands_are_of_all_kinds(@ForAll("commands") ThreadCommand command) {
        Statistics.label("kind")
                .collect(command.getClass().getSimpleName())
                .coverage(kinds -> List.of("Receive", "Send", "Assign", "Unassign", "Resolve", "Delete", "Reconcile")
                        .forEach(kind -> kinds.check(kind).percentage(share -> share > 5)));
    }

    @Provide
    Arbitrary<ThreadCommand> commands() {
        return Values.commands();
    }

    @Provide
    Arbitrary<Roster> rosters() {
        return Values.rosters();
    }
}
