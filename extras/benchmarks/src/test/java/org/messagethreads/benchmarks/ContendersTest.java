package org.messagethreads.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is compared does the same. */
class ContendersTest {

    private static final Scene SCENE = new Scene(200);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "YARDSTICK")
    void a_contender_answers_each_command_as_the_library_does(Contestant contestant) {
        assertThat(answers(contestant.entrant(SCENE), Draw.UNIFORM))
                .isEqualTo(answers(Contestant.OURS.entrant(SCENE), Draw.UNIFORM));
    }

    private static <T> List<String> answers(Entrant<T> entrant, Draw draw) {
        List<Recorded<T>> recorded = new ArrayList<>();
        Arena<T> arena = new Arena<>(SCENE, clock -> {
            Recorded<T> contender = new Recorded<>(entrant.enter(clock));
            recorded.add(contender);
            return contender;
        });
        Script<T> script = new Script<>(arena, 0, 1, draw, 1, 5_000);
        script.populate();
        for (int command = 0; command < 5_000; command++) {
            script.next();
        }
        return recorded.get(0).record();
    }
}
