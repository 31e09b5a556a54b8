import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fails a build that skipped a test or left one out: Surefire says nothing of a class it does not run, nor JUnit of a
 * nested class without {@code @Nested}, nor anybody of an abstract class that nothing extends.
 *
 * <p>Takes the build folder of one module, whose tests are on the class path, and looks for each test class in
 * Surefire's reports.
 */
class EveryTestRan {
    private static final Pattern CASE = Pattern.compile("<testcase [^>]*classname=\"([^\"]*)\"");

    private final Path classes;
    private final Path reports;

    private EveryTestRan(Path target) {
        classes = target.resolve("test-classes");
        reports = target.resolve("surefire-reports");
    }

    public static void main(String... target) throws IOException {
        var complaints = new EveryTestRan(Path.of(target[0])).complaints();
        if (!complaints.isEmpty()) {
            System.err.println("Not every test ran.\n  " + String.join("\n  ", complaints));
            System.exit(1);
        }
    }

    private List<String> complaints() throws IOException {
        if (Files.notExists(classes)) {
            return List.of();
        }
        try (var files = Files.walk(classes)) {
            var all = files.filter(file -> file.toString().endsWith(".class"))
                    .map(this::load)
                    .toList();
            return all.stream()
                    .filter(type -> !isNestedInAbstract(type))
                    .filter(type -> testClasses(type).findAny().isPresent())
                    .flatMap(type -> isAbstract(type) ? complaints(type, all) : complaints(type))
                    .sorted()
                    .toList();
        }
    }

    /** An abstract class runs as a class that extends it, which is looked for itself. */
    private static Stream<String> complaints(Class<?> contract, List<Class<?>> all) {
        return all.stream().filter(contract::isAssignableFrom).allMatch(EveryTestRan::isAbstract)
                ? Stream.of("abstract, and nothing extends it: " + contract.getName())
                : Stream.empty();
    }

    private static boolean isAbstract(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers());
    }

    /** Its nested classes run with whatever extends it. */
    private static boolean isNestedInAbstract(Class<?> type) {
        return type.getEnclosingClass() != null && isAbstract(type.getEnclosingClass());
    }

    private Stream<String> complaints(Class<?> test) {
        var report = report(test);
        var ran = CASE.matcher(report)
                .results()
                .map(testCase -> testCase.group(1))
                .toList();
        var leftOut = testClasses(test)
                .filter(type -> testMethods(type).anyMatch(method -> !ran.contains(reportedName(type, method))))
                .map(type -> "left out of " + test.getName() + ": " + type.getName())
                .toList();
        return leftOut.isEmpty() && report.contains("<skipped")
                ? Stream.of("skipped, in part: " + test.getName())
                : leftOut.stream();
    }

    /** What runs as this class: itself, and the nested classes it inherits. */
    private static Stream<Class<?>> testClasses(Class<?> test) {
        var inherited = classesFrom(test)
                .filter(EveryTestRan::isAbstract)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()));
        return Stream.concat(Stream.of(test), inherited)
                .filter(type -> testMethods(type).findAny().isPresent());
    }

    private static Stream<Class<?>> classesFrom(Class<?> type) {
        return Stream.iterate(type, it -> it != null, Class::getSuperclass);
    }

    private String report(Class<?> test) {
        var topLevel = test.getName().replaceFirst("\\$.*", "");
        var report = reports.resolve("TEST-" + topLevel + ".xml");
        try {
            return Files.exists(report) ? Files.readString(report) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class, or the name jqwik displays for it when the test is a property. */
    private static String reportedName(Class<?> test, Method method) {
        var isProperty = annotations(method).anyMatch(name -> name.startsWith("net.jqwik."));
        return isProperty ? test.getSimpleName().replace('_', ' ') : test.getName();
    }

    private static Stream<Method> testMethods(Class<?> test) {
        return classesFrom(test)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getMethods()))) // an interface's too
                .filter(method -> annotations(method).anyMatch(name -> name.endsWith(".Testable")));
    }

    /** The names of the annotations on the element, and of the annotations on those. */
    private static Stream<String> annotations(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> !type.getName().matches("(java|kotlin)\\..*")) // some are annotated with themselves
                .flatMap(type -> Stream.concat(Stream.of(type.getName()), annotations(type)));
    }

    private Class<?> load(Path file) {
        var name = classes.relativize(file).toString().replaceFirst("\\.class$", "");
        try {
            return Class.forName(
                    name.replaceAll("[/\\\\]", "."), false, getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
