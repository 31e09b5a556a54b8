package org.messagethreads.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.Stores.INCARNATION;

import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Scope;

/** Tokens: what a key seals, and what it does not open. */
class SyncKeyTest {

    private static final byte[] SECRET = "a secret of 32 bytes, in letters".getBytes(US_ASCII);
    private static final Reader BY_ANN = Reader.handler(ANN);
    private static final Reader BY_HOST = Reader.host();

    private final SyncKey key = new SyncKey("acme", SECRET);
    private final SyncPoint point = new SyncPoint(
            INCARNATION,
            key.view(new Scope.Owners(HashSet.of(BILLING))),
            new Position(70_001),
            Option.some(new Position(90_002)));
    private final SyncToken token = key.seal(point, BY_ANN);

    @Nested
    @Proves("S3")
    class Sealed {

        static Stream<SyncPoint> points() {
            UUID most = new UUID(-1, -1);
            UUID none = new UUID(0, 0);
            Position last = new Position(Long.MAX_VALUE);
            return Stream.of(
                    new SyncPoint(none, none, Position.START, Option.none()),
                    new SyncPoint(most, none, Position.START, Option.some(new Position(1))),
                    new SyncPoint(none, most, new Position(255), Option.some(new Position(256))),
                    new SyncPoint(most, most, last, Option.none()),
                    new SyncPoint(new UUID(1, 2), new UUID(3, 4), new Position(5), Option.some(last)));
        }

        @ParameterizedTest
        @MethodSource("points")
        void any_point_is_opened_as_it_was_sealed(SyncPoint any) {
            assertThat(key.open(key.seal(any, BY_ANN), BY_ANN)).containsExactly(any);
            assertThat(key.open(key.seal(any, BY_HOST), BY_HOST)).containsExactly(any);
        }

        @ParameterizedTest
        @MethodSource("points")
        void a_token_is_short_and_needs_no_escaping_in_a_url(SyncPoint any) {
            assertThat(key.seal(any, BY_ANN).text())
                    .hasSizeLessThanOrEqualTo(200)
                    .hasSize(108)
                    .matches("[A-Za-z0-9_-]+");
        }

        @Test
        void equal_input_gives_equal_tokens() {
            assertThat(key.seal(point, BY_ANN)).isEqualTo(token);
            assertThat(new SyncKey("acme", SECRET.clone()).seal(point, BY_ANN)).isEqualTo(token);
        }

        @Test
        void a_key_opens_what_another_with_the_same_secret_sealed() {
            assertThat(new SyncKey("acme", SECRET.clone()).open(token, BY_ANN)).containsExactly(point);
        }
    }

    @Nested
    @Proves("S4")
    class OfAnother {

        @ParameterizedTest
        @ValueSource(strings = {"acme2", "acm", "Acme", "acme ", "other"})
        void account_is_not_opened(String account) {
            assertThat(new SyncKey(account, SECRET).open(token, BY_ANN)).isEmpty();
        }

        @Test
        void caller_is_not_opened() {
            assertThat(key.open(token, Reader.handler(BOB))).isEmpty();
            assertThat(key.open(token, Reader.handler(new HandlerId(ANN.value() + "0"))))
                    .isEmpty();
            assertThat(key.open(token, BY_HOST)).isEmpty();
            assertThat(key.open(key.seal(point, BY_HOST), BY_ANN)).isEmpty();
        }

        @Test
        void key_is_not_opened() {
            for (int index = 0; index < SECRET.length; index++) {
                byte[] other = SECRET.clone();
                other[index] ^= 1;
                assertThat(new SyncKey("acme", other).open(token, BY_ANN)).isEmpty();
            }
            byte[] longer = Arrays.copyOf(SECRET, 33);
            longer[32] = 1;
            assertThat(new SyncKey("acme", longer).open(token, BY_ANN)).isEmpty();
        }

        /** The end of an account cannot be read as the beginning of a caller. */
        @Test
        void account_and_caller_together_are_not_opened() {
            SyncToken ofAb = new SyncKey("a", SECRET).seal(point, Reader.handler(new HandlerId("bc")));

            assertThat(new SyncKey("ab", SECRET).open(ofAb, Reader.handler(new HandlerId("c"))))
                    .isEmpty();
        }

        /** Laid out as version 1 and signed with the secret, so only the version differs. */
        @Test
        void version_is_not_opened() {
            byte[] sealed = Arrays.copyOf(Base64.getUrlDecoder().decode(token.text()), 81 - 32);
            assertThat(signed(sealed)).isEqualTo(token);
            assertThat(sealed[0]).isEqualTo((byte) 1);

            for (int version = 2; version <= 256; version++) {
                sealed[0] = (byte) version;
                assertThat(key.open(signed(sealed), BY_ANN)).isEmpty();
            }
        }

        private SyncToken signed(byte[] sealed) {
            byte[] all = Arrays.copyOf(sealed, sealed.length + 32);
            System.arraycopy(hmac("token\nacme\n" + ANN + "\n", sealed), 0, all, sealed.length, 32);
            return new SyncToken(Base64.getUrlEncoder().encodeToString(all));
        }

        private static byte[] hmac(String before, byte[] what) {
            try {
                Mac mac = mac();
                mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
                mac.update(before.getBytes(US_ASCII));
                return mac.doFinal(what);
            } catch (InvalidKeyException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    @Proves("S4")
    class NotByteForByteAsGiven {

        private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        private static final String FOREIGN = "+/=.~% \t\n\r\0\u00E9\u0141\uFF21\uD83D";

        private final String text = token.text();

        @Test
        void with_one_character_changed_a_token_is_not_opened() {
            for (int index = 0; index < text.length(); index++) {
                for (char other : (ALPHABET + FOREIGN).toCharArray()) {
                    if (other != text.charAt(index)) {
                        assertNotOpened(text.substring(0, index) + other + text.substring(index + 1));
                    }
                }
            }
        }

        @Test
        void with_one_character_more_a_token_is_not_opened() {
            for (int index = 0; index <= text.length(); index++) {
                for (char more : ("A_9" + FOREIGN).toCharArray()) {
                    assertNotOpened(text.substring(0, index) + more + text.substring(index));
                }
            }
        }

        @Test
        void with_one_character_less_a_token_is_not_opened() {
            for (int index = 0; index < text.length(); index++) {
                assertNotOpened(text.substring(0, index) + text.substring(index + 1));
            }
        }

        @Test
        void with_two_neighbours_swapped_a_token_is_not_opened() {
            for (int index = 1; index < text.length(); index++) {
                char one = text.charAt(index - 1);
                char other = text.charAt(index);
                if (one != other) {
                    assertNotOpened(text.substring(0, index - 1) + other + one + text.substring(index + 1));
                }
            }
        }

        @Test
        void cut_short_a_token_is_not_opened() {
            for (int length = 0; length < text.length(); length++) {
                assertNotOpened(text.substring(0, length));
                assertNotOpened(text.substring(text.length() - length));
                assertNotOpened(text.substring(0, length) + "=".repeat(text.length() - length));
                assertNotOpened(text.substring(0, length) + "A".repeat(text.length() - length));
            }
        }

        @Test
        void padded_wrapped_or_quoted_a_token_is_not_opened() {
            Stream.of("=", "==", " ", "\n", "\r\n", "\t", "\0", "\"", "\uFEFF", "%0A")
                    .forEach(extra -> {
                        assertNotOpened(text + extra);
                        assertNotOpened(extra + text);
                        assertNotOpened(extra + text + extra);
                    });
            assertNotOpened(text.substring(0, 76) + "\r\n" + text.substring(76));
            assertNotOpened(text + text);
        }

        /** A token with both signs that the URL-safe alphabet has in their place. */
        @Test
        void in_the_standard_alphabet_a_token_is_not_opened() {
            SyncToken withBoth = IntStream.range(0, 1_000)
                    .mapToObj(at -> key.seal(point(at), BY_ANN))
                    .filter(it -> it.text().contains("-") && it.text().contains("_"))
                    .findFirst()
                    .orElseThrow();

            assertThat(key.open(withBoth, BY_ANN)).isNotEmpty();
            assertNotOpened(withBoth.text().replace('-', '+'));
            assertNotOpened(withBoth.text().replace('_', '/'));
            assertNotOpened(withBoth.text().replace('-', '+').replace('_', '/'));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "A", "=", "0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6b", "\u00E9", "\uD83D\uDE00"})
        void other_texts_are_not_opened(String other) {
            assertNotOpened(other);
            assertNotOpened(other.repeat(36));
            assertNotOpened(other.repeat(54));
            assertNotOpened(other.repeat(108));
            assertNotOpened(other.repeat(100_000));
        }

        private SyncPoint point(int at) {
            return new SyncPoint(INCARNATION, point.view(), new Position(at), Option.none());
        }

        private void assertNotOpened(String other) {
            assertThat(key.open(new SyncToken(other), BY_ANN)).as(other).isEmpty();
        }
    }

    @Nested
    @Proves("S5")
    class Views {

        private static final OwnerId THIRD = new OwnerId("third");

        @Test
        void of_the_same_owners_are_the_same_in_any_order() {
            Scope scope = new Scope.Owners(HashSet.of(BILLING, SUPPORT, THIRD));

            assertThat(key.view(new Scope.Owners(LinkedHashSet.of(THIRD, SUPPORT, BILLING))))
                    .isEqualTo(key.view(scope))
                    .isEqualTo(key.view(new Scope.Owners(LinkedHashSet.of(SUPPORT, BILLING, THIRD))))
                    .isEqualTo(new SyncKey("acme", SECRET.clone()).view(scope));
        }

        @Test
        void of_other_owners_differ() {
            assertThat(Stream.of(
                                    HashSet.<OwnerId>empty(),
                                    HashSet.of(BILLING),
                                    HashSet.of(SUPPORT),
                                    HashSet.of(BILLING, SUPPORT),
                                    HashSet.of(BILLING, SUPPORT, THIRD),
                                    HashSet.of(new OwnerId(BILLING.value() + SUPPORT.value())),
                                    HashSet.of(new OwnerId(BILLING.value() + "," + SUPPORT.value())))
                            .map(owners -> key.view(new Scope.Owners(owners))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void of_the_host_differ_from_those_of_who_sees_no_owner() {
            assertThat(key.view(new Scope.Everything()))
                    .isEqualTo(key.view(new Scope.Everything()))
                    .isNotEqualTo(key.view(new Scope.Owners(HashSet.empty())));
        }

        @Test
        void tell_nothing_to_who_lacks_the_key() {
            Scope scope = new Scope.Owners(HashSet.of(BILLING));

            assertThat(new SyncKey("acme", new byte[32]).view(scope)).isNotEqualTo(key.view(scope));
            assertThat(new SyncKey("other", SECRET).view(scope)).isNotEqualTo(key.view(scope));
        }
    }

    @Nested
    @Proves("S3")
    class Keys {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 31})
        void of_a_short_secret_cannot_be_built(int length) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SyncKey("acme", new byte[length]))
                    .withMessage("a secret has " + length + " bytes: 32 or more are right");
        }

        @ParameterizedTest
        @ValueSource(ints = {32, 33, 64, 1_000})
        void of_a_longer_secret_are_right(int length) {
            SyncKey longer = new SyncKey("acme", new byte[length]);

            assertThat(longer.open(longer.seal(point, BY_ANN), BY_ANN)).containsExactly(point);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a\n", "\t", "\u001F", "\u007F", "\u00FC", "\uFF11", "\uD83D\uDE00"})
        void of_an_account_that_is_empty_or_not_printable_ascii_cannot_be_built(String account) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SyncKey(account, SECRET))
                    .withMessage("an account is empty or not printable ASCII: printable ASCII is right");
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "~", "37439510", "Acme & Sons, Inc."})
        void of_any_other_account_are_right(String account) {
            SyncKey other = new SyncKey(account, SECRET);

            assertThat(other.open(other.seal(point, BY_ANN), BY_ANN)).containsExactly(point);
        }

        @Test
        void copy_their_secret() {
            byte[] secret = SECRET.clone();
            SyncKey copied = new SyncKey("acme", secret);

            Arrays.fill(secret, (byte) 0);

            assertThat(copied.seal(point, BY_ANN)).isEqualTo(token);
            assertThat(copied.open(token, BY_ANN)).containsExactly(point);
            assertThat(copied.view(new Scope.Everything())).isEqualTo(key.view(new Scope.Everything()));
        }

        @Test
        void of_a_provider_that_cannot_clone_seal_and_open_alike() {
            Provider provider = new CannotClone();
            byte[] secret = SECRET.clone();
            Security.insertProviderAt(provider, 1);
            SyncKey slow;
            try {
                slow = new SyncKey("acme", secret);
            } finally {
                Security.removeProvider(provider.getName());
            }

            Arrays.fill(secret, (byte) 0);

            assertThat(slow.seal(point, BY_ANN)).isEqualTo(token);
            assertThat(slow.open(token, BY_ANN)).containsExactly(point);
        }
    }

    @Nested
    @Proves("E2")
    class Printed {

        @Test
        void a_token_shows_its_length_only() {
            assertThat(token).hasToString("SyncToken[108 characters]");
            assertThat(new SyncToken("")).hasToString("SyncToken[0 characters]");
            assertThat(SyncRequest.after(token).toString()).doesNotContain(token.text());
        }

        @Test
        void a_key_shows_neither_account_nor_secret() {
            assertThat(Option.some(key).toString())
                    .doesNotContain("acme", new String(SECRET, US_ASCII))
                    .doesNotContain(Arrays.toString(SECRET));
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Has one algorithm, which it leaves to the JDK. */
    @SuppressWarnings("serial") // nobody writes it anywhere
    private static final class CannotClone extends Provider {

        CannotClone() {
            super("CannotClone", "1", "signs, and cannot clone what it signs with");
            Mac signing = mac();
            putService(new Service(this, "Mac", "HmacSHA256", "", null, null) {
                @Override
                public Object newInstance(Object none) {
                    return new Signing(signing);
                }
            });
        }
    }

    private static final class Signing extends MacSpi {

        private final Mac signing;

        Signing(Mac signing) {
            this.signing = signing;
        }

        @Override
        protected int engineGetMacLength() {
            return signing.getMacLength();
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec none) throws InvalidKeyException {
            signing.init(key);
        }

        @Override
        protected void engineUpdate(byte input) {
            signing.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            signing.update(input, offset, length);
        }

        @Override
        protected byte[] engineDoFinal() {
            return signing.doFinal();
        }

        @Override
        protected void engineReset() {
            signing.reset();
        }
    }
}
