package org.messagethreads.thread;

/** What every identifier given by the host has to be. */
final class Identifier {

    private static final int LONGEST = 100;

    private Identifier() {}

    static void check(String what, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters: 1 to " + LONGEST + " are right");
        }
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) <= ' ' || value.charAt(index) >= 0x7f) {
                throw new IllegalArgumentException(
                        what + " has a character that is not printable ASCII: letters, digits and signs are right");
            }
        }
    }
}
