package org.messagethreads.testkit.hardcases;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.messagethreads.MessageThreads;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadId;

/** Lists as cases ask for them; the library has no numbers of pages, so it walks there. */
record LibraryLists(MessageThreads service, Cast cast) {

    Either<Refusal, Page> page(HardCaseStep.ListThreads step, Names names) {
        Reader by = Reader.handler(new HandlerId(cast.person(step.by()).id()));
        ThreadQuery query = query(step, names);
        Either<Refusal, Page> page = service.list(query, by);
        for (int number = 1; number < step.page().orElse(1); number++) {
            page = page.flatMap(it -> it.next()
                    .fold(
                            () -> Either.right(new Page(Vector.empty(), Option.none())),
                            cursor -> service.list(query.after(cursor), by)));
        }
        return page;
    }

    static String written(Cursor cursor) {
        return cursor.created() + " " + cursor.id();
    }

    private static Cursor cursor(String written) {
        List<String> parts = List.of(written.split(" "));
        return new Cursor(
                Instant.parse(parts.getFirst()), ThreadId.parse(parts.getLast()).get());
    }

    private ThreadQuery query(HardCaseStep.ListThreads step, Names names) {
        ThreadQuery query = ThreadQuery.all();
        query = narrowed(query, step.status().map(LibraryLists::status), ThreadQuery::withStatus);
        query = narrowed(query, step.availability().map(LibraryLists::availability), ThreadQuery::withAvailability);
        query = narrowed(query, step.owners().map(this::owners), ThreadQuery::withOwners);
        query = narrowed(query, step.ownerNumber().map(this::number), ThreadQuery::withOwnerNumber);
        query = narrowed(query, step.guestNumber().map(this::number), ThreadQuery::withGuestNumber);
        query = narrowed(query, period(step), ThreadQuery::withCreated);
        query = narrowed(query, step.limit(), ThreadQuery::withLimit);
        return narrowed(query, step.after().map(names::get).map(LibraryLists::cursor), ThreadQuery::after);
    }

    private static <T> ThreadQuery narrowed(
            ThreadQuery query, Optional<T> filter, BiFunction<ThreadQuery, T, ThreadQuery> by) {
        return filter.map(it -> by.apply(query, it)).orElse(query);
    }

    private static Status status(String word) {
        return "Open".equals(word) ? Status.OPEN : Status.RESOLVED;
    }

    private static HashSet<Availability> availability(String word) {
        return HashSet.of("Alive".equals(word) ? Availability.ALIVE : Availability.DELETED);
    }

    private HashSet<OwnerId> owners(List<String> names) {
        return HashSet.ofAll(names).map(it -> new OwnerId(cast.owner(it).id()));
    }

    private PhoneNumber number(String name) {
        return new PhoneNumber(cast.number(name));
    }

    /** L3: neither end goes without the other. */
    private static Optional<Period> period(HardCaseStep.ListThreads step) {
        if (step.createdFrom().isPresent() != step.createdTo().isPresent()) {
            throw new IllegalArgumentException("a period has one end: both are right (L3)");
        }
        return step.createdFrom().map(from -> new Period(from, step.createdTo().orElseThrow()));
    }
}
