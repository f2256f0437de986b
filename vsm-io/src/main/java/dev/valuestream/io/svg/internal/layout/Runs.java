package dev.valuestream.io.svg.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stretches of lines that run side by side in channels or in gutters, and the track that each is given.
 *
 * <p>Two runs in the same alley whose stretches touch never share a track. Filled by the planner, then fixed by
 * {@link #allocate()}.
 */
final class Runs {

    /** What a run is for; the order is that of the tracks. */
    enum Use {
        LEAVES,
        ARRIVES,
        /** Back, to a queue above the gutter. */
        BACK_UP,
        BACK,
        INFORMATION
    }

    private record Run(int id, int alley, int from, int to, Use use, int enters, int leaves) {
        int length() {
            return to - from;
        }

        boolean leadsUp() {
            return leaves < enters;
        }

        /** Of ways out in a channel those that go furthest stand first, so that siblings do not cross. */
        int reach() {
            return use != Use.LEAVES ? 0 : leadsUp() ? leaves : -leaves;
        }

        boolean touches(Run other) {
            return from <= other.to && other.from <= to;
        }

        /** Whether it ends on the level on which the other starts, so that left of it the two would overlap. */
        boolean mustBeRightOf(Run other) {
            return use == other.use && leaves == other.enters;
        }
    }

    private static final Comparator<Run> ORDER = Comparator.comparing(Run::use)
            .thenComparing(Run::leadsUp)
            .thenComparingInt(Run::reach)
            .thenComparing(Comparator.comparingInt(Run::length).reversed())
            .thenComparingInt(Run::id);

    private final List<Run> runs = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int[] tracks = new int[0];

    /**
     * Adds a stretch.
     *
     * @param alley the channel or gutter
     * @param from where it starts
     * @param to where it ends, either side of the start
     * @param use what it is for
     * @return its number
     */
    int add(int alley, int from, int to, Use use) {
        runs.add(new Run(runs.size(), alley, Math.min(from, to), Math.max(from, to), use, from, to));
        return runs.size() - 1;
    }

    /** Makes a stretch longer, so that it reaches a further place. */
    void extend(int id, int place) {
        Run run = runs.get(id);
        runs.set(
                id,
                new Run(
                        id,
                        run.alley,
                        Math.min(run.from, place),
                        Math.max(run.to, place),
                        run.use,
                        run.enters,
                        run.leaves));
    }

    /** Gives each run its track. */
    void allocate() {
        tracks = new int[runs.size()];
        Map<Integer, List<Run>> alleys = new TreeMap<>();
        runs.forEach(
                r -> alleys.computeIfAbsent(r.alley, a -> new ArrayList<>()).add(r));
        alleys.values().forEach(this::allocate);
    }

    private void allocate(List<Run> alley) {
        List<Run> ordered = ordered(alley);
        for (int i = 0; i < ordered.size(); i++) {
            Run run = ordered.get(i);
            int track = 0;
            for (Run before : ordered.subList(0, i)) {
                if (run.touches(before)) {
                    track = Math.max(track, tracks[before.id] + 1);
                }
            }
            tracks[run.id] = track;
            counts.merge(run.alley, track + 1, Math::max);
        }
    }

    /** Furthest and longest first; but a run that starts where another one ends stands to its left, so that they do not overlap. */
    private static List<Run> ordered(List<Run> alley) {
        List<Run> ordered = new ArrayList<>();
        for (Run run : alley.stream().sorted(ORDER).toList()) {
            int at = ordered.size();
            for (int i = ordered.size() - 1; i >= 0; i--) {
                if (ordered.get(i).mustBeRightOf(run)) {
                    at = i;
                }
            }
            ordered.add(at, run);
        }
        return ordered;
    }

    int track(int id) {
        return tracks[id];
    }

    /** How many tracks an alley needs. */
    int count(int alley) {
        return counts.getOrDefault(alley, 0);
    }
}
