package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.messagethreads.testkit.People;

/**
 * Values of any type of this package, every one of them with secrets inside wherever a text or a number can be: each
 * case of a sealed type and each constant of an enum appears in one at least.
 */
final class Specimens {

    static final String SECRET_TEXT = "My card is lost";
    static final String SECRET_NUMBER = "+12092480017";

    private static final Map<Type, Seq<Object>> LEAVES = HashMap.ofEntries(
            Map.entry(PhoneNumber.class, List.of(new PhoneNumber(SECRET_NUMBER))),
            Map.entry(NotE164.class, List.of(new NotE164(SECRET_TEXT), new NotE164(SECRET_NUMBER.substring(1)))),
            Map.entry(Text.class, List.of(new Text(SECRET_TEXT))),
            Map.entry(Label.class, List.of(new Label(SECRET_TEXT))),
            Map.entry(ExpiryPolicy.class, List.of(ExpiryPolicy.STANDARD)),
            Map.entry(String.class, List.of("id")),
            Map.entry(long.class, List.of(7L)),
            Map.entry(Instant.class, List.of(People.NOON)),
            Map.entry(UUID.class, List.of(new UUID(7, 7))));

    private Specimens() {}

    /** All records of this package. */
    static Seq<Class<?>> records() {
        return Vector.ofAll(new ClassFileImporter()
                        .importPath(Path.of("target", "classes", "org", "messagethreads", "thread")))
                .<Class<?>>map(JavaClass::reflect)
                .filter(Class::isRecord)
                .sortBy(Class::getName);
    }

    static Seq<Object> of(Type type) {
        return LEAVES.get(type)
                .getOrElse(() ->
                        type instanceof ParameterizedType generic ? ofGeneric(generic) : ofClass((Class<?>) type));
    }

    private static Seq<Object> ofClass(Class<?> type) {
        if (type.isEnum()) {
            return Vector.of(type.getEnumConstants());
        }
        return type.isSealed()
                ? Vector.<Class<?>>of(type.getPermittedSubclasses()).flatMap(Specimens::of)
                : ofRecord(type);
    }

    private static Seq<Object> ofGeneric(ParameterizedType type) {
        Seq<Seq<Object>> arguments = Vector.of(type.getActualTypeArguments()).map(Specimens::of);
        Seq<Object> first = arguments.head();
        Type raw = type.getRawType();
        if (raw == Option.class) {
            return first.<Object>map(Option::some).append(Option.none());
        }
        if (raw == Set.class) {
            return first.map(HashSet::of);
        }
        if (raw == Map.class) {
            return arguments.last().map(value -> HashMap.of(first.head(), value));
        }
        if (raw == Either.class) {
            return first.<Object>map(Either::left).appendAll(arguments.last().map(Either::right));
        }
        throw new AssertionError("no specimens of " + type);
    }

    private static Seq<Object> ofRecord(Class<?> type) {
        Seq<Seq<Object>> choices =
                Vector.of(type.getRecordComponents()).map(component -> of(component.getGenericType()));
        Seq<Object> specimens = Vector.range(0, choices.map(Seq::size).max().getOrElse(1))
                .flatMap(i -> built(type, choices.map(choice -> choice.get(i % choice.size()))));
        assertThat(specimens).as("specimens of %s", type).isNotEmpty();
        return specimens;
    }

    /** None if the components make no sense together. */
    private static Option<Object> built(Class<?> type, Seq<Object> components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return Option.some(canonical.newInstance(components.toJavaArray()));
        } catch (InvocationTargetException e) {
            assertThat(e).hasCauseInstanceOf(IllegalArgumentException.class);
            return Option.none();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no specimen of " + type, e);
        }
    }
}
