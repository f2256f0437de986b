package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.layout.Route.Gutter;
import dev.valuestream.io.svg.internal.layout.Route.Vertical;
import dev.valuestream.io.svg.internal.layout.Runs.Use;
import dev.valuestream.model.InformationFlow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the ways of information down to the steps: straight to the middle of the box; where another box of the column
 * is in the way, through the channel before the column and the gutter above the step.
 */
final class DropPlanner {

    private static final double APART = 14;

    private final Placement placement;
    private final Runs channels;
    private final Runs gutters;
    private final Map<Integer, Integer> used = new HashMap<>();
    private final Map<Integer, Integer> topRow = new HashMap<>();

    private DropPlanner(Placement placement, Runs channels, Runs gutters) {
        this.placement = placement;
        this.channels = channels;
        this.gutters = gutters;
        for (int cell = 0; cell < placement.graph().steps(); cell++) {
            topRow.merge(placement.column()[cell], placement.row()[cell], Math::min);
        }
    }

    /** The drops by information flow; of a flow between two steps only the one to its target. */
    static Map<String, Drop> plan(Placement placement, List<InformationFlow> information, Runs channels, Runs gutters) {
        DropPlanner planner = new DropPlanner(placement, channels, gutters);
        Map<String, Integer> cells = new HashMap<>();
        for (int cell = 0; cell < placement.graph().steps(); cell++) {
            cells.put(placement.graph().node(cell).id(), cell);
        }
        Map<String, Drop> drops = new HashMap<>();
        for (InformationFlow flow : information) {
            Integer to = cells.get(flow.to());
            Integer from = cells.get(flow.from());
            if (from != null) {
                drops.put(sending(flow), planner.drop(from));
            }
            if (to != null) {
                drops.put(flow.id(), planner.drop(to));
            }
        }
        return drops;
    }

    /** The key of the drop at which a flow leaves a step. */
    static String sending(InformationFlow flow) {
        return "from " + flow.id();
    }

    private Drop drop(int cell) {
        double shift = -APART * (used.merge(cell, 1, Integer::sum) - 1);
        if (isOpenAbove(cell)) {
            return new Drop(cell, shift, Optional.empty(), Optional.empty());
        }
        int column = placement.column()[cell];
        int row = placement.row()[cell];
        int down = channels.add(column, Place.TOP, Place.gutter(row), Use.INFORMATION);
        int across = gutters.add(row, Place.channel(column), Place.box(column), Use.INFORMATION);
        return new Drop(cell, shift, Optional.of(new Vertical(column, down)), Optional.of(new Gutter(row, across)));
    }

    private boolean isOpenAbove(int cell) {
        return topRow.getOrDefault(placement.column()[cell], 0) == placement.row()[cell];
    }
}
