package org.messagethreads.testkit.histories;

import static org.messagethreads.testkit.histories.Cast.name;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/** What a host does to its directory; nothing if it does not apply. */
public sealed interface DirectoryChange {

    /** The owners there are afterwards. */
    Map<OwnerId, Owner> applyTo(Map<OwnerId, Owner> owners);

    record Leaves(HandlerId handler, OwnerId owner) implements DirectoryChange {
        @Override
        public Map<OwnerId, Owner> applyTo(Map<OwnerId, Owner> owners) {
            return owners.computeIfPresent(owner, (id, it) -> without(it, handler))
                    ._2();
        }

        @Override
        public String toString() {
            return name(handler) + " leaves " + name(owner);
        }
    }

    record Joins(HandlerId handler, OwnerId owner, Assignability assignability) implements DirectoryChange {
        @Override
        public Map<OwnerId, Owner> applyTo(Map<OwnerId, Owner> owners) {
            return owners.computeIfPresent(
                            owner,
                            (id, it) -> with(
                                    it,
                                    without(it, handler)
                                            .handlers()
                                            .add(People.handler(handler, name(handler), assignability))))
                    ._2();
        }

        @Override
        public String toString() {
            return "%s handles %s, %s".formatted(name(handler), name(owner), assignability);
        }
    }

    /** The number leaves whoever has it; somebody else has it then, or nobody. */
    record Moves(PhoneNumber number, Set<OwnerId> to) implements DirectoryChange {
        @Override
        public Map<OwnerId, Owner> applyTo(Map<OwnerId, Owner> owners) {
            return owners.mapValues(it -> new Owner(
                    it.id(),
                    it.name(),
                    it.type(),
                    to.contains(it.id())
                            ? it.numbers().add(number)
                            : it.numbers().remove(number),
                    it.handlers()));
        }

        @Override
        public String toString() {
            return "the number of %s goes to %s"
                    .formatted(
                            name(number),
                            to.isEmpty() ? "nobody" : to.map(Cast::name).mkString());
        }
    }

    record IsDeleted(OwnerId owner) implements DirectoryChange {
        @Override
        public Map<OwnerId, Owner> applyTo(Map<OwnerId, Owner> owners) {
            return owners.remove(owner);
        }

        @Override
        public String toString() {
            return "the owner " + name(owner) + " is deleted";
        }
    }

    /** The owner is as it was in the beginning, but for a number that is another's by now. */
    record IsAsBefore(OwnerId owner) implements DirectoryChange {
        @Override
        public Map<OwnerId, Owner> applyTo(Map<OwnerId, Owner> owners) {
            Owner before = Cast.owners().get(owner).get();
            Set<PhoneNumber> taken = HashSet.ofAll(owners.remove(owner).values().flatMap(Owner::numbers));
            return owners.put(
                    owner,
                    new Owner(
                            owner,
                            before.name(),
                            before.type(),
                            before.numbers().removeAll(taken),
                            before.handlers()));
        }

        @Override
        public String toString() {
            return "the owner " + name(owner) + " is as it was in the beginning";
        }
    }

    private static Owner without(Owner owner, HandlerId handler) {
        return with(owner, owner.handlers().reject(it -> it.id().equals(handler)));
    }

    private static Owner with(Owner owner, Set<Handler> handlers) {
        return new Owner(owner.id(), owner.name(), owner.type(), owner.numbers(), handlers);
    }
}
