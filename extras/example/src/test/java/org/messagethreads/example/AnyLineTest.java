package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/** A good line with a stretch of it replaced, or any bytes at all: replaced from its first character to its last. */
class AnyLineTest {
    private static final String TEXT = "\"text\": \"my door code is 7319\"";
    private static final String GUEST = "\"to\": \"+14155550142\"";
    private static final String GOOD = """
            {"at": "2026-02-17T08:01:00Z", "what": "sent", "id": "m1", "from": "+12065550101", %s, "by": "101", %s}""".formatted(GUEST, TEXT);

    private final LineReader reader = new LineReader(host());

    @FuzzTest
    void a_line_is_read_or_told_what_is_wrong_with_it(FuzzedDataProvider data) {
        var from = data.consumeInt(0, GOOD.length());
        var to = data.consumeInt(0, GOOD.length());
        var stretch = new String(data.consumeRemainingAsBytes(), StandardCharsets.ISO_8859_1);
        var raw = GOOD.substring(0, from) + stretch + GOOD.substring(to);

        reader.read(7, raw)
                .peek(AnyLineTest::makesSense)
                .peekLeft(fault -> isToldDiscreetly(fault.complaint(), raw))
                .peekLeft(fault -> assertThat(raw).isNotEqualTo(GOOD));
    }

    private static void makesSense(Line line) {
        assertThat(line.number()).isEqualTo(7);
        assertThat(line.at()).isBetween(Instant.EPOCH, Instant.parse("9998-12-31T23:59:59.999999999Z"));
    }

    /** The text and the guest stay unsaid where they belong; the same words in another place need not. */
    private static void isToldDiscreetly(String complaint, String raw) {
        assertThat(complaint).contains("right");
        assertThat(isAtHome("7319", TEXT, raw) && complaint.contains("7319")).isFalse();
        assertThat(isAtHome("4155550142", GUEST, raw) && complaint.contains("4155550142"))
                .isFalse();
    }

    private static boolean isAtHome(String secret, String field, String raw) {
        return raw.contains(field) && raw.indexOf(secret) == raw.lastIndexOf(secret);
    }

    private static Host host() {
        var ann = new Handler(new HandlerId("101"), "Ann", "User", Assignability.ASSIGNABLE);
        var number = new PhoneNumber("+12065550101");
        var host = new Host();
        host.list(List.of(new Owner(new OwnerId("1"), "Billing", "Department", HashSet.of(number), HashSet.of(ann))))
                .get();
        return host;
    }
}
