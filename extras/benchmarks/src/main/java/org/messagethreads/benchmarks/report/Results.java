package org.messagethreads.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    /**
     * What JMH measured of some benchmarks, in whatever files, the rounds in the order of these.
     *
     * @param classes a regular expression of their names
     * @return each once, with all its rounds; an empty run if none was measured
     */
    Run run(String classes) {
        Map<Result.What, Result> results = new LinkedHashMap<>();
        files.values().stream()
                .filter(JsonNode::isArray)
                .flatMap(it -> it.values().stream())
                .map(Result::of)
                .filter(it -> it.what().benchmark().matches("(%s)\\..*".formatted(classes)))
                .forEach(it -> results.merge(it.what(), it, Result::and));
        return new Run(List.copyOf(results.values()));
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
