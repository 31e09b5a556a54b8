package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.MessageThreads;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What time does to any history, the clock set back included. */
class TimeProperties {

    @Property(tries = 500)
    @Proves("T5")
    void time_never_goes_backwards_and_every_reading_counts(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().foldLeft(Instant.MIN, (highest, step) -> {
            Happening happening = stage.perform(step);
            Instant now = takesReading(happening) ? later(highest, stage) : highest;
            assertThat(stage.service.lead()).isEqualTo(lead(now, stage));
            assertThat(happening.events())
                    .allSatisfy(event -> assertThat(event.at()).isEqualTo(now));
            return now;
        }));
    }

    @Property(tries = 300)
    @Proves("T5")
    void after_a_replay_time_goes_on_from_the_newest_event(@ForAll("histories") History history) {
        Stage stage = Stage.play(history);
        Instant newest = stage.store.events().map(ThreadEvent::at).max().getOrElse(Instant.MIN);
        MessageThreads again = stage.serviceOver(Stores.replayed(stage.store.events()));
        stage.telling(() -> assertThat(again.lead()).isEqualTo(lead(newest, stage)));
    }

    @Property(tries = 500)
    @Proves("T4")
    void only_an_accepted_message_moves_a_deadline(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> {
            Map<ThreadId, Instant> before = deadlines(stage);
            Happening happening = stage.perform(step);
            Map<ThreadId, Instant> earned = earned(happening);
            earned.values().forEach(it -> assertThat(it).isEqualTo(ttlFromNow(stage)));
            Map<ThreadId, Instant> expected = before.merge(earned, (old, it) -> it);
            deadlines(stage)
                    .forEach((id, it) ->
                            assertThat(it).isEqualTo(expected.get(id).get()));
        }));
    }

    @Property(tries = 500)
    @Proves({"T3", "R2"})
    void an_expiry_happens_at_its_deadline_and_never_before_it_is_due(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> {
            Map<ThreadId, Instant> deadlines = deadlines(stage);
            Log log = Log.of(stage);
            stage.perform(step);
            log.added().filter(TimeProperties::isExpiry).forEach(event -> {
                assertThat(event.at())
                        .isEqualTo(deadlines.get(event.thread()).get())
                        .isBeforeOrEqualTo(stage.now());
                assertThat(event.by()).isEqualTo(Initiator.Party.SYSTEM);
            });
        }));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    private static boolean isExpiry(ThreadEvent event) {
        return event instanceof ThreadEvent.Resolved it && it.reason() == StatusReason.THREAD_EXPIRED;
    }

    private static boolean takesReading(Happening happening) {
        return happening.step() instanceof Step.Look || happening.answers().nonEmpty();
    }

    private static Instant later(Instant highest, Stage stage) {
        Instant now = stage.clock.instant();
        return highest.isAfter(now) ? highest : now;
    }

    private static Duration lead(Instant highest, Stage stage) {
        Instant now = stage.clock.instant();
        return highest.isAfter(now) ? Duration.between(now, highest) : Duration.ZERO;
    }

    private static Instant ttlFromNow(Stage stage) {
        return stage.now().plus(stage.ttl);
    }

    private static Map<ThreadId, Instant> deadlines(Stage stage) {
        return stage.threads()
                .map(stage::stored)
                .filter(MessageThread.Open.class::isInstance)
                .map(MessageThread.Open.class::cast)
                .toMap(MessageThread::id, MessageThread.Open::deadline);
    }

    private static Map<ThreadId, Instant> earned(Happening happening) {
        return happening.events().foldLeft(HashMap.empty(), (earned, event) -> switch (event) {
            case ThreadEvent.Opened it -> earned.put(it.thread(), it.deadline());
            case ThreadEvent.MessageAdded it -> earned.put(it.thread(), it.deadline());
            default -> earned;
        });
    }
}
