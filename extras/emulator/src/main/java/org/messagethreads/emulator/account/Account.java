package org.messagethreads.emulator.account;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.messagethreads.directory.Owner;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Refusal;

/**
 * The account, and whatever can be done to it from outside the public API. Thread-safe; changes from outside are made
 * one after another.
 */
public final class Account {

    /** What the account is called in paths; so is {@code ~}. */
    public static final String ID = "62498880000";

    /** From then on the clock can be set. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** Up to then the clock can be set: whatever happens still has a year of four digits. */
    public static final Instant LATEST = Instant.parse("9998-12-31T23:59:59.999999999Z");

    private final ReentrantLock oneByOne = new ReentrantLock();
    private final SteeredClock clock;
    private final SyncKey key;
    private volatile ExpiryPolicy policy = ExpiryPolicy.STANDARD;
    private volatile Life life;

    /** An account without owners, whose clock stands. */
    public Account(Instant now) {
        this.clock = new SteeredClock(now);
        this.key = randomKey();
        this.life = newLife();
    }

    /**
     * What the clock shows.
     *
     * @param now its time
     * @param lead how far the service's time leads it (T5)
     * @param running whether it goes on
     */
    public record Time(Instant now, Duration lead, boolean running) {}

    /** {@return the account since its last reset; to be asked once for each request} */
    public Life life() {
        return life;
    }

    /** {@return all owners there are, in the order of their ids} */
    public Seq<Owner> owners() {
        return life.owners();
    }

    /** {@return what the clock shows} */
    public Time time() {
        return new Time(clock.instant(), life.threads().lead(), clock.isRunning());
    }

    /** Sets the clock, back too; everything due then is settled. */
    public Time set(Option<Instant> now, boolean running) {
        return inTurn(() -> move(now.getOrElse(clock::instant), running));
    }

    /** Advances the clock, back if the duration is negative; none, and nothing moves, if it cannot show that. */
    public Option<Time> advance(Duration by) {
        return inTurn(() -> {
            Instant now = clock.instant();
            boolean isShown = by.compareTo(Duration.between(now, EARLIEST)) >= 0
                    && by.compareTo(Duration.between(now, LATEST)) <= 0;
            return Option.when(isShown, () -> move(now.plus(by), clock.isRunning()));
        });
    }

    /** Why the clock does not go to the next expiry. */
    public enum NoExpiry {
        /** No thread is open. */
        NOTHING_OPEN,
        /** It is later than the clock can show. */
        TOO_LATE
    }

    /** Sets the clock to the next expiry; or why there is none to go to, and nothing moves. */
    public Either<NoExpiry, Time> advanceToNextExpiry() {
        return inTurn(() -> life.threads()
                .nextExpiry()
                .toEither(NoExpiry.NOTHING_OPEN)
                .filterOrElse(Account::canBeShown, ignored -> NoExpiry.TOO_LATE)
                .map(it -> move(it, clock.isRunning())));
    }

    private Time move(Instant now, boolean running) {
        clock.set(now, running);
        life.threads().nextExpiry();
        return time();
    }

    /** Whether the clock can be set so. */
    public static boolean canBeShown(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /** Changes the directory; or which number would belong to two owners (N3), and nothing changes. */
    public Option<Refusal.NumberTaken> list(UnaryOperator<Seq<Owner>> change) {
        return inTurn(() -> life.list(change.apply(life.owners())));
    }

    /** From the next activity on, threads live so long (T9). */
    public void expireAfter(Duration ttl) {
        policy = ExpiryPolicy.timeToLive(ttl);
    }

    /** Drops from the log of changes what it need not keep; how many threads that were. */
    public int compact() {
        return inTurn(() -> life.compact());
    }

    /** Begins a new life with the clock, the policy and the owners of the old one. */
    public void reset() {
        inTurn(() -> {
            Life next = newLife();
            next.list(life.owners());
            life = next;
            return next;
        });
    }

    private Life newLife() {
        return new Life(clock, (owner, activity) -> policy.deadline(owner, activity), key);
    }

    private <T> T inTurn(Supplier<T> work) {
        oneByOne.lock();
        try {
            return work.get();
        } finally {
            oneByOne.unlock();
        }
    }

    private static SyncKey randomKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SyncKey(ID, secret);
    }
}
