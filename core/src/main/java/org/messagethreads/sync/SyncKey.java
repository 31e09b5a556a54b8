package org.messagethreads.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Scope;

/**
 * Seals places in the log into tokens and opens them again (S3, S4). A token is signed with HMAC-SHA-256 under this key
 * and good for one account and one caller. The same key, account, caller and place give the same token. Thread-safe.
 */
public final class SyncKey {

    private static final int SHORTEST_SECRET = 32;
    private static final String ALGORITHM = "HmacSHA256";

    /** The first byte of a token: how the rest is laid out. */
    private static final byte VERSION = 1;

    private static final int SEALED = 1 + 2 * Long.BYTES + 2 * 2 * Long.BYTES;
    private static final int SIGNATURE = 32;

    /** All told 81 bytes, which is 108 characters with no bit to spare: no two texts mean the same token (S4). */
    private static final int CHARACTERS = (SEALED + SIGNATURE) / 3 * 4;

    private final String account;
    private final byte[] secret;

    /** Never used but to be cloned: whoever makes one anew waits for the search for a provider. */
    private final Mac keyed;

    /**
     * A key of one account.
     *
     * @param account whose threads these are; printable ASCII. Tokens of another account are refused, under the same
     *     secret too
     * @param secret at least 32 bytes that nobody else knows; copied. All services of the account that are to accept
     *     each other's tokens, after a restart for instance, have the same
     * @throws IllegalArgumentException if the account is empty or not printable ASCII, or the secret is too short
     */
    public SyncKey(String account, byte[] secret) {
        if (account.isEmpty() || !account.chars().allMatch(it -> it >= ' ' && it < 0x7f)) {
            throw new IllegalArgumentException("an account is empty or not printable ASCII: printable ASCII is right");
        }
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "a secret has " + secret.length + " bytes: " + SHORTEST_SECRET + " or more are right");
        }
        this.account = account;
        this.secret = secret.clone();
        this.keyed = keyed();
    }

    /**
     * The token of a place.
     *
     * @param point the place
     * @param by the caller it is given to
     * @return a token of 108 characters
     */
    public SyncToken seal(SyncPoint point, Reader by) {
        byte[] sealed = ByteBuffer.allocate(SEALED)
                .put(VERSION)
                .putLong(point.at().value())
                .putLong(point.full().getOrElse(Position.START).value())
                .putLong(point.incarnation().getMostSignificantBits())
                .putLong(point.incarnation().getLeastSignificantBits())
                .putLong(point.view().getMostSignificantBits())
                .putLong(point.view().getLeastSignificantBits())
                .array();
        byte[] token = Arrays.copyOf(sealed, SEALED + SIGNATURE);
        System.arraycopy(signature("token", caller(by), sealed), 0, token, SEALED, SIGNATURE);
        return new SyncToken(Base64.getUrlEncoder().encodeToString(token));
    }

    /**
     * The place of a token.
     *
     * @param token what a caller brings
     * @param by who brings it
     * @return none unless it is, byte for byte, a token that this key sealed for this caller (S4)
     */
    public Option<SyncPoint> open(SyncToken token, Reader by) {
        return decoded(token.text()).flatMap(bytes -> {
            byte[] sealed = Arrays.copyOf(bytes, SEALED);
            byte[] signature = Arrays.copyOfRange(bytes, SEALED, bytes.length);
            return Option.when(
                    sealed[0] == VERSION && MessageDigest.isEqual(signature, signature("token", caller(by), sealed)),
                    () -> point(ByteBuffer.wrap(sealed, 1, SEALED - 1)));
        });
    }

    /**
     * A name for what a caller may see: the same owners, the same name (S5).
     *
     * @param scope what the caller may see
     * @return tells nothing of the owners to anyone who lacks the key
     */
    public UUID view(Scope scope) {
        String owners = switch (scope) {
            case Scope.Everything ignored -> " ";
            case Scope.Owners it -> it.owners().toVector().sorted().mkString("\n");
        };
        return uuid(ByteBuffer.wrap(signature("view", owners, new byte[0])));
    }

    /** No id has a blank, so the host is no handler. */
    private static String caller(Reader by) {
        return switch (by) {
            case Reader.Host ignored -> " ";
            case Reader.Handler it -> it.id().value();
        };
    }

    private static Option<byte[]> decoded(String text) {
        if (text.length() != CHARACTERS) {
            return Option.none();
        }
        try {
            return Option.some(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Option.none();
        }
    }

    private static SyncPoint point(ByteBuffer sealed) {
        Position at = new Position(sealed.getLong());
        Option<Position> full = Option.some(new Position(sealed.getLong())).filter(it -> !it.equals(Position.START));
        return new SyncPoint(uuid(sealed), uuid(sealed), at, full);
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** No account and no id has a line break, so what is signed can be read in one way only. */
    private byte[] signature(String purpose, String who, byte[] what) {
        Mac mac = copy();
        mac.update((purpose + "\n" + account + "\n" + who + "\n").getBytes(US_ASCII));
        return mac.doFinal(what);
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException byThisProvider) {
            return keyed();
        }
    }

    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
