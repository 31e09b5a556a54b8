package org.messagethreads.testkit.hardcases.http;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.messagethreads.testkit.hardcases.Cast;
import org.messagethreads.testkit.hardcases.HardCaseStep;
import org.messagethreads.testkit.hardcases.HardCaseSubject;
import org.messagethreads.testkit.hardcases.HardCases;
import org.messagethreads.testkit.hardcases.Names;
import org.messagethreads.testkit.hardcases.Need;
import org.messagethreads.testkit.hardcases.Outcome;
import org.messagethreads.testkit.hardcases.Seen;
import org.messagethreads.testkit.hardcases.SeenThread;
import org.messagethreads.testkit.hardcases.ThreadField;

/**
 * A server, as it is held against the cases over HTTP. To build one asks nothing of the server. Its first step makes
 * the server new, which takes away the threads, the owners, the time to live and the time it had; so hold no server
 * against two cases at once.
 *
 * <p>Everybody of the cast logs in before the first case, and again where the server does not know them any more; the
 * logins are kept for the cases after it. An answer that no rule and no wrong request accounts for makes a step throw
 * an {@link IllegalStateException} that names the request by its method and path, the status and the error's code, and
 * has no token, key, text or number in it.
 */
public final class HttpSubject implements HardCaseSubject {

    private static final Duration STANDARD = Duration.ofDays(3);
    private static final int CREATED = 201;

    private final Cast cast = HardCases.cast();
    private final ControlRequests control = new ControlRequests(cast);
    private final PublicRequests api = new PublicRequests(cast);
    private final Wire wire;
    private final Optional<Bearer> key;
    private final Logins logins;
    private boolean begun;

    /**
     * A server whose control interface is open.
     *
     * @param base where it is, such as {@code http://127.0.0.1:8080}
     * @throws IllegalArgumentException if that is no address over HTTP
     */
    public HttpSubject(URI base) {
        this(base, Optional.empty());
    }

    /**
     * A server whose control interface needs a key.
     *
     * @param base where it is, such as {@code http://127.0.0.1:8080}
     * @param controlKey the key, which the control interface alone is given
     * @throws IllegalArgumentException if that is no address over HTTP, or the key is not of printable ASCII characters
     *     without blanks
     */
    public HttpSubject(URI base, String controlKey) {
        this(base, Optional.of(controlKey));
    }

    HttpSubject(URI base, Optional<String> controlKey) {
        this.wire = Wire.to(base);
        this.key = controlKey.map(Bearer::new);
        this.logins = Logins.at(wire);
    }

    @Override
    public Seen perform(HardCaseStep step, Names names) {
        if (!offers().containsAll(step.needs())) {
            throw new IllegalArgumentException("the API offers none of " + step.needs());
        }
        begin();
        return switch (step) {
            case HardCaseStep.Clock it -> set(control.clock(it));
            case HardCaseStep.Expiry it -> set(control.expiry(it.ttl()));
            case HardCaseStep.Directory it -> set(control.directory(it.owners()));
            case HardCaseStep.Compact ignored -> set(control.compact());
            case HardCaseStep.Inbound it -> received(it);
            case HardCaseStep.Send it -> sent(it, names);
            case HardCaseStep.OnThread it -> commanded(it, names.thread(it.thread()));
            case HardCaseStep.Read it -> read(it.by(), names.thread(it.thread()));
            case HardCaseStep.Messages it ->
                Answers.seen(ask(it.by(), api.messages(names.thread(it.thread()))), Answers::messages);
            case HardCaseStep.ListThreads it -> Answers.seen(ask(it.by(), api.list(it)), Answers::list);
            case HardCaseStep.FullSync it -> Answers.seen(ask(it.by(), api.fullSync()), Answers::sync);
            case HardCaseStep.Sync it -> Answers.seen(ask(it.by(), api.sync(token(it, names))), Answers::sync);
        };
    }

    @Override
    public Set<Need> offers() {
        return Set.of();
    }

    @Override
    public ChronoUnit precision() {
        return ChronoUnit.MILLIS;
    }

    /** Makes the server new, unless that is done. */
    void begin() {
        if (!begun) {
            logInEverybody();
            // a reset keeps what is set before it, and forgets what came of that: former owners, and the time (T5)
            Stream.of(control.directory(List.of()), control.expiry(STANDARD), control.start(), control.reset())
                    .forEach(it -> wire.ask(it, key).accepted());
            begun = true;
        }
    }

    private void logInEverybody() {
        List<String> everybody =
                cast.people().values().stream().map(Cast.Called::id).toList();
        if (!logins.hold(everybody)) {
            wire.ask(control.everybody(), key).accepted();
            everybody.forEach(logins::logIn);
        }
    }

    private Seen set(Request request) {
        return Answers.seen(wire.ask(request, key), ignored -> Seen.just(Outcome.DONE));
    }

    private Seen received(HardCaseStep.Inbound step) {
        Answer answer = wire.ask(control.inbound(step), key);
        Outcome outcome = answer.status() == CREATED ? Outcome.CHANGED : Outcome.NOTHING_TO_DO;
        return Answers.seen(answer, it -> Seen.accepted(outcome, Answers.thread(it.at("/thread"))));
    }

    private Seen sent(HardCaseStep.Send step, Names names) {
        return Answers.seen(
                ask(step.by(), api.send(step, names)),
                it -> Seen.accepted(Outcome.CHANGED, shown(step.by(), it.text("/threadId"))));
    }

    /** Whether something changed the thread's last modified time tells, which every change moves (I5). */
    private Seen commanded(HardCaseStep.OnThread step, String id) {
        List<String> before = modified(read(step.by(), id).threads());
        return Answers.seen(ask(step.by(), api.command(step, id)), it -> {
            SeenThread thread = step instanceof HardCaseStep.Delete ? shown(step.by(), id) : Answers.thread(it);
            boolean changed = !before.equals(modified(List.of(thread)));
            return Seen.accepted(changed ? Outcome.CHANGED : Outcome.NOTHING_TO_DO, thread);
        });
    }

    private Seen read(String by, String id) {
        return Answers.seen(ask(by, api.read(id)), it -> Seen.accepted(Outcome.DONE, Answers.thread(it)));
    }

    /** The thread of what was accepted; who did that can read it, tombstones too (L7). */
    private SeenThread shown(String by, String id) {
        return Answers.thread(ask(by, api.read(id)).accepted());
    }

    private static String token(HardCaseStep.Sync step, Names names) {
        return names.get(step.token()) + step.appended().orElse("");
    }

    private static List<String> modified(List<SeenThread> threads) {
        return threads.stream()
                .map(it -> it.fields().getOrDefault(ThreadField.LAST_MODIFIED_TIME, ""))
                .toList();
    }

    private Answer ask(String by, Request request) {
        return logins.ask(request, cast.person(by).id());
    }
}
