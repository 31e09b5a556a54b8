package org.messagethreads.thread;

/**
 * What a thread is shown under: the first 200 code points of the newest text, either direction (M9, M10).
 *
 * @param value 1 to 200 code points
 */
public record Label(String value) {

    private static final int LONGEST = 200;

    /**
     * Takes a label as it stands.
     *
     * @throws IllegalArgumentException if it is empty or longer than 200 code points (M9)
     */
    public Label {
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException(
                    "a label has " + length + " code points: 1 to " + LONGEST + " are right (M9)");
        }
    }

    /**
     * The label a text gives.
     *
     * @param text the newest text
     * @return its first 200 code points; a pair of surrogates is never cut
     */
    public static Label of(Text text) {
        String value = text.value();
        return new Label(text.length() <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST)));
    }

    /** Its length, never the text (E2). */
    @Override
    public String toString() {
        return "Label[" + value.codePointCount(0, value.length()) + " code points]";
    }
}
