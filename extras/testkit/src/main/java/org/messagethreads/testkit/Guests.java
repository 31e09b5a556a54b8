package org.messagethreads.testkit;

import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;

/** As many guests as a test wants. */
public final class Guests {

    private Guests() {}

    public static PhoneNumber guest(int number) {
        return new PhoneNumber("+1650%07d".formatted(number));
    }

    /** Billing's number and a guest's. */
    public static NumberPair pair(int number) {
        return new NumberPair(People.BILLING_NUMBER, guest(number));
    }
}
