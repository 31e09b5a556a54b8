package org.messagethreads.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.messagethreads.fixtures.Proofs;
import org.messagethreads.fixtures.RuleBook;

/** Whoever breaks a rule is told so by a test that proves it. */
class PlantedFaultsTest {

    private static final ClassLoader WITHOUT_A_FAULT = new ClassesAnew();

    static List<PlantedFault> faults() throws IOException {
        return PlantedFaults.all();
    }

    @Test
    void every_rule_has_one() throws IOException {
        assertThat(faults()).extracting(PlantedFault::rule).containsExactlyElementsOf(RuleBook.ids());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_caught_by_a_test_that_proves_the_rule(PlantedFault fault, @TempDir Path folder) throws IOException {
        Catcher catcher = fault.catcher();

        assertThat(Proofs.rules(catcher.method(getClass().getClassLoader()))).contains(fault.rule());
        assertPasses(catcher.run(WITHOUT_A_FAULT));
        assertFails(catcher.run(Planting.classesWith(fault, folder)));
    }

    private static void assertPasses(TestExecutionSummary run) {
        assertThat(run.getTestsSucceededCount())
                .as("tests that succeed without the fault")
                .isPositive()
                .isEqualTo(run.getTestsFoundCount());
    }

    /** By itself: a class that cannot be linked, or a test that cannot be run, proves nothing. */
    private static void assertFails(TestExecutionSummary run) {
        assertThat(run.getFailures())
                .as("what the test says of the fault")
                .isNotEmpty()
                .extracting(TestExecutionSummary.Failure::getException)
                .allSatisfy(it -> assertThat(it)
                        .isInstanceOfAny(AssertionError.class, RuntimeException.class)
                        .isNotInstanceOf(JUnitException.class));
    }
}
