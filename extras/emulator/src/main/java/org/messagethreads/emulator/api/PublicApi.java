package org.messagethreads.emulator.api;

import java.util.List;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Logins;
import org.messagethreads.emulator.http.Endpoint;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Routes;

/** The public API, path by path. */
public final class PublicApi {

    private static final String RESTAPI = "/restapi/v1.0";
    private static final String ACCOUNT = RESTAPI + "/account/{accountId}";
    private static final String THREADS = ACCOUNT + "/message-threads";
    private static final String THREAD = THREADS + "/{threadId}";
    private static final String RECIPIENTS = ACCOUNT + "/extension/{ownerId}/sms-recipients";

    /** What comes later, and what stands below {@code sync}, which would else be taken for a thread. */
    private static final List<String> NO_PATHS = List.of(
            THREADS + "/sync/{none}",
            THREADS + "/entries",
            THREADS + "/entries/{none}",
            THREADS + "/notes",
            THREADS + "/notes/{noteId}",
            THREADS + "/messages/{messageId}",
            THREADS + "/messages/{messageId}/content/{attachmentId}");

    private PublicApi() {}

    /** Adds it to what is answered. */
    public static void add(Routes routes, Account account, Logins logins) {
        OAuthEndpoints oauth = new OAuthEndpoints(account, logins);
        routes.guard(RESTAPI, oauth)
                .add("POST", "/restapi/oauth/token", oauth::token)
                .add("POST", "/restapi/oauth/revoke", oauth::revoke);

        ThreadEndpoints threads = new ThreadEndpoints(account);
        MessageEndpoints messages = new MessageEndpoints(account);
        RecipientEndpoints recipients = new RecipientEndpoints(account);
        routes.add("GET", THREADS, own(threads::list))
                .add("GET", THREAD, own(threads::read))
                .add("DELETE", THREAD, own(threads::delete))
                .add("DELETE", THREAD + "/delete", own(threads::delete))
                .add("POST", THREAD + "/resolve", own(threads::resolve))
                .add("POST", THREAD + "/assign", own(threads::assign))
                .add("GET", THREADS + "/sync", own(new SyncEndpoint(account)::sync))
                .add("GET", THREADS + "/messages", own(messages::list))
                .add("POST", THREADS + "/messages", own(messages::send))
                .hide("DELETE", THREADS + "/messages")
                .add("GET", RECIPIENTS, own(recipients::read))
                .add("POST", RECIPIENTS + "/bulk-assign", own(recipients::bulkAssign));
        NO_PATHS.forEach(template -> routes.hide("*", template));
    }

    /** There is one account. */
    private static Endpoint own(Endpoint endpoint) {
        return call -> {
            if (!call.path("accountId").equals("~") && !call.path("accountId").equals(Account.ID)) {
                throw Failure.notFound(404, "accountId");
            }
            return endpoint.answer(call);
        };
    }
}
