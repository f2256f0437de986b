package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes down what happens while a {@link FluidClock} runs: where contents bend, what is passed on, who is held up. */
final class FluidRecord {

    private static final double ROUNDING = 1e-9;

    private record Pair(int node, int by) {}

    private final FluidNetwork network;
    private final FluidContents contents;
    private final FluidLine[][] lines;
    private final double[][] passed;
    private final double[] fullAt;
    private final List<FluidBlocking> blockings = new ArrayList<>();
    private Set<Pair> blocked = new HashSet<>();

    FluidRecord(FluidNetwork network, FluidContents contents) {
        this.network = network;
        this.contents = contents;
        lines = new FluidLine[network.families()][network.lanes()];
        for (FluidLine[] family : lines) {
            for (int lane = 0; lane < family.length; lane++) {
                family[lane] = new FluidLine();
            }
        }
        passed = new double[network.families()][network.nodes()];
        fullAt = new double[network.stores.size()];
        Arrays.fill(fullAt, Double.POSITIVE_INFINITY);
    }

    /** Notes the rates that hold from a time on. */
    void rates(double time, FluidFlow flow, double[][] slope) {
        end(time, slope);
        blocked(time, flow);
    }

    /** Notes what is where at a time. */
    void end(double time, double[][] slope) {
        for (int f = 0; f < lines.length; f++) {
            for (int lane = 0; lane < lines[f].length; lane++) {
                lines[f][lane].from(time, contents.items[f][lane], slope[f][lane]);
            }
        }
        for (int s = 0; s < fullAt.length; s++) {
            if (contents.fill[s] != FluidContents.Fill.ROOM) {
                fullAt[s] = Math.min(fullAt[s], time);
            }
        }
    }

    private void blocked(double time, FluidFlow flow) {
        Set<Pair> now = new HashSet<>();
        for (int s = network.stores.size() - 1; s >= 0; s--) {
            if (contents.fill[s] != FluidContents.Fill.ROOM) {
                for (int lane : network.stores.get(s).lanes()) {
                    blocked(time, flow, s, network.from[lane], now);
                }
            }
        }
        blocked = now;
    }

    private void blocked(double time, FluidFlow flow, int store, int node, Set<Pair> now) {
        double rate = 0;
        double free = 0;
        for (int f = 0; f < lines.length; f++) {
            rate += flow.leaving(f, node);
            free += flow.free(f, node);
        }
        Pair pair = new Pair(node, network.stores.get(store).node());
        boolean holds = rate < free * (1 - ROUNDING) && flow.hold.holds(store, node);
        if (holds && now.add(pair) && !blocked.contains(pair)) {
            blockings.add(new FluidBlocking(time, node, pair.by(), rate));
        }
    }

    void pass(FluidFlow flow, double time) {
        for (int f = 0; f < passed.length; f++) {
            for (int n = 0; n < passed[f].length; n++) {
                passed[f][n] += flow.leaving(f, n) * time;
            }
        }
    }

    FluidCourse course(double horizon, FluidRates last) {
        return new FluidCourse(network, horizon, lines, passed, fullAt, blockings, last);
    }
}
