package org.messagethreads.properties;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Scope;

/** Any place in the log as a token, and any text in the place of one. */
class SyncKeyProperties {

    private final SyncKey key = new SyncKey("acme", "a secret of 32 bytes, in letters".getBytes(US_ASCII));

    @Property
    @Proves("S3")
    void what_is_sealed_for_a_caller_is_opened_for_that_caller(
            @ForAll("points") SyncPoint point, @ForAll("readers") Reader by) {
        assertThat(key.open(key.seal(point, by), by)).containsExactly(point);
    }

    @Property
    @Proves("S3")
    void a_token_has_at_most_200_characters_of_the_url_safe_alphabet(
            @ForAll("points") SyncPoint point, @ForAll("readers") Reader by) {
        assertThat(key.seal(point, by).text()).matches("[A-Za-z0-9_-]{1,200}");
    }

    @Property
    @Proves("S3")
    void tokens_are_equal_exactly_if_place_and_caller_are(
            @ForAll("points") SyncPoint one,
            @ForAll("points") SyncPoint other,
            @ForAll("readers") Reader by,
            @ForAll("readers") Reader another) {
        assertThat(key.seal(one, by)).isEqualTo(key.seal(one, by));
        assertThat(key.seal(one, by).equals(key.seal(other, another)))
                .isEqualTo(one.equals(other) && by.equals(another));
    }

    @Property
    @Proves("S4")
    void a_token_is_good_for_no_other_caller(
            @ForAll("points") SyncPoint point, @ForAll("readers") Reader by, @ForAll("readers") Reader another) {
        assertThat(key.open(key.seal(point, by), another)).isEqualTo(Option.when(by.equals(another), point));
    }

    @Property
    @Proves("S4")
    void a_token_with_a_stretch_replaced_is_none(
            @ForAll("points") SyncPoint point,
            @ForAll("readers") Reader by,
            @ForAll @IntRange(max = 108) int from,
            @ForAll @IntRange(max = 108) int to,
            @ForAll("stretches") String stretch) {
        String text = key.seal(point, by).text();
        String changed = text.substring(0, Math.min(from, to)) + stretch + text.substring(Math.max(from, to));

        assertThat(key.open(new SyncToken(changed), by)).isEqualTo(Option.when(changed.equals(text), point));
    }

    @Property
    @Proves("S4")
    void no_other_text_is_a_token(@ForAll("texts") String text, @ForAll("readers") Reader by) {
        assertThat(key.open(new SyncToken(text), by)).isEmpty();
    }

    @Property
    @Proves("S5")
    void views_are_equal_exactly_if_the_owners_are(
            @ForAll("owners") List<OwnerId> one, @ForAll("owners") List<OwnerId> other) {
        assertThat(view(one)).isEqualTo(view(one.reversed()));
        assertThat(view(one).equals(view(other))).isEqualTo(Set.copyOf(one).equals(Set.copyOf(other)));
        assertThat(view(one)).isNotEqualTo(key.view(new Scope.Everything()));
        assertThat(view(one)).isEqualTo(key.view(new Scope.Owners(HashSet.ofAll(one))));
    }

    private UUID view(List<OwnerId> owners) {
        return key.view(new Scope.Owners(LinkedHashSet.ofAll(owners)));
    }

    @Provide
    Arbitrary<SyncPoint> points() {
        Arbitrary<UUID> ids = Values.threadIds().map(id -> UUID.fromString(id.toString()));
        Arbitrary<Position> positions = Arbitraries.oneOf(
                        Arbitraries.longs().greaterOrEqual(0), Arbitraries.of(0L, 1L, Long.MAX_VALUE))
                .map(Position::new);
        return Combinators.combine(ids, ids, positions, positions)
                .as((incarnation, view, at, head) ->
                        new SyncPoint(incarnation, view, at, Option.when(head.compareTo(at) > 0, head)))
                .withoutEdgeCases();
    }

    /** The host, and handlers with all the names that an id can be. */
    @Provide
    Arbitrary<Reader> readers() {
        return Arbitraries.oneOf(Values.readers(), names().map(HandlerId::new).map(Reader::handler));
    }

    @Provide
    Arbitrary<List<OwnerId>> owners() {
        return Arbitraries.oneOf(names(), Arbitraries.of("1", "2", "12", "1,2", "2,1"))
                .map(OwnerId::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> stretches() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('A', 'Z').withChars("-_=+/").ofMaxLength(108),
                Values.rawTexts().filter(it -> it.length() < 20));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Values.rawTexts(),
                Arbitraries.strings().withCharRange('A', 'Z').withChars("-_").ofLength(108));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(100)
                .withoutEdgeCases();
    }
}
