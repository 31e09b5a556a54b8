package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.Proves;

/** The directory is replaced as a whole, all or nothing, with what the rules make of it. */
class DirectoryTest {

    private static final String DIRECTORY = CONTROL + "/directory";

    @AutoClose
    private final Emulator emulator = Emulator.start();

    private final Caller ann = Caller.of(emulator, "101");

    private Told put(String... owners) {
        return ann.put(DIRECTORY, "{\"owners\": [" + String.join(", ", owners) + "]}");
    }

    private static String owner(String id, String numbers, String handlers) {
        return """
                {"extensionId": "%s", "name": "Queue %s", "extensionType": "Department", "phoneNumbers": [%s],
                 "handlers": [%s]}""".formatted(id, id, numbers, handlers);
    }

    private static String handler(String id) {
        return "{\"extensionId\": \"%s\", \"name\": \"Handler %s\", \"extensionType\": \"User\", \"assignable\": true}"
                .formatted(id, id);
    }

    @Test
    void what_is_put_is_what_is_got_in_the_order_of_ids() {
        Told put = put(
                owner("9", "\"+12065550102\", \"+12065550101\"", handler("8") + ", " + handler("7")),
                owner("1", "", ""));

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.written()).isEqualTo(ann.get(DIRECTORY).written()).isEqualTo("""
                {"owners":[{"extensionId":"1","name":"Queue 1","extensionType":"Department","phoneNumbers":[],"handlers":[]},\
                {"extensionId":"9","name":"Queue 9","extensionType":"Department",\
                "phoneNumbers":["+12065550101","+12065550102"],"handlers":[\
                {"extensionId":"7","name":"Handler 7","extensionType":"User","assignable":true},\
                {"extensionId":"8","name":"Handler 8","extensionType":"User","assignable":true}]}]}""");
    }

    @Test
    @Proves("R3")
    void owners_that_are_gone_and_numbers_that_are_lost_end_their_threads() {
        String billing = ann.inbound("+14155550142", "+12092480001", "Hello").text("/thread/id");
        String support = ann.inbound("+14155550142", "+12092480002", "Hello").text("/thread/id");

        put(owner("62498880002", "\"+12065550101\"", handler("101")));

        assertThat(ann.get(THREADS + "/" + billing).text("/statusReason")).isEqualTo("OwnerDeleted");
        assertThat(ann.get(THREADS + "/" + support).text("/statusReason")).isEqualTo("OwnerPhoneNumberDeleted");
        assertThat(ann.get(THREADS + "/" + billing).text("/owner/name")).isEqualTo("Billing Queue");
    }

    @Test
    void an_equal_directory_changes_nothing_in_whatever_order() {
        ann.inbound("+14155550142", "+12092480001", "Hello");
        String a = owner("1", "\"+12065550101\"", handler("101") + "," + handler("102"));
        String b = owner("2", "\"+12065550102\"", handler("101"));
        put(a, b);
        String token = ann.get(THREADS + "/sync").text("/syncInfo/syncToken");

        put(b, owner("1", "\"+12065550101\"", handler("102") + "," + handler("101")));

        Told delta = ann.get(THREADS + "/sync?syncType=ISync&syncToken=" + token);
        assertThat(delta.text("/syncInfo/syncToken")).isEqualTo(token);
    }

    @Test
    @Proves("N3")
    void a_number_twice_is_refused_and_nothing_changes() {
        String before = ann.get(DIRECTORY).written();

        Told refused = put(owner("1", "\"+12065550101\"", ""), owner("2", "\"+12065550101\"", ""));

        assertThat(refused.error()).isEqualTo("409 MSG-409 (none)");
        assertThat(refused.text("/rule")).isEqualTo("N3");
        assertThat(refused.text("/facts/phoneNumber")).isEqualTo("+12065550101");
        assertThat(refused.text("/facts/holder")).isEqualTo("1");
        assertThat(refused.text("/facts/claimant")).isEqualTo("2");
        assertThat(put(owner("1", "\"+12065550101\", \"+12065550101\"", "")).text("/rule"))
                .isEqualTo("N3");
        assertThat(ann.get(DIRECTORY).written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400 CMN-100 owners",
                "{\"owners\": {}}|400 CMN-101 owners",
                "{\"owners\": 7}|400 CMN-101 owners",
                "{\"owners\": [7]}|400 CMN-101 owners[0]",
                "{\"owners\": [{\"extensionId\": \"1\", \"name\": \"A\", \"phoneNumbers\": [\"5\"], \"handlers\": []}]}|400 CMN-101 owners[0].phoneNumbers[0]",
                "{\"owners\": [{\"extensionId\": \"1\", \"name\": \"A\", \"phoneNumbers\": []}]}|400 CMN-100 owners[0].handlers",
                "{\"owners\": [{\"extensionId\": \"1\", \"name\": \"A\", \"phoneNumbers\": [], \"handlers\": {}}]}|400 CMN-101 owners[0].handlers",
                "{\"owners\": [{\"extensionId\": \"1 2\", \"name\": \"A\", \"phoneNumbers\": [], \"handlers\": []}]}|400 CMN-101 owners[0].extensionId",
                "{\"owners\": [{\"extensionId\": \"1\", \"name\": \"A\", \"phoneNumbers\": [], \"handlers\": [{\"extensionId\": \"2\", \"name\": 3}]}]}|400 CMN-101 owners[0].handlers[0].name",
            })
    void a_directory_in_another_shape_is_refused_by_its_field(String body, String error) {
        assertThat(ann.put(DIRECTORY, body).error()).isEqualTo(error);
    }

    @Test
    void an_owner_or_a_handler_twice_is_refused_by_the_second() {
        assertThat(put(owner("1", "", ""), owner("1", "", "")).error()).isEqualTo("400 CMN-101 owners[1].extensionId");
        assertThat(put(owner("1", "", handler("7") + "," + handler("7"))).error())
                .isEqualTo("400 CMN-101 owners[0].handlers[1].extensionId");
    }
}
