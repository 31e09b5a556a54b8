package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.JWT;
import static org.messagethreads.emulator.Caller.THREADS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.MovableClock;

/** Logins live by the clock of the machine, whatever the steered one does. */
class OAuthTest {

    private static final String TOKEN = "/restapi/oauth/token";

    private final MovableClock machine = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));

    @AutoClose
    private final Emulator emulator = Emulator.start(EmulatorOptions.standard(), machine);

    private final Caller nobody = Caller.nobody(emulator);

    private Told refresh(String token) {
        return nobody.form(TOKEN, "client_id=test&grant_type=refresh_token&refresh_token=" + token);
    }

    private String asks(String token) {
        return nobody.with(token).get(THREADS).error();
    }

    @Test
    void a_login_is_good_for_an_hour_of_the_machine() {
        Told login = nobody.login("101");
        String token = login.text("/access_token");
        nobody.put(CONTROL + "/clock", "{\"now\": \"2030-01-01T00:00:00Z\"}");

        assertThat(login.text("/token_type")).isEqualTo("bearer");
        assertThat(login.text("/owner_id")).isEqualTo("101");
        assertThat(login.body().path("expires_in").asInt()).isEqualTo(3_600);
        machine.advance(Duration.ofSeconds(3_599));
        assertThat(asks(token)).isEqualTo("200 (none) (none)");
        machine.advance(Duration.ofSeconds(1));
        assertThat(asks(token)).isEqualTo("401 OAU-128 (none)");
    }

    @Test
    void a_client_may_ask_for_a_shorter_life_and_gets_the_usual_one_for_none() {
        assertThat(life("60")).isEqualTo(60);
        assertThat(life("-1")).isEqualTo(3_600);
        assertThat(life("999999")).isEqualTo(3_600);
        assertThat(life("soon")).isEqualTo(3_600);
    }

    private int life(String ttl) {
        return nobody.form(TOKEN, "client_id=test&" + JWT + "&assertion=101&access_token_ttl=" + ttl)
                .body()
                .path("expires_in")
                .asInt();
    }

    @Test
    void a_refresh_rotates_and_the_old_tokens_die() {
        Told first = nobody.login("101");
        Told second = refresh(first.text("/refresh_token"));

        assertThat(asks(second.text("/access_token"))).startsWith("200");
        assertThat(asks(first.text("/access_token"))).isEqualTo("401 OAU-129 (none)");
        assertThat(refresh(first.text("/refresh_token")).text("/error")).isEqualTo("invalid_grant");
        machine.advance(Duration.ofDays(7));
        assertThat(refresh(second.text("/refresh_token")).text("/error")).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token"})
    void revoking_a_token_ends_its_pair(String kind) {
        Told login = nobody.login("101");

        assertThat(nobody.form("/restapi/oauth/revoke", "token=" + login.text("/" + kind))
                        .status())
                .isEqualTo(200);

        assertThat(asks(login.text("/access_token"))).isEqualTo("401 OAU-129 (none)");
        assertThat(refresh(login.text("/refresh_token")).status()).isEqualTo(400);
        assertThat(nobody.form("/restapi/oauth/revoke", "token=unknown").status())
                .isEqualTo(200);
    }

    @Test
    void who_is_no_handler_cannot_log_in_and_the_answer_is_of_both_kinds() {
        for (String stranger : java.util.List.of("999", "", "%20", "1%0A1")) {
            Told answer = nobody.login(stranger);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/error")).isEqualTo("invalid_grant");
            assertThat(answer.body().at("/errors/0").has("errorCode")).isTrue();
        }
    }

    @Test
    void a_client_says_who_it_is_and_what_it_wants() {
        assertThat(nobody.form(TOKEN, JWT + "&assertion=101").text("/error")).isEqualTo("invalid_client");
        assertThat(nobody.form(TOKEN, "client_id=test&grant_type=password").text("/error"))
                .isEqualTo("unsupported_grant_type");
        assertThat(nobody.form(TOKEN, "client_id=test").text("/error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void what_is_not_good_is_described_as_what_it_is() {
        assertThat(nobody.login("999").text("/error_description"))
                .isEqualTo("the id of an extension listed as a handler is right");
        assertThat(refresh("nonsense").text("/error_description"))
                .isEqualTo("a refresh token that is still good is right: each is good for one refresh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/restapi/oauth/token|client_id=a&client_id=b|client_id",
                "/restapi/oauth/token|client_id=a&grant_type=x&grant_type=x|grant_type",
                "/restapi/oauth/token|client_id=a&" + JWT + "&assertion=101&assertion=102|assertion",
                "/restapi/oauth/token|client_id=a&grant_type=refresh_token&refresh_token=a&refresh_token=b|refresh_token",
                "/restapi/oauth/token|client_id=a&access_token_ttl=1&access_token_ttl=2|access_token_ttl",
                "/restapi/oauth/token|client_id=%zz|body",
                "/restapi/oauth/token|client_id=%C3|body",
                "/restapi/oauth/revoke|token=a&token=b|token",
                "/restapi/oauth/revoke|token=%FF|body",
            })
    void a_form_that_is_garbled_or_says_a_thing_twice_is_an_invalid_request(
            String path, String form, String parameter) {
        Told answer = nobody.form(path, form);

        assertThat(answer.error()).isEqualTo("400 CMN-101 " + parameter);
        assertThat(answer.text("/error")).isEqualTo("invalid_request");
        assertThat(answer.text("/error_description"))
                .isEqualTo("Parameter [%s] value is invalid.".formatted(parameter));
    }

    @Test
    void what_is_no_token_is_told_apart_from_one_that_is_not_good() {
        assertThat(asks("nonsense")).isEqualTo("401 OAU-149 (none)");
        assertThat(asks("A".repeat(43))).isEqualTo("401 OAU-129 (none)");
        assertThat(nobody.get(THREADS).error()).isEqualTo("401 OAU-149 (none)");
    }

    @Test
    void who_lost_all_owners_stays_logged_in_and_sees_empty_lists() {
        Caller ann = Caller.of(emulator, "101");
        ann.inbound("+14155550142", "+12092480001", "Hello");
        Caller.of(emulator, "102")
                .post(
                        "/restapi/v1.0/account/~/extension/62498880001/sms-recipients/bulk-assign",
                        "{\"removedExtensionIds\": [\"101\"]}");

        assertThat(ann.get(THREADS).text("/paging/totalElements")).isEqualTo("0");
        assertThat(ann.get(THREADS + "/messages").text("/paging/totalElements")).isEqualTo("0");
        assertThat(ann.get(THREADS + "/sync").body().at("/records").isEmpty()).isTrue();
        assertThat(nobody.login("101").text("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void the_last_handlers_of_a_deleted_owner_log_in_until_a_reset() {
        nobody.put(CONTROL + "/directory", "{\"owners\": []}");

        assertThat(nobody.login("101").status()).isEqualTo(200);
        nobody.post(CONTROL + "/reset", "");
        assertThat(nobody.login("101").text("/error")).isEqualTo("invalid_grant");
    }
}
