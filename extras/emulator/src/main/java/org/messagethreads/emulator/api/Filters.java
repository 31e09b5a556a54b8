package org.messagethreads.emulator.api;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Parameters;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/** The filters of lists, as a query has them. */
public final class Filters {

    private static final int MOST = 10;

    /**
     * Without a zone, a time is one of UTC: the product's own samples have none. Strict, since else 30 February is
     * taken for the 28th, and 24:00 for the next day.
     */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private Filters() {}

    /** What threads and messages are filtered by alike. */
    static ThreadQuery common(Parameters query) {
        ThreadQuery all = ThreadQuery.all()
                .withOwners(HashSet.ofAll(
                        query.several("ownerExtensionIds", MOST, "the id of an extension", made(OwnerId::new))));
        java.util.List<Availability> these =
                query.several("availability", MOST, "Alive or Deleted", Records.AVAILABILITY::constant);
        ThreadQuery asked = these.isEmpty() ? all : all.withAvailability(HashSet.ofAll(these));
        return query.one("threadStatus", "Open or Resolved", Records.STATUS::constant)
                .map(asked::withStatus)
                .orElse(asked);
    }

    /** All that threads are filtered by. */
    static ThreadQuery threads(Parameters query) {
        return List.<Function<ThreadQuery, ThreadQuery>>of(
                        it -> number(query, "ownerPhoneNumber")
                                .map(it::withOwnerNumber)
                                .orElse(it),
                        it -> number(query, "guestPhoneNumber")
                                .map(it::withGuestNumber)
                                .orElse(it),
                        it -> period(query).map(it::withCreated).orElse(it))
                .foldLeft(common(query), (it, narrow) -> narrow.apply(it));
    }

    /** A period, if there is one (L3). */
    static Optional<Period> period(Parameters query) {
        Optional<Instant> from = time(query, "creationTimeFrom");
        Optional<Instant> to = time(query, "creationTimeTo");
        if (from.isPresent() != to.isPresent()) {
            throw Failure.invalid(
                    from.isPresent() ? "creationTimeTo" : "creationTimeFrom",
                    "creationTimeFrom and creationTimeTo, both or none");
        }
        return from.map(it -> {
            if (!it.isBefore(to.get())) {
                throw Failure.invalid("creationTimeTo", "a time later than creationTimeFrom");
            }
            return new Period(it, to.get());
        });
    }

    /** Reads a time; none if there is no such day, hour, minute or second: no leap second either. */
    public static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    switch (TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
                        case OffsetDateTime it -> it.toInstant();
                        case LocalDateTime it -> it.toInstant(ZoneOffset.UTC);
                        default -> throw new DateTimeException(text);
                    });
        } catch (DateTimeException ignored) { // it is none
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(Parameters query, String name) {
        return query.one(name, "a time such as 2026-02-17T17:12:39.676Z", Filters::time);
    }

    private static Optional<PhoneNumber> number(Parameters query, String name) {
        return query.one(name, "an E.164 number", it -> PhoneNumber.parse(it).toJavaOptional());
    }

    /** What a constructor makes of a text; none if it refuses it. */
    static <T> Function<String, Optional<T>> made(Function<String, T> constructor) {
        return text -> {
            try {
                return Optional.of(constructor.apply(text));
            } catch (IllegalArgumentException ignored) { // it is none
                return Optional.empty();
            }
        };
    }
}
