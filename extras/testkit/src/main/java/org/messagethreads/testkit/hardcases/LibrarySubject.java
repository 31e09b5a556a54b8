package org.messagethreads.testkit.hardcases;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.messagethreads.MessageThreads;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.directory.Owner;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadId;

/** The library, in memory, as it is held against the cases. It offers all they need. */
public final class LibrarySubject implements HardCaseSubject {

    private final Cast cast = HardCases.cast();
    private final MovableClock clock = new MovableClock(cast.start());
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final AtomicReference<ExpiryPolicy> policy = new AtomicReference<>(ExpiryPolicy.STANDARD);
    private final MessageThreads service;
    private final LibraryCommands commands = new LibraryCommands(cast);
    private final LibraryAnswers answers = new LibraryAnswers(directory);

    /** The library, whose threads have ids that count. */
    public LibrarySubject() {
        this(new CountingIds());
    }

    /**
     * The library.
     *
     * @param ids gives the ids of new threads
     */
    public LibrarySubject(Supplier<ThreadId> ids) {
        service = new MessageThreads(
                new InMemoryThreadRepository(UUID.randomUUID()),
                directory,
                clock,
                ids,
                (owner, activity) -> policy.get().deadline(owner, activity));
    }

    @Override
    public Seen perform(HardCaseStep step, Names names) {
        try {
            return switch (step) {
                case HardCaseStep.Clock it -> moved(it);
                case HardCaseStep.Expiry it -> earning(it.ttl());
                case HardCaseStep.Directory it -> listed(it.owners());
                case HardCaseStep.Compact ignored -> compacted();
                case HardCaseStep.Inbound it -> received(it);
                case HardCaseStep.Send it -> handled(commands.send(it, names));
                case HardCaseStep.OnThread it -> handled(commands.onThread(it, names));
                case HardCaseStep.Read it ->
                    answers.thread(service.thread(LibraryCommands.thread(it.thread(), names), reader(it.by())));
                case HardCaseStep.Messages it ->
                    answers.messages(service.messages(LibraryCommands.thread(it.thread(), names), reader(it.by())));
                case HardCaseStep.ListThreads it -> answers.page(new LibraryLists(service, cast).page(it, names));
                case HardCaseStep.FullSync it -> synced(SyncRequest.full(), it.limit(), it.by());
                case HardCaseStep.Sync it -> synced(after(it, names), it.limit(), it.by());
            };
        } catch (IllegalArgumentException ignored) { // what makes no sense cannot be built
            return Seen.just(Outcome.INVALID);
        }
    }

    @Override
    public Set<Need> offers() {
        return EnumSet.allOf(Need.class);
    }

    @Override
    public ChronoUnit precision() {
        return ChronoUnit.NANOS;
    }

    private Seen moved(HardCaseStep.Clock step) {
        step.set().ifPresent(clock::set);
        step.advance().ifPresent(clock::advance);
        takeReading();
        return Seen.just(Outcome.DONE);
    }

    /** Not by what settles everything due: whatever comes next has to do that itself (T2). */
    private void takeReading() {
        service.thread(new ThreadId(new UUID(0, 0)), Reader.host());
    }

    private Seen earning(Duration ttl) {
        policy.set(ExpiryPolicy.timeToLive(ttl));
        return Seen.just(Outcome.DONE);
    }

    private Seen listed(List<ListedOwner> owners) {
        return directory
                .replaceAll(owners.stream().map(commands::owner).toArray(Owner[]::new))
                .peek(changed -> changed.forEach(it -> service.handle(new Reconcile(it))))
                .fold(LibraryAnswers::refused, ignored -> Seen.just(Outcome.DONE));
    }

    private Seen compacted() {
        service.compact(new Retention(Duration.ZERO, 0));
        return Seen.just(Outcome.DONE);
    }

    private Seen received(HardCaseStep.Inbound step) {
        Either<Seen, PhoneNumber> from =
                PhoneNumber.parse(cast.number(step.from())).mapLeft(LibraryAnswers::noNumber);
        Either<Seen, PhoneNumber> to = PhoneNumber.parse(cast.number(step.to())).mapLeft(LibraryAnswers::noNumber);
        return to.flatMap(owner -> from.map(guest -> handled(commands.receive(step, owner, guest))))
                .fold(none -> none, seen -> seen);
    }

    private Seen handled(ThreadCommand command) {
        return answers.outcome(service.handle(command));
    }

    private Seen synced(SyncRequest request, Optional<Integer> limit, String by) {
        return answers.sync(service.sync(limit.map(request::withLimit).orElse(request), reader(by)));
    }

    private static SyncRequest after(HardCaseStep.Sync step, Names names) {
        return SyncRequest.after(
                new SyncToken(names.get(step.token()) + step.appended().orElse("")));
    }

    private Reader reader(String by) {
        return Reader.handler(new HandlerId(cast.person(by).id()));
    }
}
