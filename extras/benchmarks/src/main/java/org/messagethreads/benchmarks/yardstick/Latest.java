package org.messagethreads.benchmarks.yardstick;

/**
 * The newest of everything about a pair.
 *
 * @param <L> itself
 */
interface Latest<L extends Latest<L>> {

    L withMessage(long message);

    L withHandler(int handler);

    L resolved(int by);

    /** Made anew with each command. */
    record Kept(long message, int handler, boolean open, int revision) implements Latest<Kept> {

        static final Kept NOTHING = new Kept(0, 0, false, 0);

        @Override
        public Kept withMessage(long newMessage) {
            return new Kept(newMessage, handler, true, revision + 1);
        }

        @Override
        public Kept withHandler(int newHandler) {
            return new Kept(message, newHandler, open, revision + 1);
        }

        @Override
        public Kept resolved(int by) {
            return new Kept(message, by, false, revision + 1);
        }
    }

    /** Overwritten by each command, under the lock that the map has for its pair. */
    @SuppressWarnings("UnusedVariable") // nobody ever asks it for anything
    final class Overwritten implements Latest<Overwritten> {

        private long message;
        private int handler;
        private boolean open;
        private int revision;

        @Override
        public Overwritten withMessage(long newMessage) {
            message = newMessage;
            return changed(true);
        }

        @Override
        public Overwritten withHandler(int newHandler) {
            handler = newHandler;
            return changed(open);
        }

        @Override
        public Overwritten resolved(int by) {
            handler = by;
            return changed(false);
        }

        private Overwritten changed(boolean isOpen) {
            open = isOpen;
            revision++;
            return this;
        }
    }
}
