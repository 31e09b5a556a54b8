package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shapes in which hosts keep histories. Whoever changes one changes what is already written somewhere: that takes a
 * new kind of event, not a new shape of an old one.
 */
class FrozenShapesTest {

    private static final String SHAPES = """
      ThreadEvent = OfOpenThread | Opened | Deleted
      Resolution(StatusReason reason, Initiator by, Instant at)
      OfOpenThread = MessageAdded | Assigned | Unassigned | Resolved
      Opened(Change change, NumberPair pair, OwnerId owner, Message first, Instant deadline)
      Deleted(Change change, Handler by)
      StatusReason = MANUAL | THREAD_EXPIRED | OWNER_DELETED | OWNER_PHONE_NUMBER_DELETED
      Initiator = Handler | Party
      MessageAdded(Change change, Message added, Instant deadline)
      Assigned(Change change, Handler by, HandlerId assignee, Option<HandlerId> previous)
      Unassigned(Change change, Initiator by, HandlerId previous)
      Resolved(Change change, Initiator by, StatusReason reason)
      Change(ThreadId thread, Instant at, Revision revision, Instant modified)
      NumberPair(PhoneNumber owner, PhoneNumber guest)
      OwnerId(String value)
      Message(MessageId id, ThreadId thread, Instant acceptedAt, Option<HandlerId> author, Option<Text> text)
      Handler(HandlerId id)
      Party = GUEST | SYSTEM
      HandlerId(String value)
      ThreadId(UUID value)
      Revision(long value)
      PhoneNumber(String e164)
      MessageId(String value)
      Text(String value)
      """;

    @Test
    void events_and_all_they_are_made_of_have_the_shapes_they_always_had() {
        assertThat(shapes(ThreadEvent.class, Resolution.class)).isEqualTo(SHAPES);
    }

    /** The shapes of types, and of every type of this package they are made of, breadth first. */
    private static String shapes(Class<?>... roots) {
        Set<Class<?>> found = new LinkedHashSet<>(Arrays.asList(roots));
        Deque<Class<?>> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            partsOf(next.remove()).filter(found::add).forEach(next::add);
        }
        return found.stream().map(type -> shape(type) + "\n").collect(Collectors.joining());
    }

    private static Stream<Class<?>> partsOf(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses());
        }
        return !type.isRecord()
                ? Stream.empty()
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(FrozenShapesTest::classesIn)
                        .filter(it -> it.getPackageName().equals(ThreadEvent.class.getPackageName()));
    }

    private static Stream<Class<?>> classesIn(Type type) {
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(FrozenShapesTest::classesIn)
                : Stream.of((Class<?>) type);
    }

    private static String shape(Class<?> type) {
        String name = type.getSimpleName();
        if (type.isSealed()) {
            return name + " = " + joined(type.getPermittedSubclasses(), " | ", Class::getSimpleName);
        }
        return type.isEnum()
                ? name + " = " + joined(type.getEnumConstants(), " | ", Object::toString)
                : name + "(" + joined(type.getRecordComponents(), ", ", FrozenShapesTest::component) + ")";
    }

    private static String component(RecordComponent component) {
        return component.getGenericType().getTypeName().replaceAll("(\\w+[.$])+", "") + " " + component.getName();
    }

    private static <T> String joined(T[] parts, String between, Function<T, String> part) {
        return Arrays.stream(parts).map(part).collect(Collectors.joining(between));
    }
}
