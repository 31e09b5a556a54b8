package org.messagethreads.planted;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the one file that a fault is planted in. */
final class Planting {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "messagethreads");

    private Planting() {}

    /** Core's classes and tests with the fault; what is compiled stands in the folder. */
    static ClassLoader classesWith(PlantedFault fault, Path folder) throws IOException {
        String source = fault.plantedIn(Files.readString(SOURCES.resolve(fault.file())));
        Path file = folder.resolve(Path.of(fault.file()).getFileName());
        Files.writeString(file, source);
        compile(file, folder);
        return new ClassesAnew(folder);
    }

    private static void compile(Path file, Path folder) {
        StringWriter told = new StringWriter();
        PrintWriter printer = new PrintWriter(told);
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(printer, printer, "-proc:none", "-cp", classPath(), "-d", folder.toString(), file.toString());
        assertThat(code).as(told::toString).isZero();
    }

    private static String classPath() {
        return Stream.of(Path.of("target", "classes"), home(Option.class), home(Nullable.class))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
