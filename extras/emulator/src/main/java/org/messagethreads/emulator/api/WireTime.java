package org.messagethreads.emulator.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time as the wire has it, such as {@code 2026-02-17T17:12:39.676Z}: in UTC, cut to milliseconds (T8). A list of a
 * hundred threads has two hundred of them, and a {@code DateTimeFormatter} takes five times as long.
 */
final class WireTime {

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private WireTime() {}

    /** Writes a time of the years 0 to 9999. */
    static String written(Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        char[] text = FORM.toCharArray();
        write(at.getYear(), text, 3);
        write(at.getMonthValue(), text, 6);
        write(at.getDayOfMonth(), text, 9);
        write(at.getHour(), text, 12);
        write(at.getMinute(), text, 15);
        write(at.getSecond(), text, 18);
        write(at.getNano() / NANOS_OF_A_MILLI, text, 22);
        return new String(text);
    }

    private static void write(int number, char[] text, int last) {
        int rest = number;
        for (int at = last; rest > 0; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
