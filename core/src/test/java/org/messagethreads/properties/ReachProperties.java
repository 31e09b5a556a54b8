package org.messagethreads.properties;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.messagethreads.Outcome;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.Happening.Answered;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadEvent;

/** Random histories go everywhere: a law that is never put to the test proves nothing. */
class ReachProperties {

    private static final List<String> ANSWERS = List.of(
            "Receive: Opened",
            "Receive: MessageAdded",
            "Receive: nothing to do",
            "Receive: refused by M12 as UnknownOwnerNumber",
            "Receive: refused by M12 as GuestIsOwner",
            "Receive: refused by X3 as MessageIdReused",
            "Send: Opened",
            "Send: MessageAdded",
            "Send: nothing to do",
            "Send: refused by M12 as UnknownOwnerNumber",
            "Send: refused by M12 as GuestIsOwner",
            "Send: refused by M5 as NotAHandler",
            "Send: refused by X3 as MessageIdReused",
            "Send: refused by M6 as UnknownThread",
            "Send: refused by M6 as ThreadDeleted",
            "Send: refused by M6 as ThreadNotOpen",
            "Send: refused by A7 as Stale",
            "Send: refused by M4 as NotTheAssignee",
            "Send: refused by M5 as NotAssignable",
            "Assign: Assigned",
            "Assign: nothing to do",
            "Assign: refused by E1 as UnknownThread",
            "Assign: refused by L1 as NotAHandler",
            "Assign: refused by D4 as ThreadDeleted",
            "Assign: refused by A6 as ThreadNotOpen",
            "Assign: refused by A7 as Stale",
            "Assign: refused by A2 as NotTheAssignee",
            "Assign: refused by A3 as AssigneeNotAHandler",
            "Assign: refused by A3 as NotAssignable",
            "Unassign: Unassigned",
            "Unassign: nothing to do",
            "Unassign: refused by E1 as UnknownThread",
            "Unassign: refused by L1 as NotAHandler",
            "Unassign: refused by D4 as ThreadDeleted",
            "Unassign: refused by A6 as ThreadNotOpen",
            "Unassign: refused by A7 as Stale",
            "Unassign: refused by A5 as NotTheAssignee",
            "Resolve: Resolved as MANUAL",
            "Resolve: refused by E1 as UnknownThread",
            "Resolve: refused by L1 as NotAHandler",
            "Resolve: refused by D4 as ThreadDeleted",
            "Resolve: refused by R5 as ThreadNotOpen",
            "Resolve: refused by A7 as Stale",
            "Delete: Deleted",
            "Delete: nothing to do",
            "Delete: refused by E1 as UnknownThread",
            "Delete: refused by L1 as NotAHandler",
            "Delete: refused by A7 as Stale",
            "Reconcile: nothing to do",
            "Reconcile: Unassigned",
            "Reconcile: Resolved as OWNER_DELETED",
            "Reconcile: Resolved as OWNER_PHONE_NUMBER_DELETED",
            "refused, and settled all the same",
            "accepted, and settled before",
            "nothing to do, and settled all the same");

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void random_histories_meet_every_answer(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        for (Step step : history.steps()) {
            Log log = Log.of(stage);
            Happening happening = stage.perform(step);
            happening.answers().flatMap(ReachProperties::kinds).forEach(Statistics::collect);
            if (step instanceof Step.Commands
                    && log.added().size() > happening.events().size()) {
                Statistics.collect(settled(happening));
            }
        }

        Statistics.coverage(
                checker -> ANSWERS.forEach(kind -> checker.check(kind).count(count -> count > 0)));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    private static Seq<String> kinds(Answered answered) {
        Either<Refusal, Outcome> answer = answered.answer();
        Seq<String> kinds = answer.isLeft()
                ? List.of(kind(answer.getLeft()))
                : answered.events().map(ReachProperties::kind);
        return (kinds.isEmpty() ? List.of("nothing to do") : kinds)
                .map(kind -> answered.command().getClass().getSimpleName() + ": " + kind);
    }

    private static String settled(Happening happening) {
        if (happening.events().nonEmpty()) {
            return "accepted, and settled before";
        }
        return happening.answers().exists(it -> it.answer().isLeft())
                ? "refused, and settled all the same"
                : "nothing to do, and settled all the same";
    }

    private static String kind(Refusal refusal) {
        return "refused by " + refusal.rule() + " as " + refusal.getClass().getSimpleName();
    }

    private static String kind(ThreadEvent event) {
        String name = event.getClass().getSimpleName();
        return event instanceof ThreadEvent.Resolved it ? name + " as " + it.reason() : name;
    }
}
