package org.messagethreads.emulator.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens, and answers each request on a virtual thread of its own. */
public final class Server implements AutoCloseable {

    static final String JSON = "application/json;charset=utf-8";

    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 5_000;

    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;
    private final GracefulHandler requests;

    private Server(org.eclipse.jetty.server.Server jetty, ServerConnector connector, GracefulHandler requests) {
        this.jetty = jetty;
        this.connector = connector;
        this.requests = requests;
    }

    /**
     * Starts to listen.
     *
     * @param host a name or an address of this machine
     * @param port 0 takes any that is free
     * @param routes what is answered
     * @param log takes a line for each request: method, template of the path, status, milliseconds
     * @param broken takes what is no answer but a bug
     * @throws UncheckedIOException if it cannot listen there
     */
    public static Server start(String host, int port, Routes routes, Consumer<String> log, Consumer<Throwable> broken) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("emulator");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("emulator-request-"));
        org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(threads);
        // Not pooled: after a head that is too long, Jetty 12.1.14 gives one pooled buffer to two connections.
        ServerConnector connector = new ServerConnector(
                jetty, null, null, ByteBufferPool.NON_POOLING, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        jetty.addConnector(connector);
        jetty.setErrorHandler(new JsonErrors());
        GracefulHandler requests = new GracefulHandler(new Front(routes, log, broken));
        jetty.setHandler(requests);
        start(jetty);
        return new Server(jetty, connector, requests);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADERS);
        configuration.setUseInputDirectByteBuffers(false);
        configuration.setUseOutputDirectByteBuffers(false);
        return configuration;
    }

    private static void start(org.eclipse.jetty.server.Server jetty) {
        try {
            jetty.start();
        } catch (IOException e) {
            stop(jetty);
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not start", e);
        }
    }

    /** {@return where it listens} */
    public URI uri() {
        return uri(connector.getHost(), connector.getLocalPort());
    }

    static URI uri(String host, int port) {
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port));
    }

    /**
     * Takes no more requests, and ends those that it has; who holds a connection and asks for nothing is not waited
     * for.
     */
    @Override
    public void close() {
        requests.shutdown()
                .copy()
                .orTimeout(STOP_MILLIS, MILLISECONDS)
                .handle((ignored, late) -> this)
                .join();
        stop(jetty);
    }

    private static void stop(org.eclipse.jetty.server.Server jetty) {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
    }
}
