package org.messagethreads.testkit.hardcases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.messagethreads.testkit.hardcases.GivenNames;
import org.messagethreads.testkit.hardcases.HardCaseStep;

/** What a server is asked: to be new, and then what the wire says of each step. */
class HttpRequestsTest {

    private static final List<String> MAKE_NEW = List.of(
            "PUT /emulator/v1/directory application/json {\"owners\":[]}",
            "PUT /emulator/v1/expiry application/json {\"ttl\":\"PT72H\"}",
            "PUT /emulator/v1/clock application/json {\"now\":\"2026-02-17T12:00:00Z\",\"running\":false}",
            "POST /emulator/v1/reset");

    private static final String EVERYBODY = """
            PUT /emulator/v1/directory application/json {"owners":[{"extensionId":"62498880001","name":"Billing Queue",\
            "extensionType":"Department","phoneNumbers":[],"handlers":[\
            {"extensionId":"101","name":"Ann","extensionType":"User","assignable":true},\
            {"extensionId":"102","name":"Bob","extensionType":"User","assignable":true},\
            {"extensionId":"103","name":"Cleo","extensionType":"User","assignable":true},\
            {"extensionId":"106","name":"Gus","extensionType":"User","assignable":true},\
            {"extensionId":"105","name":"Sue","extensionType":"User","assignable":true}]}]}""";

    @AutoClose
    private final FakeServer server = new FakeServer();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'do': 'clock', 'set': '2026-02-17T12:00:00.000000001Z'} | PUT /emulator/v1/clock application/json {'now':'2026-02-17T12:00:00.000000001Z'}
            {'do': 'clock', 'advance': 'PT71H59M59.999999999S'} | POST /emulator/v1/clock/advance application/json {'duration':'PT71H59M59.999999999S'}
            {'do': 'expiry', 'ttl': 'P3650D'} | PUT /emulator/v1/expiry application/json {'ttl':'PT87600H'}
            {'do': 'directory', 'owners': [{'owner': 'support', 'numbers': ['support-line', 'second-line'], 'assignable': ['sue']}]} | PUT /emulator/v1/directory application/json {'owners':[{'extensionId':'62498880002','name':'Support Queue','extensionType':'Department','phoneNumbers':['+12092480002','+12092480003'],'handlers':[{'extensionId':'105','name':'Sue','extensionType':'User','assignable':true}]}]}
            {'do': 'directory', 'owners': [{'owner': 'billing', 'name': 'Invoices', 'numbers': [], 'assignable': [], 'notAssignable': ['gus']}]} | PUT /emulator/v1/directory application/json {'owners':[{'extensionId':'62498880001','name':'Invoices','extensionType':'Department','phoneNumbers':[],'handlers':[{'extensionId':'106','name':'Gus','extensionType':'User','assignable':false}]}]}
            {'do': 'compact'} | POST /emulator/v1/compact
            {'do': 'inbound', 'from': 'guest', 'to': 'billing-line', 'text': 'Hi', 'times': 2, 'id': '1001'} | POST /emulator/v1/inbound application/json {'from':'+16502240001','to':'+12092480001','text':'HiHi','id':'1001'}
            {'do': 'inbound', 'from': 'MYBANK', 'to': 'billing-line'} | POST /emulator/v1/inbound application/json {'from':'MYBANK','to':'+12092480001'}
            {'do': 'send', 'by': 'ann', 'from': 'billing-line', 'to': 'guest', 'text': 'Hi', 'times': 2} | POST {threads}/messages application/json {'from':{'phoneNumber':'+12092480001'},'to':[{'phoneNumber':'+16502240001'}],'text':'HiHi'} as Bearer 1-of-101; GET {threads}/{id} as Bearer 1-of-101
            {'do': 'send', 'by': 'ann', 'from': 'billing-line', 'to': 'guest', 'text': 'Hi', 'thread': 't1'} | POST {threads}/messages application/json {'from':{'phoneNumber':'+12092480001'},'to':[{'phoneNumber':'+16502240001'}],'text':'Hi','threadId':'{id}'} as Bearer 1-of-101; GET {threads}/{id} as Bearer 1-of-101
            {'do': 'assign', 'by': 'ann', 'thread': 't1', 'to': 'bob'} | GET {threads}/{id} as Bearer 1-of-101; POST {threads}/{id}/assign application/json {'assignee':{'extensionId':'102'}} as Bearer 1-of-101
            {'do': 'unassign', 'by': 'bob', 'thread': 't1'} | GET {threads}/{id} as Bearer 2-of-102; POST {threads}/{id}/assign application/json {'assignee':null} as Bearer 2-of-102
            {'do': 'resolve', 'by': 'ann', 'thread': 't1'} | GET {threads}/{id} as Bearer 1-of-101; POST {threads}/{id}/resolve as Bearer 1-of-101
            {'do': 'delete', 'by': 'ann', 'thread': 't1'} | GET {threads}/{id} as Bearer 1-of-101; DELETE {threads}/{id} as Bearer 1-of-101; GET {threads}/{id} as Bearer 1-of-101
            {'do': 'read', 'by': 'ann', 'thread': 't1'} | GET {threads}/{id} as Bearer 1-of-101
            {'do': 'messages', 'by': 'ann', 'thread': 't1'} | GET {threads}/messages?threadIds={id}&availability=Alive&availability=Deleted as Bearer 1-of-101
            {'do': 'list', 'by': 'ann'} | GET {threads} as Bearer 1-of-101
            {'do': 'list', 'by': 'ann', 'status': 'Open', 'availability': 'Deleted', 'owners': ['billing', 'support'], 'limit': 2, 'page': 3} | GET {threads}?threadStatus=Open&availability=Deleted&ownerExtensionIds=62498880001&ownerExtensionIds=62498880002&perPage=2&page=3 as Bearer 1-of-101
            {'do': 'list', 'by': 'ann', 'ownerNumber': 'billing-line', 'guestNumber': 'guest', 'createdFrom': '2026-02-17T12:00:00Z', 'createdTo': '2026-02-17T14:00:00Z'} | GET {threads}?ownerPhoneNumber=%2B12092480001&guestPhoneNumber=%2B16502240001&creationTimeFrom=2026-02-17T12%3A00%3A00Z&creationTimeTo=2026-02-17T14%3A00%3A00Z as Bearer 1-of-101
            {'do': 'fullSync', 'by': 'ann'} | GET {threads}/sync?syncType=FSync as Bearer 1-of-101
            {'do': 'sync', 'by': 'ann', 'token': 't1', 'appended': '+= '} | GET {threads}/sync?syncType=ISync&syncToken={id}%2B%3D%20 as Bearer 1-of-101
            """)
    void a_step_asks_what_the_wire_says(String step, String requests) {
        perform(new HttpSubject(server.base()), OneStep.of(step));
        assertThat(server.asked().stream().skip(10))
                .containsExactlyElementsOf(Arrays.stream(requests.split("; ", -1))
                        .map(FakeServer::expanded)
                        .toList());
    }

    @Test
    void everybody_logs_in_and_then_the_server_is_made_new() {
        perform(new HttpSubject(server.base()), OneStep.of("{'do': 'compact'}"));
        assertThat(server.asked().stream().limit(10))
                .containsExactlyElementsOf(Stream.of(Stream.of(EVERYBODY), logins(), MAKE_NEW.stream())
                        .flatMap(it -> it)
                        .toList());
    }

    @Test
    void a_server_is_made_new_once_for_each_case_and_nobody_logs_in_again() {
        HttpSubject first = new HttpSubject(server.base());
        perform(first, OneStep.of("{'do': 'compact'}"));
        server.asked();
        perform(first, OneStep.of("{'do': 'compact'}"));
        assertThat(server.asked()).containsExactly("POST /emulator/v1/compact");
        perform(new HttpSubject(server.base()), OneStep.of("{'do': 'compact'}"));
        assertThat(server.asked())
                .containsExactlyElementsOf(Stream.of(
                                Stream.of(FakeServer.expanded("GET {threads}?perPage=1 as Bearer 1-of-101")),
                                MAKE_NEW.stream(),
                                Stream.of("POST /emulator/v1/compact"))
                        .flatMap(it -> it)
                        .toList());
    }

    @Test
    void everybody_logs_in_at_a_server_that_was_started_anew() {
        perform(new HttpSubject(server.base()), OneStep.of("{'do': 'compact'}"));
        server.asked();
        server.tell("GET {threads}", 401, "{'errors': [{'errorCode': 'OAU-129'}]}");
        perform(new HttpSubject(server.base()), OneStep.of("{'do': 'read', 'by': 'ann', 'thread': 't1'}"));
        assertThat(server.asked().stream().skip(1))
                .containsExactlyElementsOf(Stream.of(
                                Stream.of(EVERYBODY),
                                logins(),
                                MAKE_NEW.stream(),
                                Stream.of(FakeServer.expanded("GET {threads}/{id} as Bearer 6-of-101")))
                        .flatMap(it -> it)
                        .toList());
    }

    @Test
    void the_control_interface_alone_is_given_the_key() {
        HttpSubject subject = new HttpSubject(server.base(), "the-key");
        perform(subject, OneStep.of("{'do': 'inbound', 'from': 'guest', 'to': 'billing-line'}"));
        perform(subject, OneStep.of("{'do': 'read', 'by': 'ann', 'thread': 't1'}"));
        assertThat(server.asked())
                .hasSize(12)
                .allSatisfy(
                        it -> assertThat(it.endsWith(" as Bearer the-key")).isEqualTo(it.contains(" /emulator/v1/")));
    }

    @Test
    void half_of_a_surrogate_pair_reaches_the_server() {
        perform(
                new HttpSubject(server.base()),
                OneStep.of("{'do': 'inbound', 'from': 'guest', 'to': 'billing-line', 'text': 'A\\ud83d'}"));
        assertThat(server.asked().getLast()).contains("\"text\":\"A\\uD83D\"");
    }

    @Test
    void to_build_a_subject_asks_nothing() {
        assertThat(new HttpSubject(server.base()).offers()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void what_the_api_does_not_offer_is_not_asked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perform(
                        new HttpSubject(server.base()),
                        new HardCaseStep.FullSync("ann", Optional.of(1), Optional.empty(), Optional.empty())))
                .withMessage("the API offers none of [syncPages]");
        assertThat(server.asked()).isEmpty();
    }

    private static void perform(HttpSubject subject, HardCaseStep step) {
        subject.perform(step, GivenNames.of("t1", FakeServer.ID));
    }

    private static Stream<String> logins() {
        return Stream.of("101", "102", "103", "106", "105")
                .map(it -> "POST /restapi/oauth/token application/x-www-form-urlencoded assertion=" + it
                        + "&client_id=hard-cases&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer");
    }
}
