package org.messagethreads.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An emulator that is stopped ends what it has begun. */
class StopTest {

    private static final String BODY = """
            {"from": "+14155550142", "to": "+12092480001", "text": "Hello"}""";

    private final Emulator emulator = Emulator.start();
    private final Caller others = Caller.nobody(emulator);

    @Test
    void a_request_on_its_way_is_answered_and_no_other_is_taken() throws IOException {
        try (Socket client = new Socket(emulator.uri().getHost(), emulator.uri().getPort())) {
            OutputStream out = client.getOutputStream();
            out.write(
                    "POST /emulator/v1/inbound HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(BODY.length())
                            .getBytes(US_ASCII));
            assertThat(line(client)).isEqualTo("HTTP/1.1 100 Continue");

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(emulator::close);
            while (isReady()) {
                Thread.onSpinWait();
            }
            out.write(BODY.getBytes(US_ASCII));

            assertThat(line(client)).isEmpty();
            assertThat(line(client)).isEqualTo("HTTP/1.1 201 Created");
            stopped.join();
        }
    }

    private boolean isReady() {
        try {
            return others.get(CONTROL + "/ready").status() == 200;
        } catch (UncheckedIOException e) { // it took no more connections
            return false;
        }
    }

    private static String line(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }
}
