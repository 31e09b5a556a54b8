package org.messagethreads.testkit.hardcases.http;

/**
 * What opens an interface to whoever has it: an access token, or the control key. It is never printed.
 *
 * @param secret printable ASCII characters without blanks
 */
record Bearer(String secret) {

    Bearer {
        if (!secret.matches("[!-~]+")) {
            throw new IllegalArgumentException(
                    "a key or token of %d characters: printable ASCII without blanks is right"
                            .formatted(secret.length()));
        }
    }

    String header() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "Bearer of %d characters".formatted(secret.length());
    }
}
