package org.messagethreads.emulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error as the public API answers it: a status and, in JSON, one error with a code, a message and members besides.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, Object> error;

    private Failure(int status, Map<String, Object> error) {
        super("" + error.get("errorCode"), null, false, false);
        this.status = status;
        this.error = error;
    }

    /**
     * Any error.
     *
     * @param status of HTTP
     * @param code such as {@code CMN-101}
     * @param message for people, without any text of a message
     */
    public static Failure of(int status, String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("errorCode", code);
        error.put("message", message);
        return new Failure(status, error);
    }

    /** The same with one more member. */
    public Failure with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(error);
        more.put(name, value);
        return new Failure(status, more);
    }

    /** A field of the body is missing. */
    public static Failure missing(String field) {
        return of(400, "CMN-100", "Mandatory parameter [%s] not specified.".formatted(field))
                .with("parameterName", field);
    }

    /** A value is none of those that are right. */
    public static Failure invalid(String name, String right) {
        return of(400, "CMN-101", "Parameter [%s] value is invalid.".formatted(name))
                .with("parameterName", name)
                .with("hint", right);
    }

    /** What a parameter names is not there. */
    public static Failure notFound(int status, String name) {
        return of(status, "CMN-102", "Resource for parameter [%s] is not found".formatted(name))
                .with("parameterName", name);
    }

    static Failure badJson() {
        return of(400, "CMN-103", "JSON can't be parsed.");
    }

    static Failure noBody() {
        return of(400, "CMN-400", "The body is not as long as it says, or its chunks are none.");
    }

    static Failure unknownPath() {
        return of(404, "CMN-120", "Invalid URI");
    }

    static Failure tooLarge() {
        return of(413, "CMN-413", "The body is larger than 10 MiB.");
    }

    static Failure broken() {
        return of(500, "CMN-500", "The emulator is broken: please report what you did.");
    }

    /** {@return what to answer} */
    public Reply reply() {
        return Reply.of(status, Map.of("errors", List.of(error)));
    }

    /** {@return the one member of {@code errors}} */
    public Map<String, Object> error() {
        return error;
    }
}
