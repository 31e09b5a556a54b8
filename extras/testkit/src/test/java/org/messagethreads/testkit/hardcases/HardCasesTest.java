package org.messagethreads.testkit.hardcases;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.thread.ThreadId;

/** The library does in every hard case what the case says, in whatever order its ids stand. */
class HardCasesTest {

    @TestFactory
    Stream<DynamicContainer> with_ids_that_rise() {
        return everyCase(CountingIds::new);
    }

    @TestFactory
    Stream<DynamicContainer> with_ids_that_fall() {
        return everyCase(FallingIds::new);
    }

    private static Stream<DynamicContainer> everyCase(Supplier<Supplier<ThreadId>> ids) {
        return HardCases.chapters().stream()
                .map(chapter -> dynamicContainer(
                        chapter,
                        HardCases.of(chapter).stream()
                                .map(it -> dynamicTest(
                                        it.title(), () -> HardCaseRunner.run(it, new LibrarySubject(ids.get()))))));
    }

    private static final class FallingIds implements Supplier<ThreadId> {

        private final AtomicLong next = new AtomicLong(Long.MAX_VALUE);

        @Override
        public ThreadId get() {
            return new ThreadId(new UUID(0, next.getAndDecrement()));
        }
    }
}
