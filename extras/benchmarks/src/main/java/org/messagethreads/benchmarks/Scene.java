package org.messagethreads.benchmarks;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The numbers, people and texts of the script, as strings; each contender makes of them what is natural to it. A
 * thousand pairs share an owner, who has one number and four handlers.
 *
 * @param pairs how many pairs of numbers, up to ten million
 */
public record Scene(int pairs) {

    /** How many handlers each owner has, numbered from 0; all are assignable. */
    public static final int HANDLERS = 4;

    /** How many pairs share an owner. */
    public static final int PAIRS_OF_AN_OWNER = 1_000;

    private static final int TEXTS = 1_024;

    /**
     * The number of an owner.
     *
     * @param owner from 0
     * @return in E.164 form
     */
    public static String ownerNumber(int owner) {
        return "+1209%07d".formatted(owner);
    }

    /**
     * The id of a message, as a string of its own.
     *
     * @param message its number
     * @return an id that no other number has
     */
    public static String messageId(long message) {
        return Long.toString(message);
    }

    /** {@return how many owners there are} */
    public int owners() {
        return (pairs + PAIRS_OF_AN_OWNER - 1) / PAIRS_OF_AN_OWNER;
    }

    /**
     * The pairs in the order of their numbers.
     *
     * @param <P> what is natural
     * @param pair makes a pair of an owner's number and a guest's
     * @return what it made
     */
    public <P> List<P> pairs(BiFunction<String, String, P> pair) {
        return IntStream.range(0, pairs).mapToObj(number -> pair(number, pair)).toList();
    }

    /**
     * A pair, of strings of its own.
     *
     * @param <P> what is natural
     * @param number which one, from 0
     * @param pair makes a pair of an owner's number and a guest's
     * @return what it made
     */
    public static <P> P pair(int number, BiFunction<String, String, P> pair) {
        return pair.apply(ownerNumber(number / PAIRS_OF_AN_OWNER), "+1650%07d".formatted(number));
    }

    /**
     * The handlers in the order of their numbers.
     *
     * @param <H> what is natural
     * @param handler makes one of an id
     * @return what it made
     */
    public static <H> List<H> handlers(Function<String, H> handler) {
        return IntStream.range(0, HANDLERS)
                .mapToObj(number -> handler.apply("handler-" + number))
                .toList();
    }

    /**
     * Texts of 40 characters.
     *
     * @param <X> what is natural
     * @param text makes one of a string
     * @return what it made; {@link #text} finds a message's among them
     */
    public static <X> List<X> texts(Function<String, X> text) {
        return IntStream.range(0, TEXTS).mapToObj(Scene::text).map(text).toList();
    }

    /**
     * The text of a message.
     *
     * @param <X> what is natural
     * @param texts all of them
     * @param message its number
     * @return one of them
     */
    public static <X> X text(List<X> texts, long message) {
        return texts.get((int) (message % TEXTS));
    }

    /**
     * The text of a message, as a string of its own.
     *
     * @param message its number
     * @return 40 characters
     */
    public static String text(long message) {
        return "Is a table for %04d people free tonight?".formatted(message % TEXTS);
    }
}
