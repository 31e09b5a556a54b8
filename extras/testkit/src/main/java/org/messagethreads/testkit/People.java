package org.messagethreads.testkit;

import io.vavr.collection.HashSet;
import java.time.Instant;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Roster;

/** The people and numbers of the examples: two queues, their handlers, two guests. */
public final class People {

    public static final Instant NOON = Instant.parse("2026-02-17T12:00:00Z");

    public static final OwnerId BILLING = new OwnerId("62498880001");
    public static final OwnerId SUPPORT = new OwnerId("62498880002");
    public static final PhoneNumber BILLING_NUMBER = new PhoneNumber("+12092480001");
    public static final PhoneNumber SUPPORT_NUMBER = new PhoneNumber("+12092480002");
    public static final PhoneNumber GUEST = new PhoneNumber("+16502240001");
    public static final PhoneNumber OTHER_GUEST = new PhoneNumber("+14083210002");
    public static final NumberPair PAIR = new NumberPair(BILLING_NUMBER, GUEST);
    public static final NumberPair OTHER_PAIR = new NumberPair(BILLING_NUMBER, OTHER_GUEST);

    /** Assignable handlers of Billing. */
    public static final HandlerId ANN = new HandlerId("101");

    public static final HandlerId BOB = new HandlerId("102");

    /** Handles both queues, assignable in both. */
    public static final HandlerId CLEO = new HandlerId("103");

    /** A handler of Billing who is not assignable. */
    public static final HandlerId GUS = new HandlerId("106");

    /** An assignable handler of Support only: a stranger to Billing. */
    public static final HandlerId STRANGER = new HandlerId("105");

    private People() {}

    public static Owner billing() {
        return owner(
                BILLING,
                "Billing Queue",
                BILLING_NUMBER,
                handler(ANN, "Ann", Assignability.ASSIGNABLE),
                handler(BOB, "Bob", Assignability.ASSIGNABLE),
                handler(CLEO, "Cleo", Assignability.ASSIGNABLE),
                handler(GUS, "Gus", Assignability.NOT_ASSIGNABLE));
    }

    public static Owner support() {
        return owner(
                SUPPORT,
                "Support Queue",
                SUPPORT_NUMBER,
                handler(CLEO, "Cleo", Assignability.ASSIGNABLE),
                handler(STRANGER, "Sue", Assignability.ASSIGNABLE));
    }

    public static Owner owner(OwnerId id, String name, PhoneNumber number, Handler... handlers) {
        return new Owner(id, name, "Department", HashSet.of(number), HashSet.of(handlers));
    }

    public static Handler handler(HandlerId id, String name, Assignability assignability) {
        return new Handler(id, name, "User", assignability);
    }

    /** Billing's roster at a revision, as its directory would give it. */
    public static Roster.Current billingRoster(long revision) {
        return new Roster.Current(
                BILLING,
                revision,
                HashSet.of(BILLING_NUMBER),
                HashSet.of(ANN, BOB, CLEO, GUS),
                HashSet.of(ANN, BOB, CLEO));
    }
}
