package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.messagethreads.emulator.random.RandomRequests;
import org.messagethreads.emulator.random.RandomRequests.Drawn;
import org.messagethreads.emulator.wire.Answer;
import org.messagethreads.emulator.wire.Client;
import org.messagethreads.emulator.wire.Description;
import org.messagethreads.emulator.wire.Request;

/** Draws the same requests again with {@code -Demulator.seed=N}. */
class RandomRequestsTest {

    private static final int REQUESTS = 10_000;

    private final long seed = Long.getLong("emulator.seed", new SplittableRandom().nextLong());
    private final RandomRequests requests = new RandomRequests(seed);
    private final Set<String> met = new TreeSet<>();

    @AutoClose
    private final Emulator emulator = Emulator.start();

    private final Client client = new Client(emulator.uri());

    private final Description description = new Description(
            client.send(Request.of("GET", "/emulator/v1/openapi.json")).json());

    @Test
    void ten_thousand_random_requests_are_answered_as_described() {
        System.out.println("emulator.seed=" + seed);
        requests.logins().map(client::send).forEach(requests::learn);

        for (int i = 0; i < REQUESTS; i++) {
            play(requests.next());
        }

        assertThat(client.isReady()).isTrue();
        assertThat(met).as("seed %d", seed).containsAll(description.successes());
    }

    private void play(Drawn drawn) {
        sent(drawn).ifPresent(answer -> {
            assertThat(description.faults(drawn.request(), answer))
                    .as(() -> "seed %d: %s is answered %s".formatted(seed, drawn, answer))
                    .isEmpty();
            description.operation(drawn.request()).ifPresent(it -> met.add(it + " " + answer.status()));
            requests.learn(answer);
        });
        if (drawn.isMalformed()) {
            assertThat(client.isReady())
                    .as(() -> "seed %d: after %s".formatted(seed, drawn))
                    .isTrue();
        }
    }

    private Optional<Answer> sent(Drawn drawn) {
        return drawn.octets().map(client::send).orElseGet(() -> Optional.of(client.send(drawn.request())));
    }
}
