package org.messagethreads.benchmarks.ours;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.function.IntFunction;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.directory.Owner;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Text;

/**
 * A scene as the library takes it: what is prepared beforehand.
 *
 * @param pairs in the order of their numbers
 * @param handlers who handle all owners' messages
 * @param texts of the messages
 * @param directory of all owners
 */
public record Cast(List<NumberPair> pairs, List<HandlerId> handlers, List<Text> texts, InMemoryDirectory directory) {

    /**
     * Prepares a scene.
     *
     * @param scene how many
     * @return what the library takes
     */
    public static Cast of(Scene scene) {
        return of(scene, ignored -> HashSet.empty());
    }

    /**
     * Prepares a scene in which each owner has one handler more, its agent, who handles nobody else's messages.
     *
     * @param scene how many
     * @return what the library takes
     */
    public static Cast withAgents(Scene scene) {
        return of(scene, owner -> HashSet.of(agent(owner)));
    }

    /**
     * Prepares people and texts only: pairs are made as they are needed.
     *
     * @param scene how many
     * @return what the library takes
     */
    public static Cast withoutPairs(Scene scene) {
        List<HandlerId> handlers = Scene.handlers(HandlerId::new);
        return new Cast(
                List.of(), handlers, Scene.texts(Text::new), directory(scene, ignored -> HashSet.ofAll(handlers)));
    }

    /**
     * An owner.
     *
     * @param number from 0
     * @return its id
     */
    public static OwnerId owner(int number) {
        return new OwnerId("owner-" + number);
    }

    /**
     * The agent of an owner.
     *
     * @param owner its number
     * @return the agent's id
     */
    public static HandlerId agent(int owner) {
        return new HandlerId("agent-" + owner);
    }

    private static NumberPair pair(String owner, String guest) {
        return new NumberPair(new PhoneNumber(owner), new PhoneNumber(guest));
    }

    private static Cast of(Scene scene, IntFunction<Set<HandlerId>> agents) {
        List<HandlerId> handlers = Scene.handlers(HandlerId::new);
        return new Cast(
                scene.pairs(Cast::pair),
                handlers,
                Scene.texts(Text::new),
                directory(scene, owner -> agents.apply(owner).addAll(handlers)));
    }

    private static InMemoryDirectory directory(Scene scene, IntFunction<Set<HandlerId>> staff) {
        InMemoryDirectory directory = new InMemoryDirectory();
        directory
                .put(Vector.range(0, scene.owners())
                        .map(number -> new Owner(
                                owner(number),
                                "Queue " + number,
                                "Department",
                                HashSet.of(new PhoneNumber(Scene.ownerNumber(number))),
                                staff.apply(number)
                                        .map(id -> new Owner.Handler(
                                                id, id.value(), "User", Owner.Assignability.ASSIGNABLE))))
                        .toJavaArray(Owner[]::new))
                .get();
        return directory;
    }
}
