package org.messagethreads.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.messagethreads.MessageThreads;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadId;

/** The host and everybody of the cast: they read, list and sync, and see what the oracle says they see. */
final class Onlookers {

    private static final Reader HOST = Reader.host();
    private static final Vector<Reader> READERS =
            Cast.HANDLERS.toVector().map(Reader::handler).prepend(HOST);
    private static final int CORRESPONDENTS_PER_TURN = 2;

    private final MessageThreads service;
    private final Oracle oracle;
    private final List<Question> questions;
    private final Vector<Correspondent> correspondents;
    private int turn;
    private long seenUpTo;

    Onlookers(MessageThreads service, Oracle oracle, List<Question> questions) {
        this.service = service;
        this.oracle = oracle;
        this.questions = questions;
        this.correspondents = READERS.zipWithIndex(
                (reader, i) -> new Correspondent(service, oracle, reader, Option.when(i % 2 == 1, i)));
    }

    /** At every thread, at what changed more closely; and taking turns, at the rest. */
    void look() {
        turn++;
        for (Row row : oracle.books.rows) {
            compareThread(row.id, HOST);
            if (row.position > seenUpTo) {
                compareReads(row.id, HOST);
            }
        }
        seenUpTo = oracle.books.log.size();
        if (!oracle.books.rows.isEmpty()) {
            Row row = oracle.books.rows.get(turn % oracle.books.rows.size());
            READERS.forEach(reader -> compareReads(row.id, reader));
        }
        for (int i = 0; i < CORRESPONDENTS_PER_TURN; i++) {
            inTurn(CORRESPONDENTS_PER_TURN * turn + i).look();
        }
        inTurn(turn).refuses(inTurn(turn + 1));
        if (!questions.isEmpty()) {
            comparePages(questions.get(turn % questions.size()));
        }
    }

    void lookAtEverything() {
        seenUpTo = 0;
        look();
        correspondents.forEach(Correspondent::look);
        questions.forEach(this::comparePages);
    }

    /** {@return where the next page begins, if there is one} */
    Option<Cursor> comparePage(ThreadQuery query, Reader by) {
        oracle.settleAll();
        Either<Refusal, Page> answer = service.list(query, by);
        List<Refusal> refusals = oracle.lists.refusals(query, by);
        if (refusals.isEmpty()) {
            assertThat(answer).as("a page").isEqualTo(Either.right(oracle.lists.page(query, by)));
        } else {
            assertThat(answer.swap().toJavaList()).as("a refused list").hasSize(1);
            assertThat(refusals).as("the refusal of a list").contains(answer.getLeft());
        }
        return answer.toOption().flatMap(Page::next);
    }

    private Correspondent inTurn(int number) {
        return correspondents.get(number % correspondents.size());
    }

    /** All pages, one after the other. */
    private void comparePages(Question question) {
        ThreadQuery query = question.over(oracle.books);
        Option<Cursor> next = comparePage(query, question.by());
        while (next.isDefined()) {
            next = comparePage(query.after(next.get()), question.by());
        }
    }

    private void compareThread(ThreadId id, Reader by) {
        assertThat(service.thread(id, by)).as("a thread").isEqualTo(oracle.thread(id, by));
    }

    private void compareReads(ThreadId id, Reader by) {
        compareThread(id, by);
        assertThat(service.messages(id, by)).as("messages").isEqualTo(oracle.messages(id, by));
        assertThat(service.history(id, by)).as("a history").isEqualTo(oracle.history(id, by));
    }
}
