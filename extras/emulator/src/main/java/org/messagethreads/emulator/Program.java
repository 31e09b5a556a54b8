package org.messagethreads.emulator;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.messagethreads.emulator.api.Filters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The emulator as a program. Runs until it is stopped. */
@Command(
        name = "message-threads-emulator",
        mixinStandardHelpOptions = true,
        version = "message-threads-emulator 0.1.0",
        description = "The public API on this machine, with a clock that can be steered.",
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"1:if it cannot listen there", "2:if an option makes no sense"})
final class Program implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "N", description = "0 takes any that is free")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "a name or an address of this machine")
    private String host;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            converter = Time.class,
            description = "what the clock shows, as in 2026-02-17T17:12:39.676Z; else the time of the machine")
    private @Nullable Instant now;

    @Option(
            names = "--control-key",
            paramLabel = "KEY",
            defaultValue = "${env:CONTROL_KEY}",
            description = "what the control interface wants as a bearer token, in visible ASCII; also as CONTROL_KEY in"
                    + " the environment. Needed on a host that others can reach")
    private @Nullable String controlKey;

    @Option(names = "--log", description = "prints a line for each request")
    private boolean log;

    @SuppressWarnings("NullAway") // picocli sets the options
    Program() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new Program()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Consumer<String> requestLog = log ? out::println : ignored -> {};
        try (Emulator emulator = Emulator.start(new EmulatorOptions(
                host, port, Optional.ofNullable(now), Optional.ofNullable(controlKey), requestLog))) {
            out.println(Welcome.to(emulator.uri(), controlKey != null));
            out.flush();
            untilStopped(emulator);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (UncheckedIOException e) {
            err.println("cannot listen on %s:%d: %s".formatted(host, port, e.getMessage()));
            return 1;
        }
    }

    /** The JVM ends as soon as its hooks did: this one lets the requests end that are on their way. */
    private static void untilStopped(Emulator emulator) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        new CountDownLatch(1).await();
    }

    /** Reads the time of an option. */
    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return Filters.time(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'%s' is no time such as 2026-02-17T17:12:39.676Z".formatted(text)));
        }
    }
}
