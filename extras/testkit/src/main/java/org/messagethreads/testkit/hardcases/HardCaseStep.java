package org.messagethreads.testkit.hardcases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing done to a subject; {@code do} says which. Numbers, owners and people are called as in the {@link Cast},
 * threads, tokens and cursors as earlier steps named them by {@code as}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "clock", value = HardCaseStep.Clock.class),
    @JsonSubTypes.Type(name = "expiry", value = HardCaseStep.Expiry.class),
    @JsonSubTypes.Type(name = "directory", value = HardCaseStep.Directory.class),
    @JsonSubTypes.Type(name = "compact", value = HardCaseStep.Compact.class),
    @JsonSubTypes.Type(name = "inbound", value = HardCaseStep.Inbound.class),
    @JsonSubTypes.Type(name = "send", value = HardCaseStep.Send.class),
    @JsonSubTypes.Type(name = "assign", value = HardCaseStep.Assign.class),
    @JsonSubTypes.Type(name = "unassign", value = HardCaseStep.Unassign.class),
    @JsonSubTypes.Type(name = "resolve", value = HardCaseStep.Resolve.class),
    @JsonSubTypes.Type(name = "delete", value = HardCaseStep.Delete.class),
    @JsonSubTypes.Type(name = "read", value = HardCaseStep.Read.class),
    @JsonSubTypes.Type(name = "messages", value = HardCaseStep.Messages.class),
    @JsonSubTypes.Type(name = "list", value = HardCaseStep.ListThreads.class),
    @JsonSubTypes.Type(name = "fullSync", value = HardCaseStep.FullSync.class),
    @JsonSubTypes.Type(name = "sync", value = HardCaseStep.Sync.class)
})
public sealed interface HardCaseStep {

    /** {@return what must come of it; that it is accepted, unless given} */
    Optional<Expectation> expect();

    /** {@return the name that what it answers goes by from then on: a thread, a token or a cursor} */
    default Optional<String> as() {
        return Optional.empty();
    }

    /** Whether it states something that not every subject knows of. */
    private boolean uses(Need need) {
        return switch (need) {
            case REVISIONS ->
                (this instanceof OnThread it && it.seen().isPresent())
                        || (this instanceof Send send && send.seen().isPresent())
                        || expect().stream().anyMatch(it -> it.looksAt(ThreadField.REVISION));
            case OUTBOUND_IDS -> this instanceof Send it && it.id().isPresent();
            case CURSORS ->
                this instanceof ListThreads it
                        && (it.after().isPresent() || it.as().isPresent());
            case SYNC_PAGES ->
                (this instanceof FullSync full && full.limit().isPresent())
                        || (this instanceof Sync sync && sync.limit().isPresent());
        };
    }

    /** {@return what a subject must offer to do it} */
    default Set<Need> needs() {
        Set<Need> needs = EnumSet.allOf(Need.class);
        needs.removeIf(it -> !uses(it));
        return needs;
    }

    /** The clock is set, back too, or advanced; the subject takes a reading (T5). */
    record Clock(Optional<Instant> set, Optional<Duration> advance, Optional<Expectation> expect)
            implements HardCaseStep {

        /** Takes one of the two. */
        public Clock {
            if (set.isPresent() == advance.isPresent()) {
                throw new IllegalArgumentException("a clock is either set or advanced");
            }
        }
    }

    /** Activities earn this time to live from now on (T9). */
    record Expiry(Duration ttl, Optional<Expectation> expect) implements HardCaseStep {}

    /** These are all owners from now on; the subject is told of what changed (A8, R3). */
    record Directory(List<ListedOwner> owners, Optional<Expectation> expect) implements HardCaseStep {}

    /** The log drops every thread that is resolved or deleted (S11). */
    record Compact(Optional<Expectation> expect) implements HardCaseStep {}

    /** A guest writes; {@code times} repeats the text, {@code id} is the message's, else one of its own. */
    record Inbound(
            String from,
            String to,
            Optional<String> text,
            Optional<Integer> times,
            Optional<String> id,
            Optional<String> as,
            Optional<Expectation> expect)
            implements HardCaseStep {}

    /** A handler writes; {@code thread} is the one it is meant for (M6). */
    record Send(
            String by,
            String from,
            String to,
            String text,
            Optional<Integer> times,
            Optional<String> thread,
            Optional<String> id,
            Optional<Long> seen,
            Optional<String> as,
            Optional<Expectation> expect)
            implements HardCaseStep {}

    /** A handler wants something of a thread, at the revision they saw if they state it. */
    sealed interface OnThread extends HardCaseStep {

        String by();

        String thread();

        Optional<Long> seen();
    }

    record Assign(String by, String thread, String to, Optional<Long> seen, Optional<Expectation> expect)
            implements OnThread {}

    record Unassign(String by, String thread, Optional<Long> seen, Optional<Expectation> expect) implements OnThread {}

    record Resolve(String by, String thread, Optional<Long> seen, Optional<Expectation> expect) implements OnThread {}

    record Delete(String by, String thread, Optional<Long> seen, Optional<Expectation> expect) implements OnThread {}

    record Read(String by, String thread, Optional<Expectation> expect) implements HardCaseStep {}

    /** The texts of a thread's messages are read. */
    record Messages(String by, String thread, Optional<Expectation> expect) implements HardCaseStep {}

    /** Threads are listed: the first page, the {@code page}th, or the one {@code after} another. */
    record ListThreads(
            String by,
            Optional<String> status,
            Optional<String> availability,
            Optional<List<String>> owners,
            Optional<String> ownerNumber,
            Optional<String> guestNumber,
            Optional<Instant> createdFrom,
            Optional<Instant> createdTo,
            Optional<Integer> limit,
            Optional<Integer> page,
            Optional<String> after,
            Optional<String> as,
            Optional<Expectation> expect)
            implements HardCaseStep {}

    record FullSync(String by, Optional<Integer> limit, Optional<String> as, Optional<Expectation> expect)
            implements HardCaseStep {}

    /** What changed since a token; {@code appended} stands behind the token's own bytes (S4). */
    record Sync(
            String by,
            String token,
            Optional<String> appended,
            Optional<Integer> limit,
            Optional<String> as,
            Optional<Expectation> expect)
            implements HardCaseStep {}
}
