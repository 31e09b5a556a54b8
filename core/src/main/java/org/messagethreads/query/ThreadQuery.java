package org.messagethreads.query;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Status;

/**
 * Which threads to list. Different filters AND, the values of one filter OR (L2). Built from {@link #all} by narrowing.
 *
 * @param status none means both
 * @param owners empty means all the reader sees
 * @param ownerNumber none means any
 * @param guestNumber none means any
 * @param created none means any time
 * @param availability one or both
 * @param limit the most threads on a page, 1 to 1000
 * @param after the cursor of the page before; none for the first page
 */
public record ThreadQuery(
        Option<Status> status,
        Set<OwnerId> owners,
        Option<PhoneNumber> ownerNumber,
        Option<PhoneNumber> guestNumber,
        Option<Period> created,
        Set<Availability> availability,
        int limit,
        Option<Cursor> after) {

    private static final int LARGEST_PAGE = 1_000;
    private static final int STANDARD_PAGE = 100;

    /**
     * Takes a query.
     *
     * @throws IllegalArgumentException if the limit is not 1 to 1000, or no availability is asked for
     */
    public ThreadQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page's limit is " + limit + ": 1 to 1000 are right");
        }
        if (availability.isEmpty()) {
            throw new IllegalArgumentException("no availability is asked for: Alive, Deleted or both are right (L2)");
        }
    }

    /**
     * All that is Alive, a hundred to a page.
     *
     * @return the query that the others narrow
     */
    public static ThreadQuery all() {
        return new ThreadQuery(
                Option.none(),
                HashSet.empty(),
                Option.none(),
                Option.none(),
                Option.none(),
                HashSet.of(Availability.ALIVE),
                STANDARD_PAGE,
                Option.none());
    }

    /**
     * Only threads of a status.
     *
     * @param only which status
     * @return this query, narrowed
     */
    public ThreadQuery withStatus(Status only) {
        return new ThreadQuery(
                Option.some(only), owners, ownerNumber, guestNumber, created, availability, limit, after);
    }

    /**
     * Only threads of some owners.
     *
     * @param only which owners; empty means all the reader sees
     * @return this query, narrowed
     */
    public ThreadQuery withOwners(Set<OwnerId> only) {
        return new ThreadQuery(status, only, ownerNumber, guestNumber, created, availability, limit, after);
    }

    /**
     * Only threads of an owner number.
     *
     * @param only which number
     * @return this query, narrowed
     */
    public ThreadQuery withOwnerNumber(PhoneNumber only) {
        return new ThreadQuery(status, owners, Option.some(only), guestNumber, created, availability, limit, after);
    }

    /**
     * Only threads with a guest.
     *
     * @param only which number
     * @return this query, narrowed
     */
    public ThreadQuery withGuestNumber(PhoneNumber only) {
        return new ThreadQuery(status, owners, ownerNumber, Option.some(only), created, availability, limit, after);
    }

    /**
     * Only threads created in a period.
     *
     * @param only which period
     * @return this query, narrowed
     */
    public ThreadQuery withCreated(Period only) {
        return new ThreadQuery(status, owners, ownerNumber, guestNumber, Option.some(only), availability, limit, after);
    }

    /**
     * Threads of these availabilities, instead of Alive ones only.
     *
     * @param these one or both
     * @return this query, with them
     */
    public ThreadQuery withAvailability(Set<Availability> these) {
        return new ThreadQuery(status, owners, ownerNumber, guestNumber, created, these, limit, after);
    }

    /**
     * A page of another size.
     *
     * @param most 1 to 1000
     * @return this query, with that limit
     */
    public ThreadQuery withLimit(int most) {
        return new ThreadQuery(status, owners, ownerNumber, guestNumber, created, availability, most, after);
    }

    /**
     * The page after another.
     *
     * @param cursor the {@link Page#next} of the page before
     * @return this query, from there on
     */
    public ThreadQuery after(Cursor cursor) {
        return new ThreadQuery(
                status, owners, ownerNumber, guestNumber, created, availability, limit, Option.some(cursor));
    }

    /**
     * Whether a thread passes all filters; limit and cursor do not count (L2).
     *
     * @param thread which thread
     * @return true if it is to be listed
     */
    public boolean matches(MessageThread thread) {
        return status.forAll(it -> it == thread.status())
                && (owners.isEmpty() || owners.contains(thread.owner()))
                && ownerNumber.forAll(thread.facts().pair().owner()::equals)
                && guestNumber.forAll(thread.facts().pair().guest()::equals)
                && created.forAll(it -> it.contains(thread.facts().created()))
                && availability.contains(thread.availability());
    }
}
