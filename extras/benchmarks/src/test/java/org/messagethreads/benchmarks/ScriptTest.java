package org.messagethreads.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.messagethreads.benchmarks.ours.Ours;
import org.messagethreads.thread.ThreadId;

class ScriptTest {

    private static final Scene SCENE = new Scene(64);

    private final List<Listener> listeners = new ArrayList<>();
    private final Arena<Integer> arena = new Arena<>(SCENE, this::listener);

    @Test
    void each_pair_goes_round() {
        Script<Integer> script = script(0, 1);
        script.populate();
        give(script, 20 * SCENE.pairs());
        assertThat(listeners.get(0).commandsOf(7))
                .startsWith("receive", "assign", "send", "receive", "resolve", "receive", "receive", "assign", "send");
    }

    @Test
    void populating_gives_each_pair_three_commands_and_then_five_for_each_in_all() {
        script(0, 1).populate();
        Listener listener = listeners.get(0);
        assertThat(listener.pairs().limit(3L * SCENE.pairs()).collect(groupingBy(pair -> pair, counting())))
                .hasSize(SCENE.pairs())
                .allSatisfy((pair, commands) -> assertThat(commands).isEqualTo(3));
        assertThat(listener.commands).hasSize(5 * SCENE.pairs());
    }

    @ParameterizedTest
    @EnumSource
    void when_it_is_populated_as_many_threads_expire_as_later(Draw draw) {
        Scene scene = new Scene(10_000);
        List<RuleKeeper<ThreadId>> ours = new ArrayList<>();
        Script<ThreadId> script = new Script<>(
                new Arena<>(scene, clock -> {
                    ours.add((RuleKeeper<ThreadId>) Ours.entrant(scene).enter(clock));
                    return ours.getFirst();
                }),
                0,
                1,
                draw,
                1,
                100_000);
        script.populate();
        double first = expiriesOfACommand(script, ours.getFirst(), scene.pairs());
        give(script, 3 * scene.pairs());
        double later = expiriesOfACommand(script, ours.getFirst(), scene.pairs());
        assertThat(first).isBetween(0.08, 0.2).isCloseTo(later, within(0.04));
    }

    private static double expiriesOfACommand(Script<?> script, RuleKeeper<?> contender, int commands) {
        int before = contender.changes();
        int accepted = give(script, commands);
        return (contender.changes() - before - accepted) / (double) commands;
    }

    @Test
    void callers_share_the_pairs_and_the_numbers_of_messages() {
        script(0, 2).populate();
        assertThat(listeners.get(0).pairs()).allMatch(pair -> pair % 2 == 0);
        script(1, 2).populate();
        assertThat(listeners.get(0).pairs().distinct()).hasSize(SCENE.pairs());
        assertThat(listeners.get(0).messages).doesNotHaveDuplicates();
    }

    @Test
    void as_many_commands_as_pairs_take_36_hours() {
        Script<Integer> script = script(0, 1);
        Instant before = listeners.get(0).clock.instant();
        give(script, SCENE.pairs());
        assertThat(listeners.get(0).clock.instant()).isEqualTo(before.plus(Duration.ofHours(36)));
    }

    @Test
    void every_256_commands_what_is_due_is_settled() {
        Script<Integer> script = script(0, 1);
        give(script, 255);
        assertThat(listeners.get(0).settled).isZero();
        give(script, 257);
        assertThat(listeners.get(0).settled).isEqualTo(2);
    }

    @Test
    void after_a_hundred_commands_per_pair_all_callers_go_to_a_new_contender() {
        Script<Integer> first = script(0, 2);
        Script<Integer> second = script(1, 2);
        give(second, 10);
        give(first, 50 * SCENE.pairs());
        assertThat(listeners).hasSize(1);
        give(first, 1);
        give(second, 1);
        assertThat(listeners).hasSize(2);
        assertThat(listeners.get(1).commands).hasSize(2).allMatch(command -> command.endsWith("receive"));
    }

    private Script<Integer> script(int caller, int callers) {
        return new Script<>(arena, caller, callers, Draw.UNIFORM, 1, 100_000);
    }

    /** How many were accepted. */
    private static int give(Script<?> script, int commands) {
        int accepted = 0;
        for (int command = 0; command < commands; command++) {
            accepted += script.next() ? 1 : 0;
        }
        return accepted;
    }

    private Contender<Integer> listener(InstantSource clock) {
        Listener listener = new Listener(clock);
        listeners.add(listener);
        return listener;
    }

    /** Names each thread by its pair, and writes down what it is asked. */
    private static final class Listener implements Contender<Integer> {

        private final InstantSource clock;
        private final List<String> commands = new ArrayList<>();
        private final List<Long> messages = new ArrayList<>();
        private int settled;

        private Listener(InstantSource clock) {
            this.clock = clock;
        }

        private List<String> commandsOf(int pair) {
            String of = pair + " ";
            return commands.stream()
                    .filter(command -> command.startsWith(of))
                    .map(command -> command.substring(of.length()))
                    .toList();
        }

        private Stream<Integer> pairs() {
            return commands.stream().map(command -> Integer.valueOf(command.substring(0, command.indexOf(' '))));
        }

        @Override
        public Integer receive(int pair, long message) {
            messages.add(message);
            commands.add(pair + " receive");
            return pair;
        }

        @Override
        public Option<Integer> send(int pair, long message, int by) {
            messages.add(message);
            commands.add(pair + " send");
            return Option.some(pair);
        }

        @Override
        public boolean assign(Integer thread, int by) {
            commands.add(thread + " assign");
            return true;
        }

        @Override
        public boolean resolve(Integer thread, int by) {
            commands.add(thread + " resolve");
            return true;
        }

        @Override
        public void settle() {
            settled++;
        }
    }
}
