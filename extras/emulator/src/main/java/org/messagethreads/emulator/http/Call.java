package org.messagethreads.emulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** A request to an endpoint. */
public final class Call {

    private final Map<String, String> path;
    private final String query;
    private final HttpFields headers;
    private final byte[] bytes;
    private final String caller;

    Call(Map<String, String> path, String query, HttpFields headers, byte[] bytes, String caller) {
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.bytes = bytes;
        this.caller = caller;
    }

    /** {@return who asks, as the gate let them in} */
    public String caller() {
        return caller;
    }

    /** {@return what stands in a place of the path's template} */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** {@return the parameters of the query} */
    public Parameters query() {
        return Parameters.read("query", query);
    }

    /** {@return the parameters of a form in the body} */
    public Parameters form() {
        return Parameters.read("body", new String(bytes, ISO_8859_1));
    }

    /** {@return the body as JSON} */
    public Body body() {
        return Body.read(Multipart.metadata(headers, bytes));
    }

    /** {@return a header; empty if it is not there} */
    public String header(String name) {
        return headers.contains(name) ? headers.get(name) : "";
    }
}
