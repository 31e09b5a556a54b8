package org.messagethreads.memory;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadId;

/** The threads by what lists ask for. Written under the store's lock, read by anybody without one. */
final class ThreadIndex {

    private static final ThreadId LEAST = new ThreadId(new UUID(0, 0));

    private final Postings everything = new Postings();
    private final ConcurrentMap<OwnerId, OwnerLists> byOwner = new ConcurrentHashMap<>();
    private final ConcurrentMap<PhoneNumber, Postings> byGuest = new ConcurrentHashMap<>();
    private final ConcurrentMap<PhoneNumber, Set<OwnerId>> ownersByNumber = new ConcurrentHashMap<>();
    private final ConcurrentMap<PhoneNumber, PhoneNumber> ownerNumbers = new ConcurrentHashMap<>();
    private final Runnable touch;

    /**
     * An empty index.
     *
     * @param touch called for every row a query looks at
     */
    ThreadIndex(Runnable touch) {
        this.touch = touch;
    }

    void opened(ThreadRow row) {
        PairRow pair = row.pair;
        OwnerId owner = row.thread.owner();
        if (!owner.equals(pair.ofOwner.owner())) {
            PhoneNumber number = pair.pair().owner();
            ownersByNumber.compute(number, (ignored, all) -> all == null ? HashSet.of(owner) : all.add(owner));
            ownerNumbers.putIfAbsent(number, number);
            pair.ofOwner = byOwner.computeIfAbsent(owner, it -> new OwnerLists(it, new Postings(), new Postings()));
            pair.ofGuest = byGuest.computeIfAbsent(pair.pair().guest(), ignored -> new Postings());
        }
        pair.newest = row;
        everything.add(row);
        pair.ofOwner.all().add(row);
        pair.ofGuest.add(row);
        row.listedAsOpen = true;
        pair.ofOwner.open().add(row);
    }

    /** Only the newest of a pair is listed as open (I1), and so in its owner's list. */
    void closed(ThreadRow row) {
        if (row.listedAsOpen) {
            row.listedAsOpen = false;
            row.pair.ofOwner.open().leave(row);
        }
    }

    Seq<ThreadId> open(OwnerId owner) {
        return Vector.ofAll(() ->
                        byOwner.getOrDefault(owner, OwnerLists.NONE).open().all())
                .map(this::looked)
                .filter(MessageThread.Open.class::isInstance)
                .map(MessageThread::id)
                .sorted();
    }

    boolean standsOn(PhoneNumber ownerNumber, Scope scope) {
        return ownersByNumber.getOrDefault(ownerNumber, HashSet.empty()).exists(scope::includes);
    }

    /** The same pair, of the number object that the owner's other pairs have: one for all of them weighs less. */
    NumberPair sharing(NumberPair pair) {
        return new NumberPair(ownerNumbers.getOrDefault(pair.owner(), pair.owner()), pair.guest());
    }

    /** L2, L4, L5. */
    Page page(ThreadQuery query, Scope scope) {
        List<MessageThread> found = new ArrayList<>();
        Iterator<ThreadRow> rows = merged(candidates(query, scope), query);
        while (rows.hasNext()) {
            MessageThread thread = looked(rows.next());
            if (query.created().exists(period -> !thread.facts().created().isBefore(period.to()))) {
                break;
            }
            if (scope.includes(thread.owner()) && query.matches(thread)) {
                if (found.size() == query.limit()) {
                    return new Page(Vector.ofAll(found), Option.some(Cursor.of(found.get(found.size() - 1))));
                }
                found.add(thread);
            }
        }
        return new Page(Vector.ofAll(found), Option.none());
    }

    Seq<MessageThread> open(Scope scope) {
        ThreadQuery query = ThreadQuery.all().withStatus(Status.OPEN);
        return Vector.ofAll(() -> merged(candidates(query, scope), query))
                .map(this::looked)
                .filter(thread -> thread.asOpen().isDefined() && scope.includes(thread.owner()));
    }

    private MessageThread looked(ThreadRow row) {
        touch.run();
        return row.thread;
    }

    /** The best of the indexes: the one with the fewest rows that holds all that can match. */
    private List<Postings> candidates(ThreadQuery query, Scope scope) {
        List<List<Postings>> choices = new ArrayList<>();
        choices.add(List.of(everything));
        query.guestNumber().forEach(guest -> choices.add(List.of(byGuest.getOrDefault(guest, Postings.NONE))));
        boolean onlyOpen =
                query.status().contains(Status.OPEN) && !query.availability().contains(Availability.DELETED);
        Option<Set<OwnerId>> owners = Option.when(!query.owners().isEmpty(), query.owners())
                .orElse(() -> switch (scope) {
                    case Scope.Owners it -> Option.some(it.owners());
                    case Scope.Everything ignored -> Option.when(onlyOpen, () -> HashSet.ofAll(byOwner.keySet()));
                });
        owners.forEach(named -> choices.add(named.toJavaList().stream()
                .peek(ignored -> touch.run())
                .map(owner -> byOwner.getOrDefault(owner, OwnerLists.NONE))
                .map(it -> onlyOpen ? it.open() : it.all())
                .toList()));
        return choices.stream().min(Comparator.comparingLong(ThreadIndex::size)).orElseThrow();
    }

    private static long size(List<Postings> postings) {
        return postings.stream().mapToLong(Postings::size).sum();
    }

    /** Several postings as one, in order; from where the query begins. */
    private static Iterator<ThreadRow> merged(List<Postings> postings, ThreadQuery query) {
        List<Iterator<ThreadRow>> parts =
                postings.stream().map(part -> begin(part, query)).toList();
        return parts.size() == 1 ? parts.get(0) : new Merged(parts);
    }

    private static Iterator<ThreadRow> begin(Postings postings, ThreadQuery query) {
        Option<Cursor> created = query.created().map(Period::from).map(from -> new Cursor(from, LEAST));
        Option<Cursor> after = query.after();
        if (after.isDefined() && created.forAll(it -> it.compareTo(after.get()) <= 0)) {
            return postings.from(after.get(), false);
        }
        return created.fold(postings::all, it -> postings.from(it, true));
    }

    /** A merge of sorted iterators; no row stands in two of them. */
    private static final class Merged implements Iterator<ThreadRow> {

        private record Head(ThreadRow row, Iterator<ThreadRow> rest) {}

        private final PriorityQueue<Head> heads =
                new PriorityQueue<>((one, other) -> one.row().compareTo(other.row()));

        Merged(List<Iterator<ThreadRow>> parts) {
            parts.forEach(this::advance);
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public ThreadRow next() {
            Head head = heads.remove();
            advance(head.rest());
            return head.row();
        }

        private void advance(Iterator<ThreadRow> rest) {
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), rest));
            }
        }
    }
}
