package org.messagethreads.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Reader;

class WorkloadProperties {

    @Property(tries = 200)
    void the_workload_is_what_a_list_shows(@ForAll("histories") History history) {
        Workload workload = new Workload();
        Stage.play(history, (stage, happening) -> {
            workload.update(stage.service);
            Cast.HANDLERS.forEach(handler -> assertThat(workload.of(handler)).isEqualTo(listed(stage, handler)));
        });
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    static int listed(Stage stage, HandlerId handler) {
        return stage.service
                .list(ThreadQuery.all(), Reader.host())
                .get()
                .threads()
                .count(it -> it.assignee().contains(handler));
    }
}
