package org.messagethreads.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is compared with the library does the same as the library. */
class ContendersTest {

    private static final Scene SCENE = new Scene(100);
    private static final int COMMANDS = 1_500;
    private static final int PAIR = 0;

    private static final Map<Draw, List<String>> LIBRARY = Map.of(
            Draw.UNIFORM, answers(Contestant.OURS, Draw.UNIFORM), Draw.ZIPF, answers(Contestant.OURS, Draw.ZIPF));

    @Test
    void the_library_meets_all_that_the_script_is_about() {
        for (List<String> answers : LIBRARY.values()) {
            assertThat(answers)
                    .anyMatch(line -> line.startsWith("pair 0 was sent to"))
                    .anyMatch(line -> line.startsWith("assigned, true"))
                    .anyMatch(line -> line.startsWith("assigned, false"))
                    .anyMatch(line -> line.startsWith("resolved, true"))
                    .anyMatch(line -> line.startsWith("resolved, false"));
        }
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void a_contender_answers_each_command_as_the_library_does(Contestant contestant) {
        assertThat(answers(contestant, Draw.UNIFORM)).isEqualTo(LIBRARY.get(Draw.UNIFORM));
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void a_contender_answers_as_the_library_does_when_some_pairs_write_more(Contestant contestant) {
        assertThat(answers(contestant, Draw.ZIPF)).isEqualTo(LIBRARY.get(Draw.ZIPF));
    }

    static Stream<Contestant> contestants() {
        return allContestants().filter(it -> it != Contestant.OURS);
    }

    @ParameterizedTest
    @MethodSource("allContestants")
    void a_contender_refuses_the_message_of_who_is_not_the_assignee(Contestant contestant) {
        assertThat(refusals(contestant.entrant(SCENE))).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @MethodSource("allContestants")
    void a_contender_takes_a_message_once(Contestant contestant) {
        RuleKeeper<?> contender = contender(contestant.entrant(SCENE));
        Object thread = contender.receive(PAIR, 1);
        assertThat(contender.receive(PAIR, 1)).isEqualTo(thread);
        assertThat(contender.messages()).isEqualTo(1);
    }

    static Stream<Contestant> allContestants() {
        return EnumSet.complementOf(EnumSet.of(Contestant.YARDSTICK, Contestant.YARDSTICK_IN_PLACE)).stream();
    }

    /** Of one who is not the assignee, before and after another is, and of that other. */
    private static <T> List<Boolean> refusals(Entrant<T> entrant) {
        RuleKeeper<T> contender = contender(entrant);
        T thread = contender.receive(PAIR, 1);
        boolean unassigned = contender.send(PAIR, 2, 0).isEmpty();
        contender.assign(thread, 1);
        return List.of(
                unassigned,
                contender.send(PAIR, 3, 0).isEmpty(),
                contender.send(PAIR, 4, 1).isEmpty());
    }

    private static <T> RuleKeeper<T> contender(Entrant<T> entrant) {
        return (RuleKeeper<T>) entrant.enter(InstantSource.fixed(Instant.EPOCH));
    }

    private static List<String> answers(Contestant contestant, Draw draw) {
        return answers(contestant.entrant(SCENE), draw);
    }

    private static <T> List<String> answers(Entrant<T> entrant, Draw draw) {
        List<Recorded<T>> recorded = new ArrayList<>();
        Arena<T> arena = new Arena<>(SCENE, clock -> {
            Recorded<T> contender = new Recorded<>((RuleKeeper<T>) entrant.enter(clock));
            recorded.add(contender);
            return contender;
        });
        Script<T> script = new Script<>(arena, 0, 1, draw, 1, COMMANDS);
        script.populate();
        for (int command = 0; command < COMMANDS; command++) {
            script.next();
        }
        return recorded.get(0).record();
    }
}
