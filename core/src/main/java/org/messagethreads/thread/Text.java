package org.messagethreads.thread;

/**
 * The text of a message: at least one code point, as given but for unpaired surrogates, which become U+FFFD first (M9).
 * Blanks and control characters are accepted as they are. That there is no text is said by an absent {@code Text}.
 *
 * @param value the text, well-formed
 */
public record Text(String value) {

    /** How many code points an outbound text may have (M9). */
    public static final int LONGEST_OUTBOUND = 1000;

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Takes a text, mending unpaired surrogates (M9).
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Text {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a text is empty: 1 code point or more is right (M9)");
        }
        value = wellFormed(value);
    }

    private static String wellFormed(String text) {
        if (text.codePoints().noneMatch(Text::isSurrogate)) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> isSurrogate(codePoint) ? REPLACEMENT : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A surrogate among code points is one without its partner. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** {@return the number of code points, 1 or more} */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** Its length, never the text (E2). */
    @Override
    public String toString() {
        return "Text[" + length() + " code points]";
    }
}
