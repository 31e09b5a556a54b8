package org.messagethreads.directory;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;

/**
 * A directory in memory. Every change is all or nothing, and answers which owners it changed: the host reconciles them
 * next. Thread-safe: readers take no lock and see one directory, never half of a change.
 */
public final class InMemoryDirectory implements Directory {

    private volatile Listings listings = Listings.NONE;

    /** A directory without owners. */
    public InMemoryDirectory() {}

    /**
     * Puts owners in, or in the place of those with their ids.
     *
     * @param owners as they are from now on; a number may move from one of them to another
     * @return the owners that changed, in the order of their ids, none if all are as they were; or which number would
     *     belong to two owners (N3), and nothing changes
     * @throws IllegalArgumentException if an owner is described twice
     */
    public synchronized Either<Refusal.NumberTaken, Seq<OwnerId>> put(Owner... owners) {
        Map<OwnerId, Owner> described = byId(owners);
        return replace(listings.owners().merge(described, (before, after) -> after), described.keySet());
    }

    /**
     * Replaces the whole directory.
     *
     * @param owners all owners there are from now on; any other is deleted
     * @return the owners that changed, the deleted ones too, none if all are as they were; or which number would belong
     *     to two owners (N3), and nothing changes
     * @throws IllegalArgumentException if an owner is described twice
     */
    public synchronized Either<Refusal.NumberTaken, Seq<OwnerId>> replaceAll(Owner... owners) {
        Map<OwnerId, Owner> next = byId(owners);
        return replace(next, listings.owners().keySet().addAll(next.keySet()));
    }

    /**
     * Deletes an owner, its numbers with it. Its last handlers still see its threads (L1).
     *
     * @param owner which owner
     * @return the owner, or nobody if there is no such owner
     */
    public synchronized Seq<OwnerId> remove(OwnerId owner) {
        return replace(listings.owners().remove(owner), HashSet.of(owner)).get();
    }

    @Override
    public Option<Roster.Current> ownerOf(PhoneNumber number) {
        Listings now = listings; // in which who has a number is there
        return now.numbers().get(number).map(owner ->
                (Roster.Current) now.rosters().get(owner).get());
    }

    @Override
    public Roster roster(OwnerId owner) {
        return listings.rosters().get(owner).getOrElse(() -> new Roster.Former(owner, 0, HashSet.empty()));
    }

    @Override
    public Set<OwnerId> ownersShownTo(HandlerId handler) {
        return listings.shown().getOrElse(handler, HashSet.empty());
    }

    @Override
    public Listing owner(OwnerId owner) {
        return listings.ownerNames().getOrElse(owner, new Listing(owner.value(), Option.none()));
    }

    @Override
    public Listing handler(OwnerId owner, HandlerId handler) {
        Listings now = listings;
        return now.handlerNames()
                .get(Tuple.of(owner, handler))
                .orElse(() -> now.namesAnywhere().get(handler))
                .getOrElse(new Listing(handler.value(), Option.none()));
    }

    private static Map<OwnerId, Owner> byId(Owner... owners) {
        Vector<Owner> described = Vector.of(owners);
        Map<OwnerId, Owner> byId = described.toMap(Owner::id, owner -> owner);
        if (byId.size() != described.size()) {
            throw new IllegalArgumentException("an owner is described twice: once is right");
        }
        return byId;
    }

    private Either<Refusal.NumberTaken, Seq<OwnerId>> replace(Map<OwnerId, Owner> next, Set<OwnerId> touched) {
        Listings before = listings;
        Seq<OwnerId> changed = touched.toVector()
                .filter(id -> !before.owners().get(id).equals(next.get(id)))
                .sorted();
        return numbersOf(next, changed, before).map(numbers -> {
            listings = changed.foldLeft(before, (it, id) -> it.changed(id, next.get(id)))
                    .with(next, numbers);
            return changed;
        });
    }

    /** N3, looking only at what changed. */
    private static Either<Refusal.NumberTaken, Map<PhoneNumber, OwnerId>> numbersOf(
            Map<OwnerId, Owner> next, Seq<OwnerId> changed, Listings before) {
        Map<PhoneNumber, OwnerId> numbers =
                changed.flatMap(before.owners()::get).flatMap(Owner::numbers).foldLeft(before.numbers(), Map::remove);
        for (Owner owner : changed.flatMap(next::get)) {
            for (PhoneNumber number : owner.numbers().toVector().sorted()) {
                Option<OwnerId> holder = numbers.get(number);
                if (holder.isDefined()) {
                    return Either.left(new Refusal.NumberTaken(number, holder.get(), owner.id()));
                }
                numbers = numbers.put(number, owner.id());
            }
        }
        return Either.right(numbers);
    }

    /** One directory; immutable. */
    private record Listings(
            Map<OwnerId, Owner> owners,
            Map<PhoneNumber, OwnerId> numbers,
            Map<OwnerId, Roster> rosters,
            Map<HandlerId, Set<OwnerId>> shown,
            Map<OwnerId, Listing> ownerNames,
            Map<Tuple2<OwnerId, HandlerId>, Listing> handlerNames,
            Map<HandlerId, Listing> namesAnywhere) {

        static final Listings NONE = new Listings(
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty());

        Listings with(Map<OwnerId, Owner> newOwners, Map<PhoneNumber, OwnerId> newNumbers) {
            return new Listings(newOwners, newNumbers, rosters, shown, ownerNames, handlerNames, namesAnywhere);
        }

        Listings changed(OwnerId id, Option<Owner> owner) {
            Option<Roster> before = rosters.get(id);
            Roster after = roster(id, before, owner);
            Map<HandlerId, Set<OwnerId>> hidden = before.map(Listings::readers)
                    .getOrElse(HashSet.empty())
                    .foldLeft(shown, (map, it) -> map.put(it, map.get(it).get().remove(id)));
            Map<HandlerId, Set<OwnerId>> nowShown = readers(after)
                    .foldLeft(
                            hidden,
                            (map, it) -> map.put(
                                    it, map.getOrElse(it, HashSet.empty()).add(id)));
            Set<Handler> handlers = owner.map(Owner::handlers).getOrElse(HashSet.empty());
            return new Listings(
                    owners,
                    numbers,
                    rosters.put(id, after),
                    nowShown,
                    owner.fold(
                            () -> ownerNames, it -> ownerNames.put(id, new Listing(it.name(), Option.some(it.type())))),
                    handlers.foldLeft(handlerNames, (map, it) -> map.put(Tuple.of(id, it.id()), listing(it))),
                    handlers.foldLeft(namesAnywhere, (map, it) -> map.put(it.id(), listing(it))));
        }

        private static Roster roster(OwnerId id, Option<Roster> before, Option<Owner> owner) {
            long revision = before.map(Roster::revision).getOrElse(0L) + 1;
            return owner.fold(
                    () -> new Roster.Former(
                            id, revision, before.map(Listings::readers).getOrElse(HashSet.empty())),
                    it -> new Roster.Current(
                            id,
                            revision,
                            it.numbers(),
                            it.handlers().map(Handler::id),
                            it.handlers()
                                    .filter(handler -> handler.assignability() == Assignability.ASSIGNABLE)
                                    .map(Handler::id)));
        }

        private static Set<HandlerId> readers(Roster roster) {
            return switch (roster) {
                case Roster.Current it -> it.handlers();
                case Roster.Former it -> it.lastHandlers();
            };
        }

        private static Listing listing(Handler handler) {
            return new Listing(handler.name(), Option.some(handler.type()));
        }
    }
}
