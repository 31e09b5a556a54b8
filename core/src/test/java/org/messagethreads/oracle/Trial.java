package org.messagethreads.oracle;

import java.util.List;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.ExpiryPolicy;

/**
 * A history to be played side by side.
 *
 * @param history what happens
 * @param questions what is listed meanwhile
 * @param stepsPerLook how often all look around
 */
record Trial(History history, List<Question> questions, int stepsPerLook) {

    /** Under the policy a service has and the oracle knows; Support's threads live longer (T9). */
    ExpiryPolicy policy() {
        return (owner, activity) ->
                activity.plus(owner.equals(People.SUPPORT) ? history.ttl().multipliedBy(2) : history.ttl());
    }

    void hold() {
        holdAgainst(policy(), new Books());
    }

    /** Against an oracle who knows this policy, and who keeps such books. */
    void holdAgainst(ExpiryPolicy known, Books books) {
        Stage stage = new Stage(history.ttl(), policy());
        new SideBySide(stage, new Oracle(known, stage.clock, books), questions).play(history, stepsPerLook);
    }
}
