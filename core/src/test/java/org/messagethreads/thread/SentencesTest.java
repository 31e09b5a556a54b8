package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;

/** Every refusal in words. */
@Proves({"E1", "E2"})
class SentencesTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+12092480017");
    private static final String THREAD = id(1).toString();
    private static final Revision SECOND = new Revision(2);

    /** A refusal, the rule it names, and what its sentence says. */
    record Said(Refusal refusal, Rule rule, Seq<String> facts) {
        Said(Refusal refusal, Rule rule, String... facts) {
            this(refusal, rule, Vector.of(facts));
        }
    }

    static Stream<Said> all() {
        return Stream.of(
                new Said(new Refusal.UnknownOwnerNumber(NUMBER), Rule.M12, "…17"),
                new Said(new Refusal.GuestIsOwner(NUMBER), Rule.M12, "…17"),
                new Said(new Refusal.MessageIdReused(new MessageId("m1")), Rule.X3, "m1"),
                new Said(new Refusal.UnknownThread(Rule.E1, id(1)), Rule.E1, "There is no thread " + THREAD),
                new Said(new Refusal.UnknownThread(Rule.M6, id(1)), Rule.M6, THREAD, "pair"),
                new Said(new Refusal.NotAHandler(Rule.L1, ANN), Rule.L1, ANN.value()),
                new Said(new Refusal.NotAHandler(Rule.M5, ANN), Rule.M5, ANN.value()),
                new Said(new Refusal.ThreadDeleted(Rule.D4, id(1)), Rule.D4, THREAD, "deleted"),
                new Said(new Refusal.ThreadDeleted(Rule.M6, id(1)), Rule.M6, THREAD, "deleted"),
                notOpen(Rule.R5, StatusReason.MANUAL, new Initiator.Handler(BOB), "by " + BOB),
                notOpen(Rule.A6, StatusReason.MANUAL, new Initiator.Handler(ANN), "by " + ANN),
                notOpen(Rule.M6, StatusReason.MANUAL, new Initiator.Handler(BOB), "by " + BOB),
                notOpen(Rule.R5, StatusReason.THREAD_EXPIRED, Initiator.Party.SYSTEM, "expired"),
                notOpen(Rule.R5, StatusReason.OWNER_DELETED, Initiator.Party.SYSTEM, "owner was deleted"),
                notOpen(
                        Rule.R5,
                        StatusReason.OWNER_PHONE_NUMBER_DELETED,
                        Initiator.Party.SYSTEM,
                        "no longer has the number"),
                new Said(
                        new Refusal.Stale(Revision.FIRST, Option.some(id(1)), Option.some(SECOND)),
                        Rule.A7,
                        THREAD,
                        "revision 1",
                        "revision 2"),
                new Said(
                        new Refusal.Stale(SECOND, Option.none(), Option.none()),
                        Rule.A7,
                        "revision 2",
                        "no thread is open"),
                new Said(
                        new Refusal.NotTheAssignee(Rule.A2, ANN, id(1), Option.some(BOB)),
                        Rule.A2,
                        THREAD,
                        "assigned to " + BOB,
                        ANN.value()),
                new Said(
                        new Refusal.NotTheAssignee(Rule.A5, ANN, id(1), Option.some(BOB)),
                        Rule.A5,
                        "assigned to " + BOB),
                new Said(
                        new Refusal.NotTheAssignee(Rule.M4, ANN, id(1), Option.none()),
                        Rule.M4,
                        THREAD,
                        "unassigned",
                        ANN.value()),
                new Said(new Refusal.AssigneeNotAHandler(id(1), BOB), Rule.A3, THREAD, BOB.value()),
                new Said(new Refusal.NotAssignable(Rule.A3, BOB), Rule.A3, BOB.value(), "be the assignee"),
                new Said(new Refusal.NotAssignable(Rule.M5, BOB), Rule.M5, BOB.value(), "send"),
                new Said(new Refusal.OwnerNotVisible(BILLING), Rule.L6, BILLING.value()),
                new Said(new Refusal.OwnerNumberNotVisible(NUMBER), Rule.L6, "…17"),
                new Said(new Refusal.InvalidToken(), Rule.S4, "token"),
                new Said(new Refusal.FullSyncRequired(Reason.COMPACTED), Rule.S5, "full sync", "in the log"),
                new Said(new Refusal.FullSyncRequired(Reason.OTHER_INCARNATION), Rule.S5, "full sync", "began anew"),
                new Said(new Refusal.FullSyncRequired(Reason.OTHER_OWNERS), Rule.S5, "full sync", "other owners"),
                new Said(
                        new Refusal.NumberTaken(NUMBER, BILLING, SUPPORT),
                        Rule.N3,
                        "…17",
                        "to owner " + BILLING,
                        "owner " + SUPPORT + " cannot"));
    }

    private static Said notOpen(Rule rule, StatusReason reason, Initiator by, String fact) {
        return new Said(
                new Refusal.ThreadNotOpen(rule, id(1), new Resolution(reason, by, NOON)),
                rule,
                THREAD,
                fact,
                "at " + NOON);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_refusal_names_its_rule(Said said) {
        assertThat(said.refusal().rule()).isEqualTo(said.rule());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_refusal_says_the_facts_in_one_sentence_without_a_whole_number(Said said) {
        assertThat(said.refusal().sentence())
                .contains(said.facts())
                .matches("(?s)\\p{Alnum}.*[^.]\\.")
                .doesNotContain("null", "Option", "Some", "None", "[", "%")
                .doesNotContain(NUMBER.e164().substring(1));
    }

    @Test
    void every_refusal_and_every_rule_is_among_them() {
        Vector<Said> all = Vector.ofAll(all());

        assertThat(all.<Class<?>>map(said -> said.refusal().getClass()).toJavaSet())
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
        assertThat(all.map(Said::rule).toJavaSet()).containsExactlyInAnyOrder(Rule.values());
    }
}
