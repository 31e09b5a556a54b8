package org.messagethreads.thread;

/**
 * What was given as a number and is none: a short code, the name of a sender, a number in another form (N2). It holds
 * the raw text, so that the host can keep the message.
 *
 * @param raw the text exactly as given
 */
public record NotE164(String raw) {

    private static final int LONGEST_SHORT_CODE = 8;

    /**
     * Takes a text that is no number.
     *
     * @throws IllegalArgumentException if it is one (N1)
     */
    public NotE164 {
        if (PhoneNumber.isE164(raw)) {
            throw new IllegalArgumentException("an E.164 number is a PhoneNumber, not a NotE164 (N1)");
        }
    }

    /** What a text that is no E.164 number looks like (N2). */
    public enum Form {
        /** Nothing, or blanks only. */
        EMPTY,
        /** One to eight ASCII digits. */
        SHORT_CODE,
        /** It has a letter, as the name of a sender has. */
        ALPHANUMERIC,
        /** Nine or more ASCII digits without the {@code +}: a national form, or one dialled with {@code 00}. */
        WITHOUT_PLUS,
        /** Anything else: blanks, signs, foreign digits, too few or too many digits. */
        MALFORMED
    }

    /**
     * What the text looks like; a hint for people, never a ground for guessing the number.
     *
     * @return the first form that fits
     */
    public Form form() {
        if (raw.isBlank()) {
            return Form.EMPTY;
        }
        if (raw.codePoints().anyMatch(Character::isLetter)) {
            return Form.ALPHANUMERIC;
        }
        if (!raw.chars().allMatch(PhoneNumber::isDigit)) {
            return Form.MALFORMED;
        }
        return raw.length() <= LONGEST_SHORT_CODE ? Form.SHORT_CODE : Form.WITHOUT_PLUS;
    }

    /** Its form and length, never the text (E2). */
    @Override
    public String toString() {
        return "NotE164[" + form() + ", " + raw.length() + " characters]";
    }
}
