package org.messagethreads.emulator.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The constants of a type as the wire writes them: {@code ThreadExpired} for {@code THREAD_EXPIRED}.
 *
 * @param <E> the type
 */
public final class Words<E extends Enum<E>> {

    private final Map<E, String> words;

    /** The words of a type. */
    public Words(Class<E> type) {
        words = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            words.put(constant, written(constant));
        }
    }

    /** The word of a constant. */
    public String of(E constant) {
        return words.getOrDefault(constant, constant.name());
    }

    /** The constant of a word; none if it is no word. */
    Optional<E> constant(String word) {
        return words.keySet().stream().filter(it -> of(it).equals(word)).findFirst();
    }

    private static String written(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_", -1))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
