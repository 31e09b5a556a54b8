package org.messagethreads.oracle;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.vavr.collection.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.DirectoryChange;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/** The directory as a host would keep it on paper. */
final class Owners {

    private final Map<OwnerId, Owner> present = new TreeMap<>();

    /** Who handles an owner, or did just before it was deleted (L1). */
    private final Map<OwnerId, Set<HandlerId>> readers = new TreeMap<>();

    Owners() {
        become(Cast.owners());
    }

    void change(DirectoryChange change) {
        become(change.applyTo(HashMap.ofAll(present)));
    }

    boolean exists(OwnerId owner) {
        return present.containsKey(owner);
    }

    boolean has(OwnerId owner, PhoneNumber number) {
        return owner.equals(ownerOf(number));
    }

    @Nullable
    OwnerId ownerOf(PhoneNumber number) {
        for (Owner owner : present.values()) {
            if (owner.numbers().contains(number)) {
                return owner.id();
            }
        }
        return null;
    }

    boolean isHandler(OwnerId owner, HandlerId person) {
        return handler(owner, person) != null;
    }

    boolean isAssignable(OwnerId owner, HandlerId person) {
        Handler handler = handler(owner, person);
        return handler != null && handler.assignability() == Assignability.ASSIGNABLE;
    }

    boolean isSeenBy(HandlerId person, OwnerId owner) {
        return readers.getOrDefault(owner, Set.of()).contains(person);
    }

    Set<OwnerId> seenBy(HandlerId person) {
        return readers.keySet().stream()
                .filter(owner -> isSeenBy(person, owner))
                .collect(toCollection(TreeSet::new));
    }

    private @Nullable Handler handler(OwnerId id, HandlerId person) {
        Owner owner = present.get(id);
        if (owner != null) {
            for (Handler handler : owner.handlers()) {
                if (handler.id().equals(person)) {
                    return handler;
                }
            }
        }
        return null;
    }

    private void become(io.vavr.collection.Map<OwnerId, Owner> owners) {
        present.clear();
        present.putAll(owners.toJavaMap());
        present.values()
                .forEach(owner -> readers.put(
                        owner.id(),
                        owner.handlers().toJavaStream().map(Handler::id).collect(toSet())));
    }
}
