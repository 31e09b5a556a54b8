package org.messagethreads.emulator;

import java.net.URI;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.emulator.account.Demo;

/** What the program says when it is ready: where it answers, who can log in, and what to try first. */
final class Welcome {

    private Welcome() {}

    static String to(URI server, boolean hasControlKey) {
        String key = hasControlKey ? " -H \"Authorization: Bearer $CONTROL_KEY\"" : "";
        return """
                Listening on %1$s

                The account has these owners, whose handlers can log in (JWT, with the id as the assertion):
                %2$s
                Try, in another shell:

                TOKEN=$(curl -s %1$s/restapi/oauth/token -d client_id=demo -d assertion=101 -d grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -s%3$s %1$s/emulator/v1/inbound -d '{"from": "+14155550142", "to": "+12092480001", "text": "Are you open on Sunday?"}'
                curl -s -H "Authorization: Bearer $TOKEN" %1$s/restapi/v1.0/account/~/message-threads
                """.formatted(server, Demo.owners().map(Welcome::owner).mkString(), key);
    }

    private static String owner(Owner owner) {
        return "  %s %s, %s%n%s"
                .formatted(
                        owner.id(),
                        owner.name(),
                        owner.numbers().map(it -> it.e164()).mkString(", "),
                        owner.handlers()
                                .toVector()
                                .sortBy(Handler::id)
                                .map(Welcome::handler)
                                .mkString());
    }

    private static String handler(Handler handler) {
        String kind = handler.assignability() == Owner.Assignability.ASSIGNABLE ? "" : ", not assignable";
        return "    %s %s%s%n".formatted(handler.id(), handler.name(), kind);
    }
}
