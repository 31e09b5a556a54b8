package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private final Emulator emulator =
            Emulator.start(EmulatorOptions.standard().withNow(Instant.parse("2026-02-17T09:00:00Z")));

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void a_thread_that_nobody_answers_expires_after_72_hours() throws Exception {
        FollowUp followUp = new FollowUp(emulator.uri(), "101");
        control("/inbound", """
                {"from": "+14155550142", "to": "+12092480001", "text": "Are you open on Sunday?"}""");
        assertThat(followUp.missed()).isEmpty();

        control("/clock/advance", """
                {"duration": "PT72H"}""");
        assertThat(followUp.missed()).containsExactly("+14155550142");
    }

    private void control(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(emulator.uri().resolve("/emulator/v1" + path))
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isBetween(200, 299);
    }
}
