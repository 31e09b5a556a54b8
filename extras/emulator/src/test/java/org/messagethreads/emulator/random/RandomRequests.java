package org.messagethreads.emulator.random;

import java.util.Optional;
import java.util.stream.Stream;
import org.messagethreads.emulator.wire.Answer;
import org.messagethreads.emulator.wire.Request;

/** Requests of all kinds: of ten, six are right, three were right before they were changed, one is malformed. */
public final class RandomRequests {

    private final Draw draw;
    private final Known known;
    private final PublicRequests open;
    private final ControlRequests control;
    private final InvalidRequests invalid;
    private final MalformedRequests malformed;
    private final RawRequests raw;

    /** Draws the same again from the same seed, given the same answers. */
    public RandomRequests(long seed) {
        draw = new Draw(seed);
        known = new Known(draw);
        open = new PublicRequests(draw, known);
        control = new ControlRequests(draw, known);
        invalid = new InvalidRequests(draw, known, this::right);
        malformed = new MalformedRequests(draw, this::right);
        raw = new RawRequests(draw, this::right);
    }

    /**
     * One of them.
     *
     * @param request what it is, or what it comes nearest to
     * @param octets what goes over the wire, a character for each byte, if no client would send the request so
     * @param isMalformed whether it is so wrong that it could hurt
     */
    public record Drawn(Request request, Optional<String> octets, boolean isMalformed) {}

    /** {@return what logs in everybody, to begin with} */
    public Stream<Request> logins() {
        return PublicRequests.EXTENSIONS.stream().map(PublicRequests::login);
    }

    /** Draws one. */
    public Drawn next() {
        return switch (draw.below(20)) {
            case 0 -> new Drawn(malformed.next(), Optional.empty(), true);
            case 1 -> raw();
            case 2, 3, 4, 5, 6, 7 -> new Drawn(invalid.next(), Optional.empty(), false);
            default -> new Drawn(right(), Optional.empty(), false);
        };
    }

    /** Learns the ids and tokens in an answer. */
    public void learn(Answer answer) {
        known.learn(answer);
    }

    private Drawn raw() {
        RawRequests.Raw drawn = raw.next();
        return new Drawn(drawn.request(), Optional.of(drawn.octets()), true);
    }

    private Request right() {
        return draw.oneIn(2) ? open.next() : control.next();
    }
}
