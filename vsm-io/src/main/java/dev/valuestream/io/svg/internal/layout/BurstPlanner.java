package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each kaizen burst a gap next to its step: the one behind it, else the one before it, else a higher level. Gaps
 * with a line from above into their queue come last.
 */
final class BurstPlanner {

    private record Gap(int row, int column) {}

    private record Pin(int cell, boolean toBox) {}

    private final Placement placement;
    private final Set<Gap> crossed = new HashSet<>();
    private final Map<Gap, Integer> levels = new HashMap<>();
    private final Map<String, Pin> pins = new HashMap<>();

    private BurstPlanner(Placement placement, List<Loop> loops, int directRow) {
        this.placement = placement;
        for (int row = 0; row <= directRow; row++) {
            crossed.add(new Gap(row, 0));
        }
        loops.stream()
                .filter(l -> l.end() == Loop.End.APEX)
                .forEach(l -> crossed.add(gap(l.link().to(), 0)));
        GridGraph graph = placement.graph();
        graph.inbound().forEach(i -> pins.put(i.flow().id(), new Pin(i.to(), false)));
        graph.forward().forEach(l -> pins.put(l.flow().id(), new Pin(l.to(), false)));
        graph.back().forEach(l -> pins.put(l.flow().id(), new Pin(l.from(), true)));
        for (int cell = 0; cell < graph.size(); cell++) {
            pins.put(graph.node(cell).id(), new Pin(cell, graph.isStep(cell)));
        }
    }

    /**
     * Plans the bursts.
     *
     * @param directRow the row down to which a shipment comes straight from above into the first column; -1 for none
     */
    static List<BurstSlot> plan(ValueStream stream, Placement placement, List<Loop> loops, int directRow) {
        BurstPlanner planner = new BurstPlanner(placement, loops, directRow);
        return stream.kaizen().stream().map(planner::slot).toList();
    }

    private Gap gap(int cell, int behind) {
        return new Gap(placement.row()[cell], placement.column()[cell] + behind);
    }

    private BurstSlot slot(KaizenBurst burst) {
        Pin pin = pins.getOrDefault(burst.at(), new Pin(-1, false));
        Gap best = null;
        for (Gap gap : candidates(pin)) {
            if (best == null || cost(gap) < cost(best)) {
                best = gap;
            }
        }
        Gap chosen = best == null ? new Gap(0, 0) : best;
        int level = levels.merge(chosen, 1, Integer::sum) - 1;
        return new BurstSlot(burst, chosen.row(), chosen.column(), level, pin.cell(), pin.toBox());
    }

    private int cost(Gap gap) {
        return levels.getOrDefault(gap, 0) * 2 + (crossed.contains(gap) ? 3 : 0);
    }

    private List<Gap> candidates(Pin pin) {
        List<Gap> gaps = new ArrayList<>();
        if (pin.cell() < 0) {
            for (int column = 0; column < lastGap(); column++) {
                if (!placement.bands().isTurn(column)) {
                    gaps.add(new Gap(0, column));
                }
            }
            return gaps;
        }
        if (!pin.toBox()) {
            gaps.add(gap(pin.cell(), 0));
        }
        int behind = placement.column()[pin.cell()] + 1;
        if (behind < lastGap() && !placement.bands().isTurn(behind)) {
            gaps.add(gap(pin.cell(), 1));
        }
        gaps.add(gap(pin.cell(), 0));
        return gaps;
    }

    /** Customers' columns have no gap that is always drawn. */
    private int lastGap() {
        return placement.columns()
                - (placement.graph().size() - placement.graph().steps());
    }
}
