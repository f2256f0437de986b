package dev.valuestream.io.svg.internal.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.io.Labels;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ProcessStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a picture of a map says that the map does not state itself. Immutable.
 *
 * @param tiles the headline figures
 * @param totals what stands at the end of the ladder
 * @param waits the wait in seconds on each material flow, and at a step that no flow leads to, by id; without an entry it is
 *     unknown
 * @param work the process time of each step in seconds, by its id; a step without an entry has an unknown one
 * @param rework the ids of the flows that lead back
 * @param bottlenecks the reason by step or team
 * @param ladder how the ladder is climbed
 * @param summary what the picture says, to be read aloud
 * @param amounts how amounts are written, and the words
 */
public record MapFigures(
        List<Figure> tiles,
        List<Figure> totals,
        Map<String, Double> waits,
        Map<String, Double> work,
        Set<String> rework,
        Map<ElementRef, String> bottlenecks,
        LadderFigures ladder,
        String summary,
        Amounts amounts) {

    /** Nothing is known. */
    public static final MapFigures UNKNOWN = new MapFigures(
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            LadderFigures.UNKNOWN,
            "No figure is known.",
            new Amounts(Duration.ofHours(8), Labels.english()));

    public MapFigures {
        tiles = ImmutableList.copyOf(tiles);
        totals = ImmutableList.copyOf(totals);
        waits = ImmutableMap.copyOf(waits);
        work = ImmutableMap.copyOf(work);
        rework = ImmutableSet.copyOf(rework);
        bottlenecks = ImmutableMap.copyOf(bottlenecks);
    }

    /**
     * Why a step is a bottleneck, or its team is one.
     *
     * @param step a step
     * @return the reason, in a few words; empty if neither is one
     */
    public Optional<String> bottleneck(ProcessStep step) {
        return Optional.ofNullable(bottlenecks.get(ElementRef.of(step)))
                .or(() -> step.team().map(team -> bottlenecks.get(new ElementRef(ElementKind.TEAM, team))));
    }

    /**
     * One labelled figure.
     *
     * @param label what it is
     * @param value its value as text, {@code ?} if unknown
     * @param tone the meaning its colour follows
     */
    public record Figure(String label, String value, Tone tone) {}

    /** What a figure is about. */
    public enum Tone {
        /** No accent. */
        PLAIN,
        /** Time that work waits. */
        WAIT,
        /** Time that work is worked on. */
        WORK,
        /** What is wrong. */
        ALARM
    }
}
