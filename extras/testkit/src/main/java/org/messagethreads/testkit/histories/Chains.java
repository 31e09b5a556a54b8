package org.messagethreads.testkit.histories;

import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/**
 * Random steps as chains of jqwik's actions, for who wants to mix actions of their own among them:
 *
 * <pre>{@code
 * Chains.of(Duration.ofDays(3)).withAction(2, Chains.action(Steps.commands())).withAction(readsTheReport)
 * }</pre>
 *
 * <p>A {@link History} says the same as a value, which is handier where nothing is mixed in.
 */
public final class Chains {

    private Chains() {}

    /** Any steps, each chain on a stage of its own where threads live for so long. */
    public static ActionChainArbitrary<Stage> of(Duration ttl) {
        return ActionChain.startWith(() -> new Stage(ttl)).withAction(8, action(Steps.any()));
    }

    /** One of these steps, performed on the stage; a chain that fails prints what its steps say. */
    public static Action.Independent<Stage> action(Arbitrary<? extends Step> steps) {
        return () -> steps.map(Chains::performed);
    }

    private static Transformer<Stage> performed(Step step) {
        return Transformer.mutate(step.toString(), stage -> stage.perform(step));
    }
}
