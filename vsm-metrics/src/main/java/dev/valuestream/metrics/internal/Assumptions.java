package dev.valuestream.metrics.internal;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was taken for granted where a map says nothing: a line for each kind, with the elements it was taken for. */
public final class Assumptions {

    private static final int SHOWN = 8;

    private final Map<String, Set<String>> elements = new LinkedHashMap<>();

    /**
     * Adds an element to what was assumed of others.
     *
     * @param what what was assumed
     * @param element the element's id
     */
    public void add(String what, String element) {
        elements.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(element);
    }

    /**
     * Adds what was assumed of the whole map.
     *
     * @param what what was assumed
     */
    public void add(String what) {
        elements.computeIfAbsent(what, w -> new LinkedHashSet<>());
    }

    /**
     * The assumptions as text.
     *
     * @return one line each, in the order in which they were first made
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        elements.forEach((what, ids) -> lines.add(ids.isEmpty() ? what : what + ": " + some(ids)));
        return lines;
    }

    /**
     * That what ends dead is not counted.
     *
     * @param routes the routes of a family
     * @return what is left out, or empty if every way leads to a customer
     */
    public static Optional<String> deadEnds(Routes routes) {
        List<String> dead = routes.deadEnds().stream().map(Node::id).toList();
        return dead.isEmpty()
                ? Optional.empty()
                : Optional.of("items that reach a customer: the ways to " + some(dead) + " are left out");
    }

    /**
     * Ids in words, the first few where there are many.
     *
     * @param ids the ids
     * @return such as {@code a, b and 4 more}
     */
    public static String some(Collection<String> ids) {
        String first = ids.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return ids.size() > SHOWN ? first + " and " + (ids.size() - SHOWN) + " more" : first;
    }
}
