package org.messagethreads.testkit.hardcases.http;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.messagethreads.testkit.hardcases.HardCase;
import org.messagethreads.testkit.hardcases.HardCaseRunner;
import org.messagethreads.testkit.hardcases.HardCaseSubject;
import org.messagethreads.testkit.hardcases.HardCases;

/**
 * The program that holds a server against every case it can run. It is given the base URI, and the control key, where
 * the server needs one, in the environment variable {@code CONTROL_KEY}. It tells the story of each case that failed
 * and how many passed, and exits with 0 if all did, with 1 if one failed, and with 2 if none could begin.
 */
public final class HardCasesOverHttp {

    private static final int ALL_PASSED = 0;
    private static final int ONE_FAILED = 1;
    private static final int NONE_BEGAN = 2;

    private HardCasesOverHttp() {}

    /**
     * Runs the cases and exits.
     *
     * @param args the base URI, such as {@code http://127.0.0.1:8080}
     */
    public static void main(String... args) {
        System.exit(run(List.of(args), Optional.ofNullable(System.getenv("CONTROL_KEY")), System.out));
    }

    static int run(List<String> args, Optional<String> controlKey, PrintStream out) {
        if (args.size() != 1) {
            out.println("The base URI of a server is right: http://127.0.0.1:8080");
            return NONE_BEGAN;
        }
        Optional<String> key = controlKey.filter(it -> !it.isEmpty());
        Supplier<HttpSubject> server = () -> new HttpSubject(URI.create(args.getFirst()), key);
        try {
            server.get().begin();
        } catch (IllegalArgumentException | IllegalStateException nothing) {
            out.println("No case was run: " + nothing.getMessage());
            return NONE_BEGAN;
        }
        return run(HardCases.all(), server, out);
    }

    static int run(List<HardCase> cases, Supplier<? extends HardCaseSubject> server, PrintStream out) {
        List<HardCase> fitting = cases.stream()
                .filter(it -> HardCaseRunner.canRun(it, server.get()))
                .toList();
        List<String> failures = fitting.stream()
                .flatMap(it -> failure(it, server.get()).stream())
                .toList();
        failures.forEach(it -> out.println("Failed: " + it));
        out.println("%d of %d cases passed, %d need what this server does not offer"
                .formatted(fitting.size() - failures.size(), fitting.size(), cases.size() - fitting.size()));
        return failures.isEmpty() ? ALL_PASSED : ONE_FAILED;
    }

    private static Optional<String> failure(HardCase hardCase, HardCaseSubject server) {
        try {
            HardCaseRunner.run(hardCase, server);
            return Optional.empty();
        } catch (AssertionError failed) {
            return Optional.of("" + failed.getMessage());
        }
    }
}
