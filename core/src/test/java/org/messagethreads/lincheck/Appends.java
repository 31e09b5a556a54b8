package org.messagethreads.lincheck;

import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.control.Option;
import java.util.function.Function;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.Decision;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Situation;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;

/** Appends to an empty store by callers who take no turns; subclasses read. */
@Param(name = "pair", gen = Pair.Any.class)
@Param(name = "message", gen = IntGen.class, conf = "1:3")
@Param(name = "thread", gen = IntGen.class, conf = "1:3")
public abstract class Appends {

    private static final Option<Roster> ROSTER = Option.some(People.billingRoster(1));

    final ForwardingStore store;
    private final Decider decider = new Decider(ExpiryPolicy.STANDARD);

    Appends(Function<InMemoryThreadRepository, ForwardingStore> store) {
        this.store = store.apply(Stores.empty());
    }

    @Operation
    public String receive(Pair pair, int message) {
        return append(pair.numbers(), new Receive(pair.numbers(), messageId(message), Option.none()), message);
    }

    @Operation
    public String resolve(Pair pair, int thread) {
        return append(pair.numbers(), new Resolve(id(thread), ANN), 0);
    }

    @Operation
    public String delete(Pair pair, int thread) {
        return append(pair.numbers(), new Delete(id(thread), ANN), 0);
    }

    static MessageId messageId(int number) {
        return new MessageId("m" + number);
    }

    /** Decides again until nothing came between, as the contract asks for. */
    private String append(NumberPair pair, ThreadCommand command, int number) {
        Option<String> answer = Option.none();
        while (answer.isEmpty()) {
            Conversation basis = store.find(pair);
            Situation situation = new Situation(ROSTER, store.accepted(messageId(number)), id(number), NOON);
            Decision decision = decider.decide(basis, command, situation);
            answer = store.append(basis, ROSTER, decision.events()).map(after -> answer(decision, after));
        }
        return answer.get();
    }

    private static String answer(Decision decision, Conversation after) {
        return decision.answer()
                .fold(
                        refusal -> refusal.rule().name(),
                        event -> event.isEmpty()
                                ? "nothing to do"
                                : "at " + after.version().value());
    }
}
