package org.messagethreads.emulator.http;

/** The authorization of who bears a token. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** The token of an authorization, which may write its scheme in any case; empty if it is of another scheme. */
    public static String token(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : "";
    }
}
