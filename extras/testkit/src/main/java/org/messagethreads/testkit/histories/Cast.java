package org.messagethreads.testkit.histories;

import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.OTHER_GUEST;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import org.messagethreads.directory.Owner;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.ThreadId;

/** Who plays in random histories, between which numbers, and what a story calls them. */
public final class Cast {

    /** Handles nothing, anywhere. */
    public static final HandlerId ZOE = new HandlerId("109");

    public static final List<HandlerId> HANDLERS = List.of(ANN, BOB, CLEO, GUS, STRANGER, ZOE);

    /** Both numbers are ours: two conversations, one per owner's view (M12). */
    public static final NumberPair BILLING_TO_SUPPORT = new NumberPair(BILLING_NUMBER, SUPPORT_NUMBER);

    public static final NumberPair SUPPORT_TO_BILLING = new NumberPair(SUPPORT_NUMBER, BILLING_NUMBER);

    public static final List<NumberPair> PAIRS = List.of(PAIR, OTHER_PAIR, BILLING_TO_SUPPORT, SUPPORT_TO_BILLING);

    /** Pairs no message can go between (M12). */
    public static final List<NumberPair> ODD_PAIRS =
            List.of(new NumberPair(GUEST, BILLING_NUMBER), new NumberPair(BILLING_NUMBER, BILLING_NUMBER));

    private static final Map<Object, String> NAMES = HashMap.<Object, String>ofEntries(List.of(
            Map.entry(ANN, "Ann"),
            Map.entry(BOB, "Bob"),
            Map.entry(CLEO, "Cleo"),
            Map.entry(GUS, "Gus"),
            Map.entry(STRANGER, "Sue"),
            Map.entry(ZOE, "Zoe"),
            Map.entry(BILLING, "Billing"),
            Map.entry(SUPPORT, "Support"),
            Map.entry(BILLING_NUMBER, "Billing"),
            Map.entry(SUPPORT_NUMBER, "Support"),
            Map.entry(GUEST, "the guest"),
            Map.entry(OTHER_GUEST, "the other guest")));

    private Cast() {}

    /** The directory every history begins with. */
    public static Map<OwnerId, Owner> owners() {
        return List.of(People.billing(), People.support()).toMap(Owner::id, owner -> owner);
    }

    public static String name(HandlerId handler) {
        return NAMES.getOrElse(handler, handler.value());
    }

    public static String name(OwnerId owner) {
        return NAMES.getOrElse(owner, owner.value());
    }

    public static String name(PhoneNumber number) {
        return NAMES.getOrElse(number, number.toString());
    }

    public static String name(Initiator initiator) {
        return switch (initiator) {
            case Initiator.Handler handler -> name(handler.id());
            case Initiator.Party.GUEST -> "the guest";
            case Initiator.Party.SYSTEM -> "the system";
        };
    }

    /** The last two digits of an id. */
    public static String name(ThreadId thread) {
        String text = thread.toString();
        return "…" + text.substring(text.length() - 2);
    }

    /** A conversation, as its owner sees it. */
    public static String name(NumberPair pair) {
        return name(pair.owner()) + " with " + name(pair.guest());
    }
}
