package org.messagethreads.sync;

/**
 * A place in the log as a client holds it: opaque, made and read by a {@link SyncKey}. Any text can be given as one;
 * what is none is refused when it is used (S4).
 *
 * @param text at most 200 characters of the URL-safe alphabet of Base64, if it is one
 */
public record SyncToken(String text) {

    /** Its length only: whoever holds a token can use it. */
    @Override
    public String toString() {
        return "SyncToken[" + text.length() + " characters]";
    }
}
