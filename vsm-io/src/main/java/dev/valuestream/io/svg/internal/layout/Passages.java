package dev.valuestream.io.svg.internal.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which stretches of the rows' spines are taken: by boxes for good, by routes for those of the same target.
 *
 * <p>Stretches of different targets never touch, and those of one target all end before it; so a row is a map from ends
 * to stretches, and one look-up tells whether a stretch is free.
 */
final class Passages {

    private record Passage(int from, int target) {}

    private final Map<Integer, TreeSet<Integer>> boxes = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Passage>> rows = new HashMap<>();

    Passages(Placement placement) {
        for (int cell = 0; cell < placement.graph().size(); cell++) {
            boxes.computeIfAbsent(placement.row()[cell], r -> new TreeSet<>())
                    .add(placement.column()[cell]);
        }
    }

    /**
     * Takes the spine of a row from the channel of one column to the queue of another, if no box and no route to
     * another target is in the way.
     */
    boolean take(int row, int fromColumn, int toColumn, int target) {
        if (hasBox(row, fromColumn, toColumn - 1)) {
            return false;
        }
        int from = Place.channel(fromColumn);
        int to = Place.channel(toColumn);
        TreeMap<Integer, Passage> byEnd = rows.computeIfAbsent(row, r -> new TreeMap<>());
        Map.Entry<Integer, Passage> first = byEnd.ceilingEntry(from);
        if (first != null && first.getValue().target != target && first.getValue().from <= to) {
            return false;
        }
        byEnd.merge(to, new Passage(from, target), (a, b) -> a.from < b.from ? a : b);
        return true;
    }

    private boolean hasBox(int row, int fromColumn, int toColumn) {
        TreeSet<Integer> columns = boxes.get(row);
        Integer next = columns == null ? null : columns.ceiling(fromColumn);
        return next != null && next <= toColumn;
    }
}
