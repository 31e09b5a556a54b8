package org.messagethreads.emulator.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.util.UrlEncoded;

/** The parameters of a query or a form. An empty one counts as absent, one that nobody asks for is ignored. */
public final class Parameters {

    private final Map<String, List<String>> values = new HashMap<>();

    private Parameters() {}

    /**
     * Reads parameters.
     *
     * @param where they stand, for complaints
     * @param encoded as in a URI, without the question mark
     * @throws Failure 400 CMN-101 if an escape is none, or what is escaped is no UTF-8
     */
    static Parameters read(String where, String encoded) {
        Parameters parameters = new Parameters();
        try {
            UrlEncoded.decodeUtf8To(encoded, 0, encoded.length(), parameters::add);
        } catch (IllegalArgumentException ignored) { // the next line says it
            throw Failure.invalid(where, "UTF-8, with escapes like %2B");
        }
        return parameters;
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        }
    }

    /**
     * A parameter that may be given once.
     *
     * @throws Failure 400 CMN-101 if it is given twice
     */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw Failure.invalid(name, "one value");
        }
        return all.stream().findFirst();
    }

    /**
     * A parameter that may be given once, as what it stands for.
     *
     * @param right what would be right, in words
     * @param meaning of a value; none if it has no meaning
     * @throws Failure 400 CMN-101 if it is given twice, or has no meaning
     */
    public <T> Optional<T> one(String name, String right, Function<String, Optional<T>> meaning) {
        return one(name).map(value -> meaning.apply(value).orElseThrow(() -> invalid(name, value, right)));
    }

    /**
     * A parameter that may be given several times, each time with another value.
     *
     * @param most how many times
     * @throws Failure 400 CMN-101 if it is given more often, or twice with the same value
     */
    public List<String> several(String name, int most) {
        return eachOnce(name, most, all(name));
    }

    /**
     * As {@link #several(String, int)}, for values that are the same in whatever case: they are given in lower case.
     */
    public List<String> severalInAnyCase(String name, int most) {
        return eachOnce(
                name,
                most,
                all(name).stream().map(it -> it.toLowerCase(Locale.ROOT)).toList());
    }

    private static List<String> eachOnce(String name, int most, List<String> all) {
        if (all.size() > most || new HashSet<>(all).size() < all.size()) {
            throw Failure.invalid(name, "up to %d values, each once".formatted(most));
        }
        return all;
    }

    /** As {@link #several(String, int)}, as what they stand for. */
    public <T> List<T> several(String name, int most, String right, Function<String, Optional<T>> meaning) {
        return several(name, most).stream()
                .map(value -> meaning.apply(value).orElseThrow(() -> invalid(name, value, right)))
                .toList();
    }

    private static Failure invalid(String name, String value, String right) {
        String plus = value.contains(" ") ? " In a query, + is written %2B." : "";
        return Failure.of(400, "CMN-101", "Parameter [%s] value is invalid.".formatted(name) + plus)
                .with("parameterName", name)
                .with("parameterValue", value)
                .with("hint", right);
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
