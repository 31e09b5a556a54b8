package org.messagethreads.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.messagethreads.house.House.CLASSES;
import static org.messagethreads.house.House.ROOT;
import static org.messagethreads.house.House.SERVICE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import io.vavr.API;
import io.vavr.Lazy;
import io.vavr.collection.Stream;
import io.vavr.control.Try;
import java.time.InstantSource;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What the classes of core leave to others. */
class HabitsTest {
    @Test
    void no_room_but_the_root_holds_a_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat(assignableTo(InstantSource.class))
                .check(CLASSES);
    }

    @Test
    void only_the_service_takes_the_clock_of_the_system() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SERVICE)
                .should()
                .accessTargetWhere(fullName("java\\.time\\.(Clock|InstantSource)\\.system.*"))
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_system_for_the_time() {
        noClasses().should().accessTargetWhere(fullName("""
                java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)
                |java\\.time\\..+\\.now\\((?!java\\.time\\.Clock\\)).*
                |java\\.time\\.Clock\\.(?!systemUTC\\()(system|tick).*
                |java\\.util\\.(Date|Calendar|GregorianCalendar)\\..*
                """)).check(CLASSES);
    }

    @Test
    void only_the_service_draws_at_random() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SERVICE)
                .should()
                .dependOnClassesThat(assignableTo(RandomGenerator.class))
                .orShould()
                .accessTargetWhere(fullName("""
                java\\.util\\.UUID\\.randomUUID\\(\\)
                |java\\.lang\\.(Strict)?Math\\.random\\(\\)
                |.+\\.shuffle\\(.*
                """))
                .check(CLASSES);
    }

    @Test
    void nobody_starts_a_thread_or_waits_for_one() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Thread.class)
                        .or(assignableTo(Executor.class))
                        .or(assignableTo(CompletionStage.class))
                        .or(belongToAnyOf(Executors.class, Timer.class)))
                .check(CLASSES);
    }

    @Test
    void nobody_prints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void of_vavr_nobody_takes_what_is_lazy_or_swallows_exceptions() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(Try.class, API.class, Stream.class, Lazy.class))
                .check(CLASSES);
    }

    /** NullAway does not see it: vavr is not {@code @NullMarked}. */
    @Test
    void nobody_gets_null_from_vavr() {
        noClasses()
                .should()
                .accessTargetWhere(fullName("io\\.vavr\\..+\\.getOrNull\\(\\)"))
                .check(CLASSES);
    }

    @Test
    void no_public_signature_speaks_of_Optional() {
        noCodeUnits()
                .that()
                .arePublic()
                .should(ArchCondition.from(SPEAKS_OF_OPTIONAL))
                .check(CLASSES);
    }

    @Test
    void a_name_says_what_the_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                .orShould()
                .haveNameMatching(".*[.$]Thread(State|Group|Local)?")
                .check(CLASSES);
    }

    private static final DescribedPredicate<JavaCodeUnit> SPEAKS_OF_OPTIONAL = describe(
            "speak of Optional",
            unit -> unit.getAllInvolvedRawTypes().stream()
                    .anyMatch(type -> type.getName().startsWith("java.util.Optional")));

    private static DescribedPredicate<JavaAccess<?>> fullName(String regex) {
        return target(fullNameMatching(regex.replace("\n", "")));
    }
}
