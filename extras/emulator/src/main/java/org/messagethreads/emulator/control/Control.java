package org.messagethreads.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.http.Bearer;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Gate;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.emulator.http.Routes;
import org.messagethreads.thread.Refusal;

/** The control interface, path by path. */
public final class Control {

    static final String CONFLICT = "MSG-409";

    private static final String ROOT = "/emulator/v1";

    private final Account account;

    private Control(Account account) {
        this.account = account;
    }

    /** What was dropped. */
    record Compacted(int dropped) {}

    /** Whether it answers. */
    record Ready(boolean ready) {}

    /**
     * Adds it to what is answered.
     *
     * @param key if there is one, every request has to bring it as a bearer token
     */
    public static void add(Routes routes, Account account, Optional<String> key) {
        Control control = new Control(account);
        ClockEndpoints clock = new ClockEndpoints(account);
        DirectoryEndpoints directory = new DirectoryEndpoints(account);
        key.ifPresent(it -> routes.guard(ROOT, gate(it)));
        routes.add("GET", ROOT + "/clock", clock::read)
                .add("PUT", ROOT + "/clock", clock::set)
                .add("POST", ROOT + "/clock/advance", clock::advance)
                .add("POST", ROOT + "/clock/advance-to-next-expiry", clock::advanceToNextExpiry)
                .add("PUT", ROOT + "/expiry", clock::expire)
                .add("GET", ROOT + "/directory", directory::read)
                .add("PUT", ROOT + "/directory", directory::replace)
                .add("POST", ROOT + "/inbound", new InboundEndpoint(account)::receive)
                .add("GET", ROOT + "/threads/{threadId}/history", new HistoryEndpoint(account)::read)
                .add("POST", ROOT + "/reset", control::reset)
                .add("POST", ROOT + "/compact", control::compact)
                .add("GET", ROOT + "/ready", ignored -> Reply.ok(new Ready(true)))
                .add("GET", ROOT + "/openapi.json", ignored -> Reply.ok(OpenApi.DOCUMENT));
    }

    private Reply reset(Call call) {
        call.body();
        account.reset();
        return Reply.noContent();
    }

    private Reply compact(Call call) {
        call.body();
        return Reply.ok(new Compacted(account.compact()));
    }

    static Reply refused(Refusal refusal, Map<String, ?> facts) {
        return refused(refusal.rule().name(), refusal.sentence(), facts);
    }

    static Reply refused(String rule, String sentence, Map<String, ?> facts) {
        return Reply.of(
                409, new Conflict(List.of(Failure.of(409, CONFLICT, sentence).error()), rule, facts));
    }

    /** A rule refused it. */
    record Conflict(List<Map<String, Object>> errors, String rule, Map<String, ?> facts) {}

    private static Gate gate(String key) {
        byte[] right = key.getBytes(UTF_8);
        return authorization -> {
            if (!MessageDigest.isEqual(right, Bearer.token(authorization).getBytes(UTF_8))) {
                throw Failure.of(401, "OAU-149", "The control key is right, as a bearer token.");
            }
            return "";
        };
    }
}
