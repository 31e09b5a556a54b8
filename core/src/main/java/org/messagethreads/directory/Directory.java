package org.messagethreads.directory;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Roster;

/**
 * Who owns a number, who handles it, and what they are called. The host's own; the library only asks. Any number of
 * callers at once. Other commands, on the same pair of numbers and on some others, wait for the answer: so it must not
 * wait for a command, nor for a lock that somebody holds who handles one. Each answer is one moment's truth, and
 * {@link #ownerOf} and {@link #roster} agree on who has a number; what the host changes, it tells the service by
 * {@link org.messagethreads.thread.ThreadCommand.Reconcile} afterwards (A8).
 */
public interface Directory {

    /**
     * The roster of the owner who has a number now.
     *
     * @param number which number; it belongs to one owner at a time (N3)
     * @return none if no owner has it
     */
    Option<Roster.Current> ownerOf(PhoneNumber number);

    /**
     * The roster of an owner.
     *
     * @param owner which owner
     * @return its roster now; {@link Roster.Former} once it was deleted, and with revision 0 and no handlers if the
     *     directory never heard of it
     */
    Roster roster(OwnerId owner);

    /**
     * The owners whose threads a handler sees: those they handle, and the deleted ones whose last handlers they were
     * (L1).
     *
     * @param handler which handler
     * @return exactly the owners whose {@link #roster} shows them
     */
    Set<OwnerId> ownersShownTo(HandlerId handler);

    /**
     * What an owner is called (L8).
     *
     * @param owner which owner
     * @return the last name and type known, also of a deleted owner; the id itself if nobody knows one
     */
    Listing owner(OwnerId owner);

    /**
     * What a handler is called on an owner's list (L8).
     *
     * @param owner the owner of the thread
     * @param handler which person
     * @return the last name and type known there, also of a former handler; elsewhere if not there; the id itself if
     *     nobody knows one
     */
    Listing handler(OwnerId owner, HandlerId handler);
}
