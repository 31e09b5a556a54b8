package org.messagethreads.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;

import java.io.IOException;
import java.util.stream.IntStream;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.emulator.http.Endpoint;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.emulator.http.Routes;
import org.messagethreads.emulator.http.Server;

/**
 * What {@code extras/emulator/load} puts under load: an emulator with a hundred threads and, beside it, the same server
 * giving the same bytes without doing anything for them. Runs until its input ends.
 */
final class LoadTarget {

    private static final int THREADS_OPEN = 100;

    private LoadTarget() {}

    public static void main(String... args) throws IOException {
        try (Emulator emulator = Emulator.start()) {
            Caller nobody = Caller.nobody(emulator);
            String token = nobody.login("101").text("/access_token");
            Caller ann = nobody.with(token);
            IntStream.range(0, THREADS_OPEN)
                    .forEach(i -> ann.inbound("+1415555%04d".formatted(i), "+12092480001", "Hi"));
            Told list = ann.get(THREADS);
            String read = THREADS + "/" + list.text("/records/0/id");
            Routes constants = new Routes()
                    .add("GET", THREADS, constant(list))
                    .add("GET", read, constant(ann.get(read)))
                    .add("POST", CONTROL + "/inbound", constant(ann.inbound("+14155550000", "+12092480001", "Hi")));
            try (Server constant = Server.start("127.0.0.1", 0, constants, ignored -> {}, Throwable::printStackTrace)) {
                System.out.printf("%s %s %s %s%n", emulator.uri(), constant.uri(), read, token);
                System.in.transferTo(System.out);
            }
        }
    }

    private static Endpoint constant(Told answer) {
        Reply reply = Reply.of(answer.status(), answer.written().getBytes(UTF_8));
        return ignored -> reply;
    }
}
