package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.layout.Route.Gutter;
import dev.valuestream.io.svg.internal.layout.Route.Vertical;
import dev.valuestream.io.svg.internal.layout.Runs.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the ways in. The first flow into the first column comes straight down, if no cell is above its target; further
 * flows to the same target join it; all others run above the first row to the channel before their target.
 */
final class EntryPlanner {

    private EntryPlanner() {}

    static List<Entry> plan(Placement placement, Runs channels, Runs gutters) {
        List<Entry> entries = new ArrayList<>();
        Optional<Inbound> direct = direct(placement);
        for (Inbound inbound : placement.graph().inbound()) {
            if (direct.filter(d -> d.equals(inbound)).isPresent()) {
                entries.add(new Entry(inbound, true, Optional.empty(), Optional.empty()));
            } else {
                boolean joins = direct.filter(d -> d.to() == inbound.to()).isPresent();
                entries.add(around(placement, inbound, joins, channels, gutters));
            }
        }
        return entries;
    }

    private static Optional<Inbound> direct(Placement placement) {
        return placement.graph().inbound().stream()
                .filter(i -> placement.graph().isStep(i.to()) && placement.column()[i.to()] == 0)
                .filter(i -> isTop(placement, i.to()))
                .findFirst();
    }

    private static boolean isTop(Placement placement, int cell) {
        for (int other = 0; other < placement.graph().steps(); other++) {
            if (placement.column()[other] == 0
                    && placement.row()[other] < placement.row()[cell]) {
                return false;
            }
        }
        return true;
    }

    private static Entry around(Placement placement, Inbound inbound, boolean joins, Runs channels, Runs gutters) {
        int column = placement.column()[inbound.to()];
        int run = gutters.add(0, Place.TOP, Place.channel(column), Use.ARRIVES);
        Optional<Gutter> gutter = Optional.of(new Gutter(0, run));
        if (joins) {
            return new Entry(inbound, false, gutter, Optional.empty());
        }
        int end = Place.spine(placement.row()[inbound.to()]);
        int down = channels.add(column, Place.gutter(0), end, Use.ARRIVES);
        return new Entry(inbound, false, gutter, Optional.of(new Vertical(column, down)));
    }
}
