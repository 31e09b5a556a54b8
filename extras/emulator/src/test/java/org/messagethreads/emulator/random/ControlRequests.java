package org.messagethreads.emulator.random;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.messagethreads.emulator.random.Known.Kind;
import org.messagethreads.emulator.wire.Request;

/** Requests to the control interface, all of them well-formed. */
final class ControlRequests {

    private static final String ROOT = "/emulator/v1";
    private static final Instant BEGIN = Instant.parse("2026-02-17T17:12:39.676Z");
    private static final long TEN_DAYS = 864_000;

    private final Draw draw;
    private final Known known;
    private final List<Supplier<Request>> kinds = List.of(
            this::inbound,
            this::inbound,
            this::inbound,
            this::inbound,
            this::inbound,
            this::inbound,
            this::inbound,
            this::read,
            this::read,
            this::clock,
            this::clock,
            this::advance,
            this::advance,
            this::expiry,
            this::directory,
            this::directory,
            this::history,
            this::history,
            this::asked,
            this::asked);

    ControlRequests(Draw draw, Known known) {
        this.draw = draw;
        this.known = known;
    }

    Request next() {
        return draw.of(kinds).get();
    }

    private Request inbound() {
        String from = draw.oneIn(12) ? draw.text() : "+1415555010" + draw.below(10);
        String text = draw.oneIn(4) ? "" : ",\"text\":\"%s\"".formatted(draw.text());
        int to = draw.oneIn(12) ? 3 : 1 + draw.below(2);
        return draw.oneIn(3)
                ? redelivered(draw.below(100), text)
                : inbound("{\"from\":\"%s\",\"to\":\"+1209248000%d\"%s}".formatted(from, to, text));
    }

    /** Few enough ids that most were there before, each with a pair of its own. */
    private static Request redelivered(int id, String text) {
        return inbound("{\"from\":\"+1415555010%d\",\"to\":\"+1209248000%d\",\"id\":\"%d\"%s}"
                .formatted(id % 10, 1 + id % 2, id, text));
    }

    private static Request inbound(String json) {
        return Request.of("POST", ROOT + "/inbound").with(json);
    }

    private Request read() {
        return Request.of("GET", ROOT + draw.of("/clock", "/directory", "/ready", "/openapi.json"));
    }

    private Request clock() {
        Instant around = BEGIN.plusSeconds(draw.between(-TEN_DAYS, TEN_DAYS)).plusNanos(draw.below(1_000_000_000));
        String now = draw.oneIn(30) ? draw.of("1970-01-01T00:00", "9998-12-31T23:59:59.999999999Z") : around.toString();
        return Request.of("PUT", ROOT + "/clock")
                .with(draw.of("{\"now\":\"%s\"}", "{\"now\":\"%s\",\"running\":true}", "{\"running\":false}")
                        .formatted(now));
    }

    private Request advance() {
        return draw.oneIn(2)
                ? Request.of("POST", ROOT + "/clock/advance-to-next-expiry")
                : Request.of("POST", ROOT + "/clock/advance")
                        .with("{\"duration\":\"%s\"}"
                                .formatted(draw.of("PT1H", "PT72H", "-PT1S", "PT0.000000001S", "P1D")));
    }

    private Request expiry() {
        return Request.of("PUT", ROOT + "/expiry")
                .with("{\"ttl\":\"%s\"}".formatted(draw.of("PT72H", "PT72H", "PT72H", "PT0.001S", "P3650D", "PT1.5S")));
    }

    /** The one of the demo now and then, lest nobody is left. */
    private Request directory() {
        String owners = !draw.oneIn(4)
                ? owner(1, "+12092480001", PublicRequests.EXTENSIONS.subList(0, 4)) + ","
                        + owner(2, "+12092480002", PublicRequests.EXTENSIONS.subList(2, 6))
                : draw.several(3, ",", () -> owner(draw.below(3), "+1209248000" + draw.below(4), some()));
        return Request.of("PUT", ROOT + "/directory").with("{\"owners\":[%s]}".formatted(owners));
    }

    private List<String> some() {
        return draw.some(PublicRequests.EXTENSIONS);
    }

    private String owner(int id, String number, List<String> handlers) {
        return "{\"extensionId\":\"6249888000%d\",\"name\":\"%s\",\"phoneNumbers\":[\"%s\"],\"handlers\":[%s]}"
                .formatted(
                        id,
                        draw.text(),
                        number,
                        handlers.stream().map(this::handler).collect(Collectors.joining(",")));
    }

    private String handler(String id) {
        return "{\"extensionId\":\"%s\",\"name\":\"Ann\",\"assignable\":%s}".formatted(id, !draw.oneIn(6));
    }

    private Request history() {
        return Request.of("GET", ROOT + "/threads/" + known.any(Kind.THREAD, "none") + "/history");
    }

    private Request asked() {
        return Request.of("POST", ROOT + (draw.oneIn(12) ? "/reset" : "/compact"))
                .with(draw.of("", "{}", "{\"a\":[1]}"));
    }
}
