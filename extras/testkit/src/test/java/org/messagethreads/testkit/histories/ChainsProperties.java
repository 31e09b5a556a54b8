package org.messagethreads.testkit.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;

/** Chains of actions play like histories. */
class ChainsProperties {

    private static final ThreadQuery OPEN = ThreadQuery.all().withStatus(Status.OPEN);

    @Property(tries = 100)
    @Proves("I1")
    void no_chain_leads_to_two_open_threads_of_a_pair(@ForAll("chains") ActionChain<Stage> chain) {
        chain.withInvariant(stage -> assertThat(stage.service
                                .list(OPEN, Reader.host())
                                .get()
                                .threads()
                                .map(it -> it.facts().pair()))
                        .as(() -> stage.story.toString())
                        .doesNotHaveDuplicates())
                .run();
    }

    @Property(tries = 20)
    void every_chain_begins_on_a_stage_of_its_own(@ForAll("chains") ActionChain<Stage> chain) {
        Stage first = chain.run();
        Stage second = chain.run();

        assertThat(second).isNotSameAs(first);
        assertThat(second.threads().map(second::stored))
                .isEqualTo(first.threads().map(first::stored));
    }

    @Provide
    Arbitrary<ActionChain<Stage>> chains() {
        return Chains.of(Duration.ofSeconds(3)).withAction(4, Chains.action(Steps.commands()));
    }
}
