package org.messagethreads.emulator.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.pathmap.MappedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/**
 * Which endpoint answers what. Of two templates that fit a path, the one goes first that has a word where the other has
 * a place, by the leftmost difference.
 */
public final class Routes {

    private final PathMappings<Place> places = new PathMappings<>();
    private final List<Guarded> gates = new ArrayList<>();

    /** Guards all paths that begin so, those that are not there too. */
    public Routes guard(String prefix, Gate gate) {
        gates.add(new Guarded(prefix, gate));
        return this;
    }

    /** Puts an endpoint in its place. */
    public Routes add(String method, String template, Endpoint endpoint) {
        UriTemplatePathSpec spec = new UriTemplatePathSpec(template);
        Place place = Optional.ofNullable(places.get(spec)).orElseGet(() -> new Place(template));
        place.endpoints().put(method, endpoint);
        places.put(spec, place);
        return this;
    }

    /** Answers a method, or by {@code *} every method, as if there were no such path. */
    public Routes hide(String method, String template) {
        add(method, template, ignored -> {
            throw Failure.unknownPath();
        });
        places.get(new UriTemplatePathSpec(template)).hidden().add(method);
        return this;
    }

    /** {@return all that is answered, as in {@code GET /emulator/v1/ready}, without what is hidden} */
    public Set<String> all() {
        return places.streamResources()
                .map(MappedResource::getResource)
                .flatMap(place -> place.shown().map(method -> method + " " + place.template()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Gate gate(String path) {
        for (Guarded guarded : gates) {
            if (path.startsWith(guarded.prefix())
                    && isWhole(path, guarded.prefix().length())) {
                return guarded.gate();
            }
        }
        return Gate.OPEN;
    }

    private static boolean isWhole(String path, int end) {
        return path.length() == end || path.charAt(end) == '/';
    }

    /** All paths that begin so. */
    private record Guarded(String prefix, Gate gate) {}

    /** Finds the place of a path, if there is one. */
    Optional<Match> match(String path) {
        return Optional.ofNullable(places.getMatched(path))
                .map(it -> new Match(it.getResource(), ((UriTemplatePathSpec) it.getPathSpec()).getPathParams(path)));
    }

    /** The place that a path leads to, and what stands where the template has names. */
    record Match(Place place, Map<String, String> parameters) {}

    /** What can be done at one template. */
    record Place(String template, Map<String, Endpoint> endpoints, Set<String> hidden) {

        private static final String ANY = "*";

        Place(String template) {
            this(template, new TreeMap<>(), new HashSet<>());
        }

        Optional<Endpoint> endpoint(String method) {
            return Optional.ofNullable(endpoints.getOrDefault(method, endpoints.get(ANY)));
        }

        String described(String method) {
            return (endpoints.containsKey(method) ? method : "(other method)") + " " + template;
        }

        String methods() {
            return shown().collect(Collectors.joining(", "));
        }

        Stream<String> shown() {
            return endpoints.keySet().stream().filter(it -> !hidden.contains(it));
        }
    }
}
