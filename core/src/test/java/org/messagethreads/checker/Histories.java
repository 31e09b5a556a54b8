package org.messagethreads.checker;

import io.vavr.collection.Seq;
import java.util.function.Function;
import org.messagethreads.checker.Explorer.Breach;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.MessageThread;

/** All histories of an alphabet. */
record Histories(Function<InMemoryThreadRepository, ForwardingStore> fronted, Seq<Move> moves)
        implements Territory<Move, Ground> {

    @Override
    public Ground start() {
        return new Ground(fronted);
    }

    @Override
    public String make(Move move, Ground ground) {
        Seq<MessageThread> before = ground.threads();
        String answer = ground.make(move);
        Changes.check(before, ground);
        return answer;
    }

    @Override
    public Form form(Ground ground) {
        return Canon.of(ground);
    }

    @Override
    public void check(Ground ground) {
        new Laws(ground).check();
    }

    /** What happened on a path, line by line, and what it broke. */
    String story(Breach<Move> breach) {
        Ground ground = start();
        try {
            breach.path().forEach(ground::make);
        } catch (RuntimeException broken) {
            ground.stage.story.tell(
                    ground.stage.clock.instant(), () -> breach.path().last() + ": " + broken);
            return ground.stage.story.toString();
        }
        return ground.stage.story + "\n" + breach.law().getMessage();
    }
}
