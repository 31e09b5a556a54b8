package org.messagethreads.testkit.histories;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/** A directory whose host remembers what it put in, and what it told the service of. */
public final class HostDirectory {

    public final InMemoryDirectory directory = new InMemoryDirectory();
    private Map<OwnerId, Owner> owners = Cast.owners();
    private Map<OwnerId, Set<HandlerId>> readers = HashMap.empty();
    private Map<OwnerId, Vector<Option<Owner>>> sinceTold = HashMap.empty();

    HostDirectory() {
        put(owners);
    }

    /** Who sees an owner's threads: its handlers, a deleted owner's last ones (L1). */
    public boolean shows(OwnerId owner, HandlerId handler) {
        return readers.getOrElse(owner, HashSet.empty()).contains(handler);
    }

    public Option<OwnerId> ownerOf(PhoneNumber number) {
        return Option.ofOptional(owners.values()
                .toJavaStream()
                .filter(owner -> owner.numbers().contains(number))
                .map(Owner::id)
                .findAny());
    }

    /**
     * Whether somebody was an assignable handler of an owner at any time since the service was last told of it: all
     * that A8 lets an assignee be.
     */
    public boolean couldBeAssigned(OwnerId owner, HandlerId handler) {
        return sinceTold.getOrElse(owner, Vector.empty()).exists(seen -> seen.exists(it -> isAssignable(it, handler)));
    }

    Seq<OwnerId> change(DirectoryChange change) {
        return put(change.applyTo(owners));
    }

    void told(OwnerId owner) {
        sinceTold = sinceTold.put(owner, Vector.of(owners.get(owner)));
    }

    private Seq<OwnerId> put(Map<OwnerId, Owner> next) {
        owners = next;
        Seq<OwnerId> changed =
                directory.replaceAll(next.values().toJavaArray(Owner[]::new)).get();
        next.values().forEach(it -> readers = readers.put(it.id(), it.handlers().map(Handler::id)));
        changed.forEach(id -> sinceTold =
                sinceTold.put(id, sinceTold.getOrElse(id, Vector.empty()).append(next.get(id))));
        return changed;
    }

    private static boolean isAssignable(Owner owner, HandlerId handler) {
        return owner.handlers().exists(it -> it.id().equals(handler) && it.assignability() == Assignability.ASSIGNABLE);
    }
}
