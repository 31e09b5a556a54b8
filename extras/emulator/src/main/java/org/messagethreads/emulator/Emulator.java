package org.messagethreads.emulator;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Demo;
import org.messagethreads.emulator.account.Logins;
import org.messagethreads.emulator.api.PublicApi;
import org.messagethreads.emulator.control.Control;
import org.messagethreads.emulator.http.Routes;
import org.messagethreads.emulator.http.Server;

/**
 * The public API on this machine, for one account, with a clock that stands until it is told otherwise. Everything is
 * in memory, and gone when it is closed. Begins with the demo account: two queues and six handlers.
 *
 * <pre>{@code
 * try (var emulator = Emulator.start()) {
 *     URI server = emulator.uri(); // for your SDK, as its server
 * }
 * }</pre>
 *
 * <p>Thread-safe. Several can run in one JVM, each on a port of its own.
 */
public final class Emulator implements AutoCloseable {

    private final Server server;

    private Emulator(Server server) {
        this.server = server;
    }

    /**
     * Starts one on a free port of this machine, for this machine only.
     *
     * @return one that answers already
     */
    public static Emulator start() {
        return start(EmulatorOptions.standard());
    }

    /**
     * Starts one.
     *
     * @param options where it listens, and the rest
     * @return one that answers already
     * @throws IllegalArgumentException if others than this machine could reach it and there is no control key
     * @throws java.io.UncheckedIOException if it cannot listen there
     */
    public static Emulator start(EmulatorOptions options) {
        return start(options, InstantSource.system());
    }

    static Emulator start(EmulatorOptions options, InstantSource machine) {
        check(options);
        Account account = new Account(options.now().orElseGet(machine::instant));
        account.list(ignored -> Demo.owners());
        Routes routes = routes(account, options.controlKey(), machine);
        return new Emulator(
                Server.start(options.host(), options.port(), routes, options.requestLog(), Emulator::report));
    }

    static Routes routes(Account account, Optional<String> controlKey, InstantSource machine) {
        Routes routes = new Routes();
        PublicApi.add(routes, account, new Logins(machine));
        Control.add(routes, account, controlKey);
        return routes;
    }

    private static void check(EmulatorOptions options) {
        if (options.controlKey().isEmpty() && !isLoopback(options.host())) {
            throw new IllegalArgumentException(
                    "on %s others could steer the clock: a control key is right".formatted(options.host()));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " is no host: a name or an address of this machine is right", e);
        }
    }

    /** Never what it says, which could be a text. */
    private static void report(Throwable bug) {
        System.err.println("broken: " + bug.getClass().getName());
        for (StackTraceElement element : bug.getStackTrace()) {
            System.err.println("    at " + element);
        }
    }

    /** {@return where it answers, as in {@code http://127.0.0.1:8080}} */
    public URI uri() {
        return server.uri();
    }

    /** Takes no more requests, and ends those that are on their way. */
    @Override
    public void close() {
        server.close();
    }
}
