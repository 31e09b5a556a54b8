package org.messagethreads.emulator.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request before it is one, in JSON like everything else: the head is no HTTP, or too long. */
final class JsonErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Server.JSON);
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE); // Jetty hangs up, and would not say so
        response.write(true, error(code), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    private static ByteBuffer error(int status) {
        Reply reply = Failure.of(status, "CMN-" + status, HttpStatus.getMessage(status) + ".")
                .reply();
        return ByteBuffer.wrap(Json.write(reply.body().orElseThrow()));
    }
}
