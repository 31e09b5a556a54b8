package org.messagethreads.oracle;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.messagethreads.testkit.Proves;

/**
 * The service against the oracle, over long random histories. {@code -Doracle.tries=100000} plays more of them than a
 * build has time for.
 */
class OracleProperties {

    private static long histories;
    private static long steps;

    @AfterContainer
    static void tells_how_much_was_compared() {
        System.out.printf("The service and the oracle agreed on %,d steps of %,d histories.%n", steps, histories);
    }

    @Property
    @AddLifecycleHook(OracleTries.class)
    @Proves({"M4", "M6", "X3", "A2", "A8", "R3", "D2", "L1", "L6", "T2", "T5", "T6", "T9", "S2", "S7", "S9", "I5", "E1"
    })
    void the_service_answers_as_the_oracle_foretells(@ForAll("trials") Trial trial) {
        trial.hold();
        histories++;
        steps += trial.history().steps().size();
    }

    @Provide
    Arbitrary<Trial> trials() {
        return Trials.any();
    }
}
