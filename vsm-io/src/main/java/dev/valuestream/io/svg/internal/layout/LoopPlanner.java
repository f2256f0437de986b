package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.layout.Route.Gutter;
import dev.valuestream.io.svg.internal.layout.Route.Vertical;
import dev.valuestream.io.svg.internal.layout.Runs.Use;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the ways of the flows that lead back.
 *
 * <p>Always through the gutter above the source's row. To a target in the same row that is all; to one in the row above
 * the same gutter lies under it; else through the channel behind the target and the gutter next to it.
 */
final class LoopPlanner {

    private final Placement placement;
    private final Runs channels;
    private final Runs gutters;
    private final IntPredicate hasTriangle;
    private final IntPredicate isFedFromAbove;

    private LoopPlanner(
            Placement placement, Runs channels, Runs gutters, IntPredicate hasTriangle, IntPredicate isFedFromAbove) {
        this.placement = placement;
        this.channels = channels;
        this.gutters = gutters;
        this.hasTriangle = hasTriangle;
        this.isFedFromAbove = isFedFromAbove;
    }

    /**
     * Plans the loops.
     *
     * @param hasTriangle whether there is a triangle before a cell
     * @param isFedFromAbove whether a shipment comes down onto that triangle
     */
    static List<Loop> plan(
            Placement placement, Runs channels, Runs gutters, IntPredicate hasTriangle, IntPredicate isFedFromAbove) {
        LoopPlanner planner = new LoopPlanner(placement, channels, gutters, hasTriangle, isFedFromAbove);
        return placement.graph().back().stream().map(planner::loop).toList();
    }

    private Loop loop(Link link) {
        int source = placement.row()[link.from()];
        int target = placement.row()[link.to()];
        Loop.End end = end(link, source, target);
        int inRow = end == Loop.End.BELOW_QUEUE ? target + 1 : target;
        Use use = end == Loop.End.BELOW_QUEUE ? Use.BACK_UP : Use.BACK;
        int start = Place.box(placement.column()[link.from()]);
        int column = placement.column()[link.to()];
        int stop = end == Loop.End.BOX ? Place.box(column) : Place.queue(column);
        if (inRow == source) {
            Gutter only = new Gutter(source, gutters.add(source, start, stop, use));
            return new Loop(link, only, Optional.empty(), only, end);
        }
        int channel = column + 1;
        Gutter out = new Gutter(source, gutters.add(source, start, Place.channel(channel), Use.BACK));
        int run = channels.add(channel, Place.gutter(source), Place.gutter(inRow), Use.BACK);
        Gutter in = new Gutter(inRow, gutters.add(inRow, Place.channel(channel), stop, use));
        return new Loop(link, out, Optional.of(new Vertical(channel, run)), in, end);
    }

    private Loop.End end(Link link, int source, int target) {
        if (!hasTriangle.test(link.to())) {
            return Loop.End.BOX;
        }
        if (source > target) {
            return Loop.End.BELOW_QUEUE;
        }
        return isFedFromAbove.test(link.to()) ? Loop.End.BOX : Loop.End.APEX;
    }
}
