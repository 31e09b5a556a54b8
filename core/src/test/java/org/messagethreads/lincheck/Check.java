package org.messagethreads.lincheck;

import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.messagethreads.sync.SyncKey;

/** How Lincheck looks, and how long: the profile {@code proof} looks longer. The same scenarios are drawn each time. */
final class Check {

    private static final int SCENARIOS = Integer.getInteger("lincheck.scenarios", 1);

    /** What signs tokens shares nothing, and its loops take a plan too long. */
    private static final ManagedStrategyGuarantee KEY = ManagedStrategyGuaranteeKt.forClasses(SyncKey.class.getName())
            .allMethods()
            .ignore();

    private Check() {}

    /** To begin to plan takes long: but for the profile {@code proof}, one will do. */
    static Stream<Class<?>> toPlan(Stream<Class<?>> all) {
        return all.limit(SCENARIOS);
    }

    /** Interleaves two callers by plan: the turn may pass at every access to what they share. */
    static void planned(Class<?> operations) {
        bounded(plans(), SCENARIOS, 50).check(operations);
    }

    /** Lets three callers run as the machine has it. */
    static void stressed(Class<?> operations) {
        bounded(new StressOptions(), 5 * SCENARIOS, 100).threads(3).check(operations);
    }

    /** Interleaves by plan for as long as it takes to see what is broken, and tells it as it was seen. */
    static void planUntilBroken(Class<?> operations) {
        bounded(plans(), 100, 50).minimizeFailedScenario(false).check(operations);
    }

    /** Who waits for a lock of the JDK's goes round in a loop, which is not to be taken for an endless one. */
    private static ModelCheckingOptions plans() {
        return new ModelCheckingOptions().threads(2).loopBound(10_000).addGuarantee(KEY);
    }

    private static <T extends Options<T, ?>> T bounded(T options, int scenarios, int interleavings) {
        return options.iterations(scenarios)
                .invocationsPerIteration(interleavings)
                .actorsBefore(2)
                .actorsPerThread(2)
                .actorsAfter(1);
    }
}
