package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;
import static org.messagethreads.emulator.Caller.ids;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.Proves;

/** Threads on the wire: listed, read, assigned, resolved, deleted. */
class ThreadsTest {

    private static final Instant NOON = Instant.parse("2026-02-17T12:00:00.676999999Z");
    private static final String BILLING = "+12092480001";
    private static final String SUPPORT = "+12092480002";
    private static final String GUEST = "+14155550142";

    @AutoClose
    private final Emulator emulator = Emulator.start(EmulatorOptions.standard().withNow(NOON));

    private final Caller ann = Caller.of(emulator, "101");

    private String opened(String guest) {
        return ann.inbound(guest, BILLING, "Hello").text("/thread/id");
    }

    private Told assign(String thread, String to) {
        return ann.post(THREADS + "/" + thread + "/assign", "{\"assignee\": {\"extensionId\": \"%s\"}}".formatted(to));
    }

    @Test
    void an_open_thread_has_these_members_and_no_others() {
        String id = opened(GUEST);
        assign(id, "102");

        assertThat(ann.get(THREADS + "/" + id).written()).isEqualTo("""
                {"id":"%s","status":"Open","availability":"Alive",\
                "ownerParty":{"phoneNumber":"+12092480001"},"guestParty":{"phoneNumber":"+14155550142"},\
                "owner":{"extensionId":"62498880001","name":"Billing Queue","extensionType":"Department"},\
                "assignee":{"extensionId":"102","name":"Bob Diaz","extensionType":"User"},"label":"Hello",\
                "creationTime":"2026-02-17T12:00:00.676Z","lastModifiedTime":"2026-02-17T12:00:00.677Z"}""".formatted(id));
    }

    @Test
    @Proves({"R4", "D3"})
    void one_that_ended_has_a_reason_and_no_assignee() {
        String id = opened(GUEST);
        assign(id, "102");

        Told resolved = ann.post(THREADS + "/" + id + "/resolve", "");

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.text("/statusReason")).isEqualTo("Manual");
        assertThat(resolved.body().has("assignee")).isFalse();
        assertThat(ann.post(THREADS + "/" + id + "/resolve", "{}").error()).isEqualTo("403 MSG-403 (none)");
        assertThat(ann.post(THREADS + "/" + id + "/resolve", "{").error()).isEqualTo("400 CMN-103 (none)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/delete"})
    @Proves({"D2", "D4", "L7"})
    void a_deleted_one_is_a_tombstone_and_can_be_deleted_again(String alias) {
        String id = opened(GUEST);

        assertThat(ann.delete(THREADS + "/" + id + alias).status()).isEqualTo(204);
        assertThat(ann.delete(THREADS + "/" + id + alias).status()).isEqualTo(204);

        Told tombstone = ann.get(THREADS + "/" + id);
        assertThat(tombstone.text("/availability")).isEqualTo("Deleted");
        assertThat(tombstone.text("/status")).isEqualTo("Open");
        assertThat(tombstone.body().has("label")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/delete"})
    void nothing_is_deleted_by_a_body_that_is_none(String alias) {
        String path = THREADS + "/" + opened(GUEST);

        assertThat(ann.method("DELETE", path + alias, "{").error()).isEqualTo("400 CMN-103 (none)");
        assertThat(ann.method("DELETE", path + alias, "[]").error()).isEqualTo("400 CMN-101 body");
        assertThat(ann.get(path).text("/availability")).isEqualTo("Alive");
        assertThat(ann.method("DELETE", path + alias, "{}").status()).isEqualTo(204);
    }

    @Test
    void an_unknown_thread_is_not_found_and_a_foreign_one_forbidden() {
        String id = opened(GUEST);
        Caller eve = Caller.of(emulator, "105");

        for (String unknown : List.of("07d6d352-2c96-40b8-a704-2505fdbdfa0a", "nonsense", "%C3%BC")) {
            assertThat(ann.get(THREADS + "/" + unknown).error()).isEqualTo("404 CMN-102 threadId");
            assertThat(ann.delete(THREADS + "/" + unknown).error()).isEqualTo("404 CMN-102 threadId");
        }
        assertThat(eve.get(THREADS + "/" + id).error()).isEqualTo("403 MSG-403 (none)");
        assertThat(eve.get(THREADS + "/" + id).text("/errors/0/rule")).isEqualTo("L1");
    }

    @Test
    @Proves({"A2", "A3", "A5"})
    void assigning_takes_an_extension_and_unassigning_null() {
        String id = opened(GUEST);

        assertThat(assign(id, "103").text("/assignee/name")).isEqualTo("Cem Kaya");
        assertThat(ann.post(THREADS + "/" + id + "/assign", "{\"assignee\": null}")
                        .error())
                .isEqualTo("403 MSG-403 (none)");
        assertThat(Caller.of(emulator, "103")
                        .post(THREADS + "/" + id + "/assign", "{\"assignee\": null}")
                        .body()
                        .has("assignee"))
                .isFalse();
        assertThat(assign(id, "105").error()).isEqualTo("400 CMN-102 assignee.extensionId");
        assertThat(assign(id, "999").error()).isEqualTo("400 CMN-102 assignee.extensionId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400 CMN-100 assignee",
                "''|400 CMN-100 assignee",
                "{\"assignee\": {}}|400 CMN-100 assignee.extensionId",
                "{\"assignee\": \"101\"}|400 CMN-101 assignee",
                "{\"assignee\": {\"extensionId\": 101}}|400 CMN-101 assignee.extensionId",
                "{\"assignee\": {\"extensionId\": \"1 0 1\"}}|400 CMN-101 assignee.extensionId"
            })
    void an_assignee_in_another_shape_is_refused_by_its_name(String body, String error) {
        assertThat(ann.post(THREADS + "/" + opened(GUEST) + "/assign", body).error())
                .isEqualTo(error);
    }

    @Test
    @Proves({"L2", "L4"})
    void a_list_goes_by_creation_time_then_id_and_has_its_filters() {
        String first = opened(GUEST);
        String second = opened("+14155550143");
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-17T12:00:01Z\"}");
        String third = Caller.of(emulator, "103").inbound(GUEST, SUPPORT, "Hi").text("/thread/id");
        Caller cem = Caller.of(emulator, "103");
        cem.delete(THREADS + "/" + second);

        assertThat(ids(cem.get(THREADS))).containsExactly(first, third);
        assertThat(ids(cem.get(THREADS + "?availability=Deleted"))).containsExactly(second);
        assertThat(ids(cem.get(THREADS + "?availability=Alive&availability=Deleted&perPage=2")))
                .containsExactlyInAnyOrder(first, second);
        assertThat(ids(cem.get(THREADS + "?ownerExtensionIds=62498880002&threadStatus=Open")))
                .containsExactly(third);
        assertThat(ids(cem.get(THREADS + "?ownerPhoneNumber=%2B12092480002"))).containsExactly(third);
        assertThat(ids(cem.get(THREADS + "?guestPhoneNumber=%2B14155550142&threadStatus=Resolved")))
                .isEmpty();
        assertThat(
                        ids(
                                cem.get(
                                        THREADS
                                                + "?creationTimeFrom=2026-02-17T12:00:01&creationTimeTo=2026-02-17T13:00:01%2B01:00&creationTimeTo=")))
                .isEmpty();
        assertThat(ids(cem.get(THREADS
                        + "?creationTimeFrom=2026-02-17T12:00:01&creationTimeTo=2026-02-18T00:00:00.000Z&unknown=1")))
                .containsExactly(third);
    }

    @Test
    void paging_counts_from_one_clamps_and_echoes() {
        opened(GUEST);
        opened("+14155550143");
        opened("+14155550144");

        assertThat(ann.get(THREADS + "?perPage=2&page=2").body().at("/paging").toString())
                .isEqualTo(
                        "{\"page\":2,\"perPage\":2,\"pageStart\":2,\"pageEnd\":2,\"totalPages\":2,\"totalElements\":3}");
        assertThat(ann.get(THREADS + "?perPage=5000&page=9").body().toString())
                .isEqualTo(
                        "{\"records\":[],\"paging\":{\"page\":9,\"perPage\":1000,\"totalPages\":1,\"totalElements\":3}}");
        assertThat(ann.get(THREADS + "?guestPhoneNumber=%2B19995550100")
                        .body()
                        .at("/paging")
                        .toString())
                .isEqualTo("{\"page\":1,\"perPage\":100,\"totalPages\":0,\"totalElements\":0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perPage=0|400 CMN-101 perPage",
                "perPage=-1|400 CMN-101 perPage",
                "perPage=ten|400 CMN-101 perPage",
                "page=0|400 CMN-101 page",
                "page=1001|400 CMN-101 page",
                "page=1&page=1|400 CMN-101 page",
                "threadStatus=open|400 CMN-101 threadStatus",
                "availability=Gone|400 CMN-101 availability",
                "availability=Alive&availability=Alive|400 CMN-101 availability",
                "ownerExtensionIds=1&ownerExtensionIds=1|400 CMN-101 ownerExtensionIds",
                "ownerExtensionIds=1&ownerExtensionIds=2&ownerExtensionIds=3&ownerExtensionIds=4&ownerExtensionIds=5&ownerExtensionIds=6&ownerExtensionIds=7&ownerExtensionIds=8&ownerExtensionIds=9&ownerExtensionIds=10&ownerExtensionIds=11|400 CMN-101 ownerExtensionIds",
                "ownerPhoneNumber=2092480001|400 CMN-101 ownerPhoneNumber",
                "creationTimeFrom=2026-02-17T12:00:00Z|400 CMN-101 creationTimeTo",
                "creationTimeTo=2026-02-17T12:00:00Z|400 CMN-101 creationTimeFrom",
                "creationTimeFrom=2026-02-17T12:00:00Z&creationTimeTo=2026-02-17T12:00:00Z|400 CMN-101 creationTimeTo",
                "creationTimeFrom=yesterday&creationTimeTo=2026-02-17T12:00:00Z|400 CMN-101 creationTimeFrom",
                "creationTimeFrom=2026-02-17T12:00:00Z&creationTimeTo=2026-02-30T12:00:00Z|400 CMN-101 creationTimeTo",
                "ownerExtensionIds=62498880002|403 MSG-403 (none)",
                "ownerPhoneNumber=%2B12092480002|403 MSG-403 (none)",
                "guestPhoneNumber=%FF|400 CMN-101 query",
            })
    void a_parameter_that_is_wrong_is_refused_by_its_name(String query, String error) {
        assertThat(ann.get(THREADS + "?" + query).error()).isEqualTo(error);
    }

    @Test
    void a_plus_that_was_not_escaped_is_told_how_it_is_written() {
        Told answer = ann.get(THREADS + "?guestPhoneNumber=+14155550142");

        assertThat(answer.error()).isEqualTo("400 CMN-101 guestPhoneNumber");
        assertThat(answer.text("/errors/0/message")).contains("%2B");
    }

    @Test
    @Proves({"L5", "L4"})
    void a_list_of_more_than_a_thousand_has_them_all() {
        for (int i = 0; i < 1_001; i++) {
            opened("+1415556" + String.format("%04d", i));
        }

        Told last = ann.get(THREADS + "?perPage=1000&page=2");

        assertThat(last.body().at("/paging/totalElements").asInt()).isEqualTo(1_001);
        assertThat(ids(last)).hasSize(1);
        assertThat(ids(ann.get(THREADS + "?perPage=1000"))).hasSize(1_000).doesNotContainAnyElementsOf(ids(last));
    }
}
