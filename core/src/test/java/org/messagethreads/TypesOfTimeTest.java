package org.messagethreads;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;

/** Which types of time the public API speaks of. */
class TypesOfTimeTest {

    private static final Path CLASSES = Path.of("target", "classes");

    private static final Pattern OF_TIME = Pattern.compile(
            "java\\.time\\..*|java\\.sql\\..*|java\\.util\\.(Date|.*Calendar|.*TimeZone)|java\\.util\\.concurrent\\.TimeUnit");

    @Test
    @Proves("T8")
    void times_are_instants_and_lengths_are_durations() throws IOException {
        assertThat(typesOfTime()).containsExactlyInAnyOrder(Instant.class, Duration.class, InstantSource.class);
    }

    private static Set<Class<?>> typesOfTime() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .map(TypesOfTimeTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .flatMap(TypesOfTimeTest::signatures)
                    .flatMap(TypesOfTimeTest::classes)
                    .filter(type -> OF_TIME.matcher(type.getName()).matches())
                    .collect(toSet());
        }
    }

    private static Stream<Type> signatures(Class<?> type) {
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .map(Field::getGenericType);
        Stream<Executable> executables =
                Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        return Stream.concat(
                fields,
                executables
                        .filter(it -> Modifier.isPublic(it.getModifiers()))
                        .flatMap(it -> Stream.concat(
                                Arrays.stream(it.getGenericParameterTypes()),
                                it instanceof Method method
                                        ? Stream.of(method.getGenericReturnType())
                                        : Stream.empty())));
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> it when it.isArray() -> classes(it.getComponentType());
            case Class<?> it -> Stream.of(it);
            case ParameterizedType it ->
                Stream.concat(
                        classes(it.getRawType()),
                        Arrays.stream(it.getActualTypeArguments()).flatMap(TypesOfTimeTest::classes));
            case WildcardType it -> Arrays.stream(it.getUpperBounds()).flatMap(TypesOfTimeTest::classes);
            default -> Stream.empty();
        };
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file)
                .toString()
                .replaceFirst("\\.class$", "")
                .replace('/', '.');
        try {
            return Class.forName(name, false, TypesOfTimeTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
