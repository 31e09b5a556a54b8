package org.messagethreads.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All planted faults, as they stand in {@code planted-faults.txt}: the rule and what goes wrong, the file, the lines
 * that go and the lines that come as in a diff, the test that catches it; then a blank line.
 */
final class PlantedFaults {

    private static final Path FAULTS = Path.of("src", "test", "resources", "planted-faults.txt");

    private static final Pattern FAULT = Pattern.compile("""
            (?<rule>\\w+): (?<consequence>.+)
            (?<file>\\S+)
            (?<before>(?:-.*\n)+)\
            (?<after>(?:\\+.*\n)*)\
            (?<type>\\S+)\\.(?<test>\\w+)""");

    private PlantedFaults() {}

    static List<PlantedFault> all() throws IOException {
        return Stream.of(Files.readString(FAULTS).strip().split("\n{2,}"))
                .map(PlantedFaults::read)
                .toList();
    }

    private static PlantedFault read(String fault) {
        Matcher found = FAULT.matcher(fault);
        if (!found.matches()) {
            throw new IllegalStateException("this is not how a fault is written down:\n" + fault);
        }
        return new PlantedFault(
                found.group("rule"),
                found.group("consequence"),
                found.group("file"),
                unmarked(found.group("before")),
                unmarked(found.group("after")),
                new Catcher(found.group("type"), found.group("test")));
    }

    private static String unmarked(String lines) {
        return lines.replaceAll("(?m)^[-+] ?", "").stripTrailing();
    }
}
