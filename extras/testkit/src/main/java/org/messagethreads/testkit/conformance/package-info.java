/**
 * The contracts of the ports as tests: an abstract class per port, which a test of any store extends with one method
 * that makes an empty one.
 *
 * <pre>{@code
 * class MyStoreTest extends ThreadRepositoryContract {
 *     @Override
 *     protected ThreadRepository newStore() {
 *         return new MyStore();
 *     }
 * }
 * }</pre>
 *
 * It imports core and {@code testkit}.
 */
@NullMarked
package org.messagethreads.testkit.conformance;

import org.jspecify.annotations.NullMarked;
