package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The things of one kind that an item can meet on its first pass, each with where the map names it. Mutable. */
final class Met {

    private final Map<String, Set<String>> things = new LinkedHashMap<>();
    private final Set<Text> missing = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();

    /** The steps that an item can meet on its first pass: on any branch, rework and dead ends left out. */
    static List<ProcessStep> steps(ValueStream stream, FamilyMix.Member member) {
        return stream.steps().stream()
                .filter(s -> member.routes().firstPass().visits(s) > 0)
                .toList();
    }

    void add(String thing, String origin) {
        things.computeIfAbsent(thing, t -> new LinkedHashSet<>()).add(origin);
    }

    void missing(Text text) {
        missing.add(text);
    }

    void assume(String words) {
        assumptions.add(words);
    }

    /** Adds what another family meets. */
    void addAll(Met other) {
        other.things.forEach((thing, origins) ->
                things.computeIfAbsent(thing, t -> new LinkedHashSet<>()).addAll(origins));
        missing.addAll(other.missing);
        assumptions.addAll(other.assumptions);
    }

    Map<String, Set<String>> things() {
        return things;
    }

    Set<String> assumptions() {
        return assumptions;
    }

    /** How many there are: at least those found where some are not named; nothing where none is. */
    Figure count() {
        return things.isEmpty() ? Missing.value(0, missing) : Missing.sum(things.size(), missing);
    }
}
