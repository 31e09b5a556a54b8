package org.messagethreads.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.house.House.CLASSES;
import static org.messagethreads.house.House.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of core and the arrows between them, one way. */
class ArrowsTest {
    private static final String THREAD = ROOT + ".thread";
    private static final String DIRECTORY = ROOT + ".directory";
    private static final String REPOSITORY = ROOT + ".repository";
    private static final String QUERY = ROOT + ".query";
    private static final String SYNC = ROOT + ".sync";
    private static final String MEMORY = ROOT + ".memory";

    /** A room, and the rooms it may import besides itself. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            THREAD, Set.of(),
            DIRECTORY, Set.of(THREAD),
            REPOSITORY, Set.of(THREAD),
            QUERY, Set.of(THREAD),
            SYNC, Set.of(THREAD),
            MEMORY, Set.of(THREAD, DIRECTORY, REPOSITORY, QUERY, SYNC),
            ROOT, Set.of(THREAD, DIRECTORY, REPOSITORY, QUERY, SYNC, MEMORY));

    @Test
    void every_package_is_a_room_of_the_house() {
        assertThat(ARROWS.keySet()).containsAll(rooms().toList());
        assertThat(rooms()).contains(THREAD);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_its_arrows_allow(String room) {
        var allowed = Stream.concat(
                Stream.of("java..", "javax.crypto..", "io.vavr..", "org.jspecify..", room),
                ARROWS.getOrDefault(room, Set.of()).stream());
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_arrows_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static Stream<String> rooms() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(toSet()).stream()
                .sorted();
    }
}
