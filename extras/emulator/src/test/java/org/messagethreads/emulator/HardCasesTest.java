package org.messagethreads.emulator;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.testkit.hardcases.HardCase;
import org.messagethreads.testkit.hardcases.HardCaseRunner;
import org.messagethreads.testkit.hardcases.HardCases;
import org.messagethreads.testkit.hardcases.http.HttpSubject;

/** The hard cases of the test kit, over HTTP: all but those that need what the public API has not. */
class HardCasesTest {

    private static Emulator emulator;

    @BeforeAll
    static void start() {
        emulator = Emulator.start();
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    static Stream<HardCase> cases() {
        return HardCases.all().stream().filter(it -> HardCaseRunner.canRun(it, subject()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holds(HardCase hardCase) {
        HardCaseRunner.run(hardCase, subject());
    }

    private static HttpSubject subject() {
        return new HttpSubject(emulator.uri());
    }
}
