import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Fails a build whose tests let mutants live: in the package {@code thread} any that is not listed as equivalent, in
 * the others more than one in twenty. Fails one as well whose list names a mutant that does not survive.
 *
 * <p>Takes the folder of the module, where pitest left its report, and the page that lists the equivalent mutants: by
 * class, method, mutator and line of code, which stay when lines are inserted above.
 */
class EveryMutantDied {
    private static final String HOUSE = "org.messagethreads.";

    /** How many mutants of a hundred must die. */
    private static final Map<String, Integer> LEAST =
            new TreeMap<>(Map.of("thread", 100, "memory", 95, "query", 95, "sync", 95));

    /** A heading, the line of code, indented, and a reason. */
    private static final Pattern LISTED = Pattern.compile("(?m)^## (.+)\\n\\n {4}(.+)\\n\\n(?=[^# ])");

    private record Mutant(String room, String name, boolean died) {}

    private final Path module;
    private final List<Mutant> mutants;
    private final List<String> listed;

    private EveryMutantDied(Path module, Path page) throws Exception {
        this.module = module;
        mutants = mutants();
        listed = LISTED.matcher(Files.readString(page))
                .results()
                .map(entry -> entry.group(1) + ": " + entry.group(2))
                .toList();
    }

    public static void main(String... args) throws Exception {
        var complaints = new EveryMutantDied(Path.of(args[0]), Path.of(args[1])).complaints();
        if (!complaints.isEmpty()) {
            System.err.println("Too many mutants live.\n  " + String.join("\n  ", complaints));
            System.exit(1);
        }
    }

    private List<String> complaints() {
        var survivors =
                mutants.stream().filter(it -> !it.died()).map(Mutant::name).toList();
        var gone = without(listed, survivors).map(name -> "listed, and does not survive: " + name);
        return Stream.concat(LEAST.keySet().stream().flatMap(this::complaints), gone)
                .toList();
    }

    private Stream<String> complaints(String room) {
        var all = mutants.stream().filter(it -> it.room().equals(room)).toList();
        var survivors = all.stream().filter(it -> !it.died()).map(Mutant::name).toList();
        var unlisted = without(survivors, listed).toList();
        var died = all.size() - survivors.size();
        var equivalent = survivors.size() - unlisted.size();
        System.out.printf("%s: %d of %d mutants died, %d are equivalent%n", room, died, all.size(), equivalent);
        return all.isEmpty() || 100 * (died + equivalent) < LEAST.get(room) * all.size()
                ? Stream.concat(Stream.of(room + ": fewer than " + LEAST.get(room) + " % died"), unlisted.stream())
                : Stream.empty();
    }

    /** What the others do not hold; of what stands there twice, both must. */
    private static Stream<String> without(List<String> names, List<String> others) {
        var left = new ArrayList<>(names);
        others.forEach(left::remove);
        return left.stream();
    }

    private List<Mutant> mutants() throws Exception {
        var report = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(module.resolve("target/pit-reports/mutations.xml").toFile())
                .getElementsByTagName("mutation");
        var found = new ArrayList<Mutant>();
        for (var index = 0; index < report.getLength(); index++) {
            found.add(mutant((Element) report.item(index)));
        }
        return found;
    }

    private Mutant mutant(Element mutation) throws IOException {
        var type = text(mutation, "mutatedClass").replace(HOUSE, "");
        var room = type.replaceFirst("\\..*", "");
        var method = text(mutation, "mutatedMethod").replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1");
        var mutator = text(mutation, "mutator").replaceFirst(".*\\.", "");
        var source =
                module.resolve("src/main/java/" + HOUSE.replace('.', '/') + room + "/" + text(mutation, "sourceFile"));
        var line = Files.readAllLines(source).get(Integer.parseInt(text(mutation, "lineNumber")) - 1);
        return new Mutant(
                room,
                type.replace('$', '.') + "." + method + ", " + mutator + ": " + line.strip(),
                mutation.getAttribute("detected").equals("true"));
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}
