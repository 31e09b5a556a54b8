package org.messagethreads.example;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** What bytes say in UTF-8. They are given as ISO 8859-1, a character for each. */
final class Utf8 {

    /** U+FEFF, which some editors put in front of a file. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private Utf8() {}

    static String withoutMark(String bytes) {
        return bytes.startsWith(MARK) ? bytes.substring(MARK.length()) : bytes;
    }

    /** The text, if it is one: nothing is replaced, and no character is longer than it need be. */
    static String decoded(String bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length());
        ByteBuffer left = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        if (StandardCharsets.UTF_8.newDecoder().decode(left, text, true).isError()) {
            throw new Fault("no JSON from column %d on, for it is not UTF-8: one object {...} in UTF-8 is right"
                    .formatted(text.position() + 1));
        }
        return text.flip().toString();
    }
}
