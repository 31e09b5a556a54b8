package org.messagethreads.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the page shows them, the same in every locale. */
final class Numbers {

    private static final double HUNDRED = 100;
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Numbers() {}

    /** Three digits that count, such as 0.714, 1.3, 24,500. */
    static String rounded(double number) {
        return plain(BigDecimal.valueOf(number).round(THREE_DIGITS).stripTrailingZeros());
    }

    /** How many times as much, with two digits that count, such as 0.084 ×, 1.0 ×, 11 ×. */
    static String times(double ratio) {
        return plain(BigDecimal.valueOf(ratio).round(TWO_DIGITS)) + " ×";
    }

    private static String plain(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** Hundredths, as whole ones. */
    static String percent(double part) {
        return whole(Math.round(HUNDRED * part)) + " %";
    }

    /** All digits of a whole number, such as 1,000,000. */
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A place in a chart. */
    static String place(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
