package dev.valuestream.io.svg.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which stretches of the rows' spines are taken: by boxes for good, by routes for those of the same target. */
final class Passages {

    private record Passage(int from, int to, int target) {
        boolean bars(int from, int to, int target) {
            return this.target != target && this.from <= to && from <= this.to;
        }
    }

    private final Map<Integer, TreeSet<Integer>> boxes = new HashMap<>();
    private final Map<Integer, List<Passage>> passages = new HashMap<>();

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
        List<Passage> there = passages.computeIfAbsent(row, r -> new ArrayList<>());
        if (there.stream().anyMatch(p -> p.bars(from, to, target))) {
            return false;
        }
        there.add(new Passage(from, to, target));
        return true;
    }

    boolean hasBox(int row, int fromColumn, int toColumn) {
        TreeSet<Integer> columns = boxes.get(row);
        Integer next = columns == null ? null : columns.ceiling(fromColumn);
        return next != null && next <= toColumn;
    }
}
