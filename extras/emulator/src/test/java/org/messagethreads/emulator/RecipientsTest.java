package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.THREADS;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.messagethreads.testkit.Proves;

/** The recipients of an owner's messages: read by anybody, changed by its handlers. */
class RecipientsTest {

    private static final String OWNER = "/restapi/v1.0/account/~/extension/%s/sms-recipients";
    private static final String BILLING = OWNER.formatted("62498880001");
    private static final String SUPPORT = OWNER.formatted("62498880002");

    @AutoClose
    private final Emulator emulator = Emulator.start();

    private final Caller ann = Caller.of(emulator, "101");

    @Test
    void everybody_who_is_logged_in_reads_them() {
        assertThat(ann.get(SUPPORT).text("/smsRecipients/3/id")).isEqualTo("106");
        assertThat(ann.get(SUPPORT).body().at("/smsRecipients/3").toString()).isEqualTo("""
                {"id":"106","name":"Fay Okoro","extensionNumber":"106","extensionType":"User",\
                "assignable":false,"hasLicense":false}""");
        assertThat(ann.get(OWNER.formatted("1")).error()).isEqualTo("404 CMN-102 ownerId");
        assertThat(Caller.nobody(emulator).get(SUPPORT).error()).startsWith("401");
    }

    @Test
    @Proves("A8")
    void one_who_is_removed_loses_what_is_assigned_to_them() {
        String thread = ann.send("+12092480001", "+14155550142", "Hello").text("/threadId");
        Caller bob = Caller.of(emulator, "102");

        assertThat(bob.post(BILLING + "/bulk-assign", """
                {"addedExtensionIds": ["105", "102", "105"], "removedExtensionIds": ["101", "106"]}""").status()).isEqualTo(204);

        assertThat(bob.get(THREADS + "/" + thread).body().has("assignee")).isFalse();
        assertThat(bob.get(BILLING)
                        .body()
                        .at("/smsRecipients")
                        .valueStream()
                        .map(it -> it.path("id").stringValue()))
                .containsExactly("102", "103", "104", "105");
        assertThat(ann.get(THREADS).text("/paging/totalElements")).isEqualTo("0");
        assertThat(ann.get(BILLING).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400 CMN-101 addedExtensionIds",
                "{\"addedExtensionIds\": [], \"removedExtensionIds\": null}|400 CMN-101 addedExtensionIds",
                "{\"addedExtensionIds\": \"105\"}|400 CMN-101 addedExtensionIds",
                "{\"addedExtensionIds\": [105]}|400 CMN-101 addedExtensionIds[0]",
                "{\"addedExtensionIds\": [\"105\"], \"removedExtensionIds\": [\"105\"]}|400 CMN-101 removedExtensionIds",
                "{\"addedExtensionIds\": [\"999\"]}|400 CMN-102 addedExtensionIds",
                "{\"removedExtensionIds\": [\"999\"]}|400 CMN-102 removedExtensionIds",
            })
    void what_makes_no_sense_is_refused_by_its_field_and_nothing_changes(String body, String error) {
        String before = ann.get(BILLING).written();

        assertThat(ann.post(BILLING + "/bulk-assign", body).error()).isEqualTo(error);

        assertThat(ann.get(BILLING).written()).isEqualTo(before);
    }

    @Test
    void more_than_fifty_are_too_many() {
        String many =
                IntStream.rangeClosed(1, 51).mapToObj(it -> "\"" + it + "\"").collect(Collectors.joining(","));

        assertThat(ann.post(BILLING + "/bulk-assign", "{\"addedExtensionIds\": [" + many + "]}")
                        .error())
                .isEqualTo("400 CMN-101 addedExtensionIds");
    }

    @Test
    void who_handles_other_owners_may_not_and_an_unknown_owner_is_not_found() {
        String add = "{\"addedExtensionIds\": [\"105\"]}";

        assertThat(ann.post(SUPPORT + "/bulk-assign", add).error()).isEqualTo("403 MSG-403 (none)");
        assertThat(ann.post(OWNER.formatted("1") + "/bulk-assign", add).error()).isEqualTo("404 CMN-102 ownerId");
    }
}
