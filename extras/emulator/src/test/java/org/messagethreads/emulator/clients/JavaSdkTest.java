package org.messagethreads.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ringcentral.RestException;
import com.ringcentral.definitions.CreateSMSMessage;
import com.ringcentral.definitions.MessageStoreCallerInfoRequest;
import com.ringcentral.definitions.TokenInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.messagethreads.emulator.Emulator;
import org.messagethreads.emulator.EmulatorOptions;
import tools.jackson.databind.JsonNode;

/** The Java SDK of the product makes every call there is. */
class JavaSdkTest {

    private static final String NINE = "2026-03-02T09:00:00.000Z";
    private static final String BILLING = "62498880001";
    private static final String SUPPORT = "62498880002";
    private static final String BILLING_NUMBER = "+12092480001";
    private static final String SUPPORT_NUMBER = "+12092480002";
    private static final String GUEST = "+16502240001";
    private static final String OTHER_GUEST = "+16502240002";
    private static final String ANN = "101";
    private static final String BOB = "102";
    private static final String CEM = "103";
    private static final String EVE = "105";

    private final Emulator emulator = Emulator.start(EmulatorOptions.standard().withNow(Instant.parse(NINE)));
    private final JavaSdk sdk = new JavaSdk(emulator.uri());

    /** The SDK sends the public fields of an object as a query, and an array as a key that is repeated. */
    public static final class OfOwners {
        public final String[] ownerExtensionIds;
        public final int perPage;

        OfOwners(int perPage, String... owners) {
            this.ownerExtensionIds = owners;
            this.perPage = perPage;
        }
    }

    /** What a sync asks for. */
    public static final class Since {
        public final String syncType;
        public final String syncToken;

        Since(String type, String token) {
            this.syncType = type;
            this.syncToken = token;
        }
    }

    @BeforeEach
    void log_in() throws Exception {
        sdk.authorize(CEM);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void threads_are_listed_for_several_owners_and_read() throws Exception {
        JsonNode billed = sdk.guestWrites(GUEST, BILLING_NUMBER, "An invoice, please");
        sdk.timePasses("PT1S");
        JsonNode supported = sdk.guestWrites(GUEST, SUPPORT_NUMBER, "It is broken");

        JsonNode both = sdk.list(new OfOwners(2_000, BILLING, SUPPORT));

        assertThat(both.path("records")).containsExactly(billed, supported);
        assertThat(both.at("/paging/perPage").intValue()).isEqualTo(1_000);
        assertThat(sdk.list(new OfOwners(1, SUPPORT)).path("records")).containsExactly(supported);
        assertThat(sdk.read(id(billed))).isEqualTo(billed);
        assertThat(billed.path("creationTime").stringValue()).isEqualTo(NINE);
    }

    @Test
    void a_thread_is_assigned_and_released() throws Exception {
        String thread = id(sdk.guestWrites(GUEST, BILLING_NUMBER, "Hello"));

        assertThat(sdk.assign(thread, CEM).at("/assignee/name").stringValue()).isEqualTo("Cem Kaya");
        assertThat(sdk.unassign(thread).has("assignee")).isFalse();
        assertRefused(() -> sdk.assign(thread, EVE), 400, "CMN-102");
    }

    @Test
    void a_message_opens_a_thread_for_its_author_and_is_listed() throws Exception {
        JsonNode sent = sdk.send(message("Good morning"));

        assertThat(sent.path("text").stringValue()).isEqualTo("Good morning");
        assertThat(sent.at("/author/extensionId").stringValue()).isEqualTo(CEM);
        assertThat(sdk.messages(new OfOwners(10, BILLING)).path("records")).containsExactly(sent);
    }

    @Test
    void nobody_but_the_assignee_writes_into_an_open_thread() throws Exception {
        sdk.send(message("Good morning"));
        sdk.authorize(ANN);

        assertRefused(() -> sdk.send(message("Me too")), 403, "MSG-427");
    }

    @Test
    void a_thread_is_resolved_once() throws Exception {
        String thread = id(sdk.guestWrites(GUEST, BILLING_NUMBER, "Hello"));

        assertThat(sdk.resolve(thread).path("statusReason").stringValue()).isEqualTo("Manual");
        assertRefused(() -> sdk.resolve(thread), 403, "MSG-403");
    }

    @Test
    void a_deleted_thread_keeps_no_text() throws Exception {
        String thread = id(sdk.guestWrites(GUEST, BILLING_NUMBER, "Hello"));

        sdk.delete(thread);

        JsonNode read = sdk.read(thread);
        assertThat(read.path("availability").stringValue()).isEqualTo("Deleted");
        assertThat(read.has("label")).isFalse();
    }

    @Test
    void a_sync_brings_what_expired_since_the_one_before() throws Exception {
        String expired = id(sdk.guestWrites(GUEST, BILLING_NUMBER, "Anybody?"));
        JsonNode full = sdk.sync(new Since("FSync", ""));
        sdk.timePasses("PT72H");
        String opened = id(sdk.guestWrites(OTHER_GUEST, BILLING_NUMBER, "Hello"));

        JsonNode delta =
                sdk.sync(new Since("ISync", full.at("/syncInfo/syncToken").stringValue()));

        assertThat(full.path("records")).extracting(JavaSdkTest::id).containsExactly(expired);
        assertThat(delta.path("records")).extracting(JavaSdkTest::id).containsExactlyInAnyOrder(opened, expired);
        assertThat(sdk.read(expired).path("statusReason").stringValue()).isEqualTo("ThreadExpired");
        assertRefused(() -> sdk.sync(new Since("ISync", "mine")), 400, "CMN-101");
    }

    @Test
    void recipients_come_and_go() throws Exception {
        sdk.bulkAssign(BILLING, Map.of("addedExtensionIds", List.of(EVE), "removedExtensionIds", List.of(ANN, BOB)));

        assertThat(sdk.recipients(BILLING).path("smsRecipients"))
                .extracting(JavaSdkTest::id)
                .containsExactly(CEM, "104", EVE);
    }

    @Test
    void a_login_is_refreshed_once() throws Exception {
        TokenInfo old = sdk.authorize(ANN);

        TokenInfo renewed = sdk.refresh();

        assertThat(renewed.owner_id).isEqualTo(ANN);
        assertThat(renewed.access_token).isNotEqualTo(old.access_token);
        sdk.resume(old);
        assertRefused(sdk::refresh, 400, "invalid_grant");
        sdk.resume(old);
        assertRefused(() -> sdk.recipients(BILLING), 401, "OAU-129");
    }

    @Test
    void a_login_ends_when_it_is_revoked() throws Exception {
        TokenInfo old = sdk.authorize(ANN);

        sdk.revoke();

        sdk.resume(old);
        assertRefused(() -> sdk.recipients(BILLING), 401, "OAU-129");
    }

    @Test
    void nobody_logs_in_who_is_not_listed() {
        assertRefused(() -> sdk.authorize("999"), 400, "invalid_grant");
    }

    private static CreateSMSMessage message(String text) {
        return new CreateSMSMessage()
                .from(party(BILLING_NUMBER))
                .to(new MessageStoreCallerInfoRequest[] {party(GUEST)})
                .text(text);
    }

    private static MessageStoreCallerInfoRequest party(String number) {
        return new MessageStoreCallerInfoRequest().phoneNumber(number);
    }

    private static String id(JsonNode record) {
        return record.path("id").stringValue();
    }

    private static void assertRefused(ThrowingCallable call, int status, String code) {
        assertThatExceptionOfType(RestException.class)
                .isThrownBy(call)
                .withMessageContaining(code)
                .extracting(it -> it.response.code())
                .isEqualTo(status);
    }
}
