package org.messagethreads.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that one command left.
 *
 * @param command its name: quick or full
 * @param files the JSON by the name of its file, without the ending
 */
record Results(String command, Map<String, JsonNode> files) {

    private static final String ENDING = ".json";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /**
     * Reads a folder.
     *
     * @param folder called as the command is; one that is not there is like an empty one
     */
    static Results in(Path folder) throws IOException {
        Map<String, JsonNode> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(it -> name(it).endsWith(ENDING)).toList()) {
                    files.put(name(file).replace(ENDING, ""), MAPPER.readTree(Files.readString(file)));
                }
            }
        }
        return new Results(name(folder), files);
    }

    /** {@return what JMH left in a file; an empty run if there is no such file} */
    Run run(String name) {
        return json(name)
                .map(it -> new Run(it.values().stream().map(Result::of).toList()))
                .orElse(new Run(List.of()));
    }

    /** {@return where it was measured, if that is known} */
    Optional<Machine> machine() {
        return json("machine").map(it -> MAPPER.treeToValue(it, Machine.class));
    }

    /** {@return what is in a file, if there is one} */
    Optional<JsonNode> json(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
