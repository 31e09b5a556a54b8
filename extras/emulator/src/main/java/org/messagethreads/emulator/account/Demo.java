package org.messagethreads.emulator.account;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/** The directory that the emulator begins with: two queues with a number each, and six handlers. */
public final class Demo {

    private static final Handler ANN = handler("101", "Ann Lee", Assignability.ASSIGNABLE);
    private static final Handler BOB = handler("102", "Bob Diaz", Assignability.ASSIGNABLE);
    private static final Handler CEM = handler("103", "Cem Kaya", Assignability.ASSIGNABLE);
    private static final Handler DEE = handler("104", "Dee Ross", Assignability.ASSIGNABLE);
    private static final Handler EVE = handler("105", "Eve Wolf", Assignability.ASSIGNABLE);
    private static final Handler FAY = handler("106", "Fay Okoro", Assignability.NOT_ASSIGNABLE);

    private Demo() {}

    /** {@return its owners} */
    public static Seq<Owner> owners() {
        return List.of(
                owner("62498880001", "Billing Queue", "+12092480001", ANN, BOB, CEM, DEE),
                owner("62498880002", "Support Queue", "+12092480002", CEM, DEE, EVE, FAY));
    }

    private static Owner owner(String id, String name, String number, Handler... handlers) {
        return new Owner(
                new OwnerId(id), name, "Department", HashSet.of(new PhoneNumber(number)), HashSet.of(handlers));
    }

    private static Handler handler(String id, String name, Assignability assignability) {
        return new Handler(new HandlerId(id), name, "User", assignability);
    }
}
