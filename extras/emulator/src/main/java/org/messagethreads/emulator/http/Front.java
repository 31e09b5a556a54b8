package org.messagethreads.emulator.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * What every request passes, in this order: who asks, whether the path is one, the method, the size of the body; then
 * the endpoint. Whatever goes wrong is answered in JSON.
 */
final class Front extends Handler.Abstract {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    /**
     * So much is read and forgotten of a body that nobody wants, so that the connection is good for what comes next.
     */
    private static final int PATIENCE = 64 * 1024 * 1024;

    private final Routes routes;
    private final Consumer<String> log;
    private final Consumer<Throwable> broken;

    Front(Routes routes, Consumer<String> log, Consumer<Throwable> broken) {
        this.routes = routes;
        this.log = log;
        this.broken = broken;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long begun = NanoTime.now();
        Optional<Routes.Match> match = routes.match(Request.getPathInContext(request));
        Reply reply = reply(request, match);
        log.accept("%s %d %d ms".formatted(asked(request, match), reply.status(), NanoTime.millisSince(begun)));
        try {
            write(reply, response);
            forgetTheRest(request);
            callback.succeeded();
        } catch (IOException e) { // who asked is gone
            callback.failed(e);
        }
        return true;
    }

    /** What of a request may stand in a log: never its method, path or query as they came. */
    private static String asked(Request request, Optional<Routes.Match> match) {
        return match.map(it -> it.place().described(request.getMethod())).orElse("(no such path)");
    }

    private Reply reply(Request request, Optional<Routes.Match> match) {
        try {
            return answer(request, match);
        } catch (Failure failure) {
            return failure.reply();
        } catch (RuntimeException e) {
            broken.accept(e);
            return Failure.broken().reply();
        }
    }

    private Reply answer(Request request, Optional<Routes.Match> match) {
        String authorization = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .orElse("");
        String caller = routes.gate(Request.getPathInContext(request)).caller(authorization);
        Routes.Match found = match.orElseThrow(Failure::unknownPath);
        Optional<Endpoint> endpoint = found.place().endpoint(request.getMethod());
        if (endpoint.isEmpty()) {
            return Reply.wrongMethod(found.place().methods());
        }
        String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
        return endpoint.get().answer(new Call(found.parameters(), query, request.getHeaders(), body(request), caller));
    }

    private static byte[] body(Request request) {
        if (hasNoBody(request)) {
            return new byte[0];
        }
        if (request.getLength() > LARGEST_BODY) {
            throw Failure.tooLarge();
        }
        try {
            byte[] body = Content.Source.asInputStream(request).readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw Failure.tooLarge();
            }
            return body;
        } catch (IOException ignored) { // broken off, or its chunks are none
            throw Failure.noBody();
        }
    }

    private static boolean hasNoBody(Request request) {
        return request.getLength() == 0;
    }

    /** After the answer, which nobody has to wait for; but for one who asked first whether to send it. */
    private static void forgetTheRest(Request request) {
        if (hasNoBody(request) || request.getHeaders().contains(HttpHeader.EXPECT)) {
            return;
        }
        try {
            Content.Source.asInputStream(request).skip(PATIENCE);
        } catch (IOException ignored) { // who broke off sends no more
        }
    }

    private static void write(Reply reply, Response response) throws IOException {
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        reply.headers().forEach(response.getHeaders()::put);
        byte[] bytes = reply.body().map(Json::write).orElse(new byte[0]);
        if (reply.body().isPresent()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Server.JSON);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        }
        Content.Sink.write(response, true, ByteBuffer.wrap(bytes));
    }
}
