package org.messagethreads.emulator.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws lots. */
public final class Draw {

    private final RandomGenerator random;

    /** Draws the same again from the same seed. */
    public Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to one less. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, or one of them. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... these) {
        return these[below(these.length)];
    }

    <T> T of(List<T> these) {
        return these.get(below(these.size()));
    }

    /** Some of them, in their order. */
    <T> List<T> some(List<T> these) {
        return these.stream().filter(ignored -> random.nextBoolean()).toList();
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[below(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Several, up to so many, with something between them. */
    String several(int most, String between, Supplier<String> one) {
        return IntStream.range(0, below(most + 1))
                .mapToObj(ignored -> one.get())
                .collect(Collectors.joining(between));
    }

    /** Characters of all kinds, none of which has a meaning in JSON. */
    String text() {
        return Stream.generate(() -> of(
                        "a", "Z", " ", "7", "\u00e4", "\u4f60", "\ud83d\ude00", "\\n", "\\u0000", "\\ud800", "%", "<"))
                .limit(1L + (oneIn(30) ? below(1200) : below(12)))
                .collect(Collectors.joining());
    }
}
