package dev.valuestream.queueing.network;

import dev.valuestream.queueing.network.Rhythm.Pace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where constant times follow each other, and what is known of them there.
 *
 * <p>The n-th item leaves c servers of the constant time T at max over k of (arrival of item n − kc) + (k + 1)T. So stations in a row may change places
 * without changing when the last lets go, and one <i>rules</i> another, of c' servers and T', if ⌊c'/c⌋·T ≥ T': behind it nobody waits there, and items go
 * on as they came. Where a station rules all that stand before it in its row, the row keeps an item waiting as long as that station alone would, and lets it go
 * at the same time but for their service. An even stream from outside rules as one server would. Source: H. D. Friedman, <i>Reduction methods for tandem queuing
 * systems</i>, Operations Research 13 (1965) 121–131.
 */
final class Rhythms {

    private final FlowGraph graph;
    private final StationLoad[] loads;
    private final Rhythm[] leaving;
    private final int[] before;
    private final BitSet ruled = new BitSet();

    private Rhythms(FlowGraph graph, StationLoad[] loads) {
        this.graph = graph;
        this.loads = loads;
        leaving = new Rhythm[graph.size];
        before = new int[loads.length];
        Arrays.fill(before, -1);
        Arrays.setAll(leaving, Rhythm::free);
    }

    /** None is known. */
    static Rhythms none(FlowGraph graph, StationLoad[] loads) {
        return new Rhythms(graph, loads);
    }

    static Rhythms of(FlowGraph graph, StationLoad[] loads) {
        Rhythms rhythms = new Rhythms(graph, loads);
        for (int point : graph.order) {
            rhythms.follow(point);
        }
        return rhythms;
    }

    /** Whether what is upstream keeps items so far apart that nobody ever waits. */
    boolean isRuled(int station) {
        return ruled.get(station);
    }

    /** The constant times of a row as far as a station, itself included, that none of them rules; empty if its own times vary. */
    List<Pace> row(int station) {
        return leaving[station].row();
    }

    /** The point at which that row begins; the station itself if its times vary. */
    int head(int station) {
        return leaving[station].head();
    }

    /** The station before in that row, or -1. */
    int before(int station) {
        return before[station];
    }

    private void follow(int point) {
        if (point >= loads.length) {
            leaving[point] = graph.isSteadyNode(point) ? coming(point) : Rhythm.free(point);
        } else if (loads[point].spells() > 0 && loads[point].isSteady() && loads[point].isConstant()) {
            serve(point);
        }
    }

    private void serve(int station) {
        Pace pace = new Pace(loads[station].servers(), loads[station].time());
        Rhythm rhythm = coming(station);
        ruled.set(station, rhythm.rules(pace));
        before[station] = rhythm.last();
        leaving[station] = rhythm.behind(station, pace);
    }

    /** What comes to a point, if it comes from one place only. */
    private Rhythm coming(int point) {
        List<Flow> flows = graph.into.get(point);
        List<Source> sources = graph.outside.get(point);
        if (graph.isInLoop(point) || flows.size() + sources.size() != 1) {
            return Rhythm.free(point);
        }
        return flows.isEmpty() ? begin(point, sources.get(0)) : along(flows.get(0));
    }

    private static Rhythm begin(int point, Source source) {
        boolean even = source.scv() == 0 && source.scale() == 1;
        return even ? Rhythm.even(point, 1 / source.rate()) : Rhythm.free(point);
    }

    /** Items drawn at random begin anew: they are as far apart, but what a better station would cost them is not known as well. */
    private Rhythm along(Flow flow) {
        Rhythm rhythm = leaving[flow.from()];
        boolean begun = !rhythm.row().isEmpty() || flow.from() >= loads.length;
        return flow.isWhole() && begun && !rhythm.isFull() ? rhythm : Rhythm.free(flow.to());
    }
}
