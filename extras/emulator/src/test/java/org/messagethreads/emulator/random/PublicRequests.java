package org.messagethreads.emulator.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.messagethreads.emulator.random.Known.Kind;
import org.messagethreads.emulator.wire.Request;

/** Requests to the public API, all of them well-formed; rules may refuse them. */
final class PublicRequests {

    static final String THREADS = "/restapi/v1.0/account/~/message-threads";
    static final List<String> EXTENSIONS = List.of("101", "102", "103", "104", "105", "106");
    private static final List<String> OWNERS = List.of("62498880001", "62498880002");
    private static final List<String> NUMBERS = List.of("+12092480001", "+12092480002");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final Draw draw;
    private final Known known;
    private final List<Supplier<Request>> kinds = List.of(
            this::send,
            this::send,
            this::send,
            this::send,
            this::assign,
            this::assign,
            this::assign,
            this::resolve,
            this::delete,
            this::read,
            this::list,
            this::list,
            this::messages,
            this::messages,
            this::sync,
            this::sync,
            this::sync,
            this::recipients,
            this::bulkAssign,
            this::login,
            this::login,
            this::refresh,
            this::revoke);

    PublicRequests(Draw draw, Known known) {
        this.draw = draw;
        this.known = known;
    }

    Request next() {
        Request request = draw.of(kinds).get();
        return request.path().startsWith("/restapi/v1.0") ? request.by(known.any(Kind.ACCESS, "none")) : request;
    }

    String thread() {
        return known.any(Kind.THREAD, UNKNOWN);
    }

    private Request send() {
        String into = draw.oneIn(5) ? ",\"threadId\":\"%s\"".formatted(thread()) : "";
        String json = "{\"from\":{\"phoneNumber\":\"%s\"},\"to\":[{\"phoneNumber\":\"%s\"}],\"text\":\"%s\"%s}"
                .formatted(draw.of(NUMBERS), guest(), draw.text(), into);
        Request request = Request.of("POST", THREADS + "/messages");
        return draw.oneIn(4)
                ? request.with("--b\r\nContent-Disposition: form-data; name=\"request.json\"\r\n\r\n%s\r\n--b--\r\n"
                                .formatted(json))
                        .withHeader("Content-Type", "multipart/form-data; boundary=b")
                : request.with(json);
    }

    /** Few enough that most of them have a thread already. */
    private String guest() {
        return "+1415555010" + draw.below(10);
    }

    private Request assign() {
        String assignee = draw.oneIn(4) ? "null" : "{\"extensionId\":\"%s\"}".formatted(draw.of(EXTENSIONS));
        return Request.of("POST", THREADS + "/" + thread() + "/assign").with("{\"assignee\":%s}".formatted(assignee));
    }

    private Request resolve() {
        return Request.of("POST", THREADS + "/" + thread() + "/resolve").with(draw.of("", "{}"));
    }

    private Request delete() {
        return Request.of("DELETE", THREADS + "/" + thread() + draw.of("", "/delete"));
    }

    private Request read() {
        return Request.of("GET", THREADS + "/" + thread());
    }

    private Request list() {
        return Request.of("GET", THREADS + "?" + query(common(), party(), page()));
    }

    private Request messages() {
        String these = draw.several(3, "&", () -> "threadIds=" + thread());
        String ids = draw.oneIn(3) ? draw.several(3, "&", () -> "messageIds=" + known.any(Kind.MESSAGE, "1")) : "";
        return Request.of("GET", THREADS + "/messages?" + query(common(), these, ids, page()));
    }

    private String common() {
        return query(
                draw.of("", "", "threadStatus=Open", "threadStatus=Resolved", "threadStatus="),
                draw.of("", "", "availability=Deleted", "availability=Alive&availability=Deleted"),
                draw.oneIn(3) ? "ownerExtensionIds=" + draw.of(OWNERS) : "",
                draw.of("", "", "", "creationTimeFrom=2026-01-01T00:00:00Z&creationTimeTo=2027-01-01T00:00:00.5"));
    }

    private String party() {
        String name = draw.of("ownerPhoneNumber", "guestPhoneNumber");
        return draw.oneIn(3) ? name + "=" + URLEncoder.encode(draw.oneIn(2) ? guest() : draw.of(NUMBERS), UTF_8) : "";
    }

    private String page() {
        return draw.of(
                "", "", "perPage=1", "perPage=" + draw.between(1, 2_000), "perPage=3&page=" + draw.between(1, 9));
    }

    private static String query(String... parts) {
        return List.of(parts).stream().filter(it -> !it.isEmpty()).collect(Collectors.joining("&"));
    }

    private Request sync() {
        return Request.of(
                "GET",
                THREADS + "/sync?"
                        + (draw.oneIn(3)
                                ? draw.of("", "syncType=FSync&syncToken=")
                                : "syncType=ISync&syncToken="
                                        + URLEncoder.encode(known.any(Kind.SYNC, "none"), UTF_8)));
    }

    private Request recipients() {
        return Request.of("GET", recipients(draw.of(OWNERS)));
    }

    private Request bulkAssign() {
        String added = draw.several(2, ",", () -> "\"" + draw.of(EXTENSIONS) + "\"");
        String json =
                "{\"addedExtensionIds\":[%s],\"removedExtensionIds\":[\"%s\"]}".formatted(added, draw.of(EXTENSIONS));
        return Request.of("POST", recipients(draw.of(OWNERS)) + "/bulk-assign").with(json);
    }

    private static String recipients(String owner) {
        return "/restapi/v1.0/account/62498880000/extension/" + owner + "/sms-recipients";
    }

    static Request login(String extension) {
        return token("urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=" + extension);
    }

    private Request login() {
        return login(draw.of(EXTENSIONS) + draw.of("", "", "&access_token_ttl=1", "&access_token_ttl=-1"));
    }

    private Request refresh() {
        return token("refresh_token&refresh_token=" + known.any(Kind.REFRESH, "none"));
    }

    private static Request token(String grant) {
        return Request.of("POST", "/restapi/oauth/token").withForm("client_id=any&grant_type=" + grant);
    }

    private Request revoke() {
        return Request.of("POST", "/restapi/oauth/revoke").withForm("token=" + known.any(Kind.REFRESH, "none"));
    }
}
