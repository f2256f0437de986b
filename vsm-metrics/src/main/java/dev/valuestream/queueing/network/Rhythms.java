package dev.valuestream.queueing.network;

import dev.valuestream.queueing.network.Rhythm.Pace;
import java.util.Arrays;
import java.util.List;

/**
 * The waits of all stations; exactly, where constant times follow each other.
 *
 * <p>The n-th item leaves c servers of the constant time T at max over k of (arrival of item n − kc) + (k + 1)T. So stations in a row may change places
 * without changing when the last lets go, and one <i>rules</i> another, of c' servers and T', if ⌊c'/c⌋·T ≥ T': behind it nobody waits there. Where a station rules all
 * that stand before it in its row, an item waits in the row as long as at that station alone. An even stream from outside rules as one server would. Source: H. D.
 * Friedman, <i>Reduction methods for tandem queuing systems</i>, Operations Research 13 (1965) 121–131.
 */
final class Rhythms {

    private final FlowGraph graph;
    private final StationLoad[] loads;
    private final Variability variability;
    private final Rhythm[] leaving;
    private final double[] waits;
    private final boolean[] ruled;

    Rhythms(FlowGraph graph, StationLoad[] loads, Variability variability) {
        this.graph = graph;
        this.loads = loads;
        this.variability = variability;
        leaving = new Rhythm[graph.size];
        waits = new double[loads.length];
        ruled = new boolean[loads.length];
        Arrays.setAll(leaving, Rhythm::free);
        for (int point : graph.order) {
            follow(point);
        }
    }

    double wait(int station) {
        return waits[station];
    }

    /** Whether what is upstream keeps items so far apart that nobody ever waits. */
    boolean isRuled(int station) {
        return ruled[station];
    }

    private void follow(int point) {
        if (point >= loads.length) {
            leaving[point] = graph.isSteadyNode(point) ? coming(point) : Rhythm.free(point);
        } else if (loads[point].spells() > 0 && loads[point].isSteady()) {
            serve(point);
        }
    }

    private void serve(int station) {
        StationLoad load = loads[station];
        if (!load.isConstant()) {
            waits[station] = variability.meanWait(station);
            return;
        }
        Pace pace = new Pace(load.servers(), load.time());
        Rhythm rhythm = coming(station);
        ruled[station] = rhythm.rules(pace);
        if (rhythm.isRuledBy(pace) && !ruled[station]) {
            waits[station] = Math.max(0, variability.meanWait(rhythm.head(), load) - rhythm.waited());
        } else if (!ruled[station]) {
            waits[station] = variability.meanWait(station);
        }
        leaving[station] = rhythm.behind(pace, waits[station]);
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
        return flow.isWhole() && begun ? rhythm : Rhythm.free(flow.to());
    }
}
