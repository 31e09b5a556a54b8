package org.messagethreads.testkit.conformance;

import io.vavr.Function1;
import java.util.function.Supplier;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Stores;

/** The store the contracts are held against: a sound one, unless the caller asks for another. */
final class StoreUnderTest {

    private static final ThreadLocal<Function1<InMemoryThreadRepository, ForwardingStore>> MAKER =
            ThreadLocal.withInitial(() -> ForwardingStore::new);

    private StoreUnderTest() {}

    static ForwardingStore made() {
        return MAKER.get().apply(Stores.empty());
    }

    /** Work during which the contracts are held against another store. */
    static <T> T during(Function1<InMemoryThreadRepository, ForwardingStore> maker, Supplier<T> work) {
        MAKER.set(maker);
        try {
            return work.get();
        } finally {
            MAKER.remove();
        }
    }
}
