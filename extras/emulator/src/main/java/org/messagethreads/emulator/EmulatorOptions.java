package org.messagethreads.emulator;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.messagethreads.emulator.account.Account;

/**
 * How an emulator starts.
 *
 * @param host where it listens: a name or an address of this machine
 * @param port 0 takes any that is free
 * @param now what its clock shows; the time of the machine if there is none
 * @param controlKey what requests to the control interface have to bring as a bearer token; needed if others than this
 *     machine can reach it; visible ASCII
 * @param requestLog takes a line for each request: method, path, status, milliseconds; in the place of what differs
 *     from request to request, names such as {@code {threadId}}. Never a token, a key, a number or a text
 */
public record EmulatorOptions(
        String host, int port, Optional<Instant> now, Optional<String> controlKey, Consumer<String> requestLog) {

    private static final int LAST_PORT = 65_535;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /**
     * Takes options.
     *
     * @throws IllegalArgumentException if the host is blank, the port is not 0 to 65535, the key is empty or has other
     *     characters than visible ASCII, or the clock cannot show the time
     */
    public EmulatorOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a host is empty: a name or an address of this machine is right");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is " + port + ": 0 to 65535 are right");
        }
        if (controlKey.filter(it -> !VISIBLE.matcher(it).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "a control key is empty, or has a character that no token has: visible ASCII is right");
        }
        if (now.filter(it -> !Account.canBeShown(it)).isPresent()) {
            throw new IllegalArgumentException(
                    "a clock shows %s: %s to %s are right".formatted(now.get(), Account.EARLIEST, Account.LATEST));
        }
    }

    /** {@return a free port for this machine only, the time of the machine, no log} */
    public static EmulatorOptions standard() {
        return new EmulatorOptions("127.0.0.1", 0, Optional.empty(), Optional.empty(), ignored -> {});
    }

    /** The same on another port. */
    public EmulatorOptions withPort(int other) {
        return new EmulatorOptions(host, other, now, controlKey, requestLog);
    }

    /** The same with a clock that shows another time. */
    public EmulatorOptions withNow(Instant other) {
        return new EmulatorOptions(host, port, Optional.of(other), controlKey, requestLog);
    }

    /** The same on another host, with a key that keeps others from steering it. */
    public EmulatorOptions withHost(String other, String key) {
        return new EmulatorOptions(other, port, now, Optional.of(key), requestLog);
    }

    /** The same with another log. */
    public EmulatorOptions withRequestLog(Consumer<String> other) {
        return new EmulatorOptions(host, port, now, controlKey, other);
    }

    /** Everything but the key. */
    @Override
    public String toString() {
        return "EmulatorOptions[%s:%d, now %s]".formatted(host, port, now);
    }
}
