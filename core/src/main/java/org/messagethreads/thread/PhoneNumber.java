package org.messagethreads.thread;

import io.vavr.control.Either;

/**
 * A phone number in E.164 form: {@code +}, a digit 1-9, then 1 to 14 digits, ASCII only (N1). Nothing is guessed,
 * mapped or stripped.
 *
 * @param e164 the number as dialled, {@code +} included
 */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {

    private static final int MOST_DIGITS = 15;

    /**
     * Takes a number known to be one.
     *
     * @throws IllegalArgumentException if it is not in E.164 form (N1); use {@link #parse} for what comes from outside
     */
    public PhoneNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("a phone number of "
                    + e164.length()
                    + " characters is not E.164: right is '+', a digit 1-9, then 1 to 14 digits (N1)");
        }
    }

    /**
     * Reads a number that comes from outside and may be wrong.
     *
     * @param raw what the outside calls a number
     * @return the number, or what it is instead, raw text kept (N2)
     */
    public static Either<NotE164, PhoneNumber> parse(String raw) {
        return isE164(raw) ? Either.right(new PhoneNumber(raw)) : Either.left(new NotE164(raw));
    }

    static boolean isE164(String raw) {
        int digits = raw.length() - 1;
        return digits >= 2
                && digits <= MOST_DIGITS
                && raw.charAt(0) == '+'
                && raw.charAt(1) != '0'
                && raw.chars().skip(1).allMatch(PhoneNumber::isDigit);
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Orders numbers as text; it has no meaning beyond being stable. */
    @Override
    public int compareTo(PhoneNumber other) {
        return e164.compareTo(other.e164);
    }

    /** The last two digits only, of a number of more than four (E2). */
    @Override
    public String toString() {
        return "…" + (e164.length() > 5 ? e164.substring(e164.length() - 2) : "");
    }
}
