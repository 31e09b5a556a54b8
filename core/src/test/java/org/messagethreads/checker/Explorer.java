package org.messagethreads.checker;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Explores a territory breadth first, so that no path to a breach is shorter than that of the one it meets. Places of
 * the same shape are one. A place is reached by making the moves of its path from the start on; where a move left
 * everything as it was, the next move is made from there.
 */
final class Explorer<M, P> {

    /** Whether places of the same shape are one. */
    enum Merging {
        BY_SHAPE,
        NEVER
    }

    /** A move from a shape to a shape, and what was answered. */
    record Edge(String from, String answer, String to) {}

    /** A path that ends where a law is broken. */
    record Breach<M>(Seq<M> path, Throwable law) {}

    /**
     * What was met.
     *
     * @param levels how many new places after no move, one, two …
     * @param moves how many moves were made from them
     * @param breach the first, if there is one; nothing was explored beyond it
     */
    record Explored<M>(Seq<Integer> levels, long moves, Option<Breach<M>> breach) {

        @Override
        public String toString() {
            return "%d states, %d transitions, depth %d (%s)"
                    .formatted(levels.sum().longValue(), moves, levels.size() - 1, levels.mkString(" + "));
        }
    }

    private record Node<M>(List<M> backwards, Form form) {

        String shape() {
            return form.shape();
        }
    }

    private final Territory<M, P> territory;
    private final Merging merging;
    private final Consumer<Edge> edges;
    private final Set<String> shapes = new HashSet<>();
    private java.util.List<Node<M>> met = new ArrayList<>();
    private long moves;
    private Option<Breach<M>> breach = Option.none();

    /** Tells of every edge, and of one as often as it meets it. */
    Explorer(Territory<M, P> territory, Merging merging, Consumer<Edge> edges) {
        this.territory = territory;
        this.merging = merging;
        this.edges = edges;
    }

    static <M, P> Explored<M> explore(Territory<M, P> territory, int depth) {
        return new Explorer<>(territory, Merging.BY_SHAPE, ignored -> {}).explore(depth);
    }

    /** Explores, once, the ends of all paths up to a length. */
    Explored<M> explore(int depth) {
        P start = territory.start();
        meet(new Node<>(List.empty(), territory.form(start)), start);
        Vector<Integer> levels = Vector.of(met.size());
        while (levels.size() <= depth && breach.isEmpty()) {
            java.util.List<Node<M>> frontier = met;
            met = new ArrayList<>();
            frontier.forEach(this::leave);
            levels = levels.append(met.size());
        }
        return new Explored<>(levels, moves, breach);
    }

    /** Makes every move from a place. */
    private void leave(Node<M> node) {
        Option<P> here = Option.none();
        for (M move : territory.moves()) {
            if (breach.isDefined()) {
                return;
            }
            P place = here.getOrElse(() -> reached(node));
            here = Option.when(isStillThere(node, move, place), place);
        }
    }

    private P reached(Node<M> node) {
        P place = territory.start();
        node.backwards().reverse().forEach(move -> territory.make(move, place));
        return place;
    }

    private boolean isStillThere(Node<M> from, M move, P place) {
        moves++;
        List<M> backwards = from.backwards().prepend(move);
        try {
            String answer = territory.make(move, place);
            Node<M> to = new Node<>(backwards, territory.form(place));
            edges.accept(new Edge(from.shape(), answer, to.shape()));
            return !meet(to, place) && to.form().equals(from.form());
        } catch (RuntimeException | AssertionError broken) {
            breach = Option.some(new Breach<>(backwards.reverse(), broken));
            return false;
        }
    }

    /** Whether it is new, and spoilt. */
    private boolean meet(Node<M> node, P place) {
        boolean isNew = shapes.add(node.shape()) || merging == Merging.NEVER;
        if (isNew) {
            met.add(node);
            territory.check(place);
        }
        return isNew;
    }
}
