package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What happens in a {@link FluidNetwork} from time 0 to a horizon: queues over time, linear in pieces, and who is held up when.
 * Immutable.
 *
 * <p>The queue of a node that puts parts together is the number of whole sets before it.
 */
public final class FluidCourse {

    private static final double ROUNDING = 1e-9;

    private final FluidNetwork network;
    private final double horizon;
    private final FluidLine[][] lines;
    private final double[][] passed;
    private final double[] fullAt;
    private final List<FluidBlocking> blockings;
    private final FluidRates last;

    FluidCourse(
            FluidNetwork network,
            double horizon,
            FluidLine[][] lines,
            double[][] passed,
            double[] fullAt,
            List<FluidBlocking> blockings,
            FluidRates last) {
        this.network = network;
        this.horizon = horizon;
        this.lines = lines;
        this.passed = passed;
        this.fullAt = fullAt;
        this.blockings = List.copyOf(blockings);
        this.last = last;
    }

    /**
     * Until when.
     *
     * @return the horizon
     */
    public double horizon() {
        return horizon;
    }

    /**
     * The queue of one family before a node.
     *
     * @param family the family
     * @param node the node
     * @param time from 0 to the horizon, both inclusive
     * @return items, 0 or more
     */
    public double queue(int family, int node, double time) {
        return network.intake[family][node].items(lane -> lines[family][lane].at(time));
    }

    /**
     * The queue of all families before a node.
     *
     * @param node the node
     * @param time from 0 to the horizon, both inclusive
     * @return items, 0 or more
     */
    public double queue(int node, double time) {
        double sum = 0;
        for (int f = 0; f < network.families(); f++) {
            sum += queue(f, node, time);
        }
        return sum;
    }

    /**
     * What waits on a flow of one family, at a join also the items for which others are missing.
     *
     * @param family the family
     * @param flow the flow
     * @param time from 0 to the horizon, both inclusive
     * @return items, 0 or more
     */
    public double onFlow(int family, int flow, double time) {
        return lines[family][flow].at(time);
    }

    /**
     * What waits at a node of what arrived there from outside.
     *
     * @param family the family
     * @param node the node
     * @param time from 0 to the horizon, both inclusive
     * @return items, 0 or more
     */
    public double outside(int family, int node, double time) {
        return lines[family][network.entry(node)].at(time);
    }

    /**
     * What a node has passed on from time 0 to the horizon, before its yield.
     *
     * @param family the family
     * @param node the node
     * @return items
     */
    public double passed(int family, int node) {
        return passed[family][node];
    }

    /**
     * The longest queue before a node.
     *
     * @param node the node
     * @return when and how long; at time 0 where it never gets longer than at the start
     */
    public FluidPeak peak(int node) {
        return peak(node, bends(node));
    }

    private FluidPeak peak(int node, double[] bends) {
        FluidPeak peak = new FluidPeak(0, queue(node, 0));
        for (double time : bends) {
            double items = queue(node, time);
            if (items > peak.items() + ROUNDING * Math.max(1, peak.items())) {
                peak = new FluidPeak(time, items);
            }
        }
        return peak;
    }

    /**
     * When the queue before a node is gone after its peak.
     *
     * @param node the node
     * @return the time from which nothing waits; empty if something waits until the horizon
     */
    public OptionalDouble clears(int node) {
        double[] bends = bends(node);
        FluidPeak peak = peak(node, bends);
        for (double time : bends) {
            if (time >= peak.time() && queue(node, time) <= ROUNDING * Math.max(1, peak.items())) {
                return OptionalDouble.of(time);
            }
        }
        return OptionalDouble.empty();
    }

    /** When the queue before a node may bend, in rising order: in between it is linear. */
    private double[] bends(int node) {
        List<double[]> parts = new ArrayList<>();
        parts.add(new double[] {0, horizon});
        for (int f = 0; f < network.families(); f++) {
            List<Integer> lanes = new ArrayList<>();
            network.intake[f][node].lanes(lanes);
            for (int lane : lanes) {
                parts.add(lines[f][lane].bends());
            }
        }
        for (int f = 0; f < network.families(); f++) {
            if (network.intake[f][node].joins()) {
                parts.add(crossings(f, node, sorted(parts)));
            }
        }
        return sorted(parts);
    }

    private static double[] sorted(List<double[]> parts) {
        double[] all = new double[parts.stream().mapToInt(p -> p.length).sum()];
        int count = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, count, part.length);
            count += part.length;
        }
        Arrays.sort(all);
        return distinct(all);
    }

    private static double[] distinct(double[] all) {
        int kept = 0;
        for (double time : all) {
            if (kept == 0 || time != all[kept - 1]) {
                all[kept++] = time;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private double[] crossings(int family, int node, double[] bends) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < bends.length; i++) {
            double from = bends[i - 1];
            double to = bends[i];
            network.intake[family][node].crossings(
                    from, to, l -> lines[family][l].at(from), l -> lines[family][l].at(to), crossings);
        }
        return crossings.stream().mapToDouble(t -> t).toArray();
    }

    /**
     * When the items on a flow first are as many as fit in.
     *
     * @param flow the flow
     * @return the time, or empty if there is room until the horizon
     */
    public OptionalDouble flowFull(int flow) {
        return full(flow, true);
    }

    /**
     * When the items on all flows into a node first are as many as fit in before it.
     *
     * @param node the node
     * @return the time, or empty if there is room until the horizon
     */
    public OptionalDouble nodeFull(int node) {
        return full(node, false);
    }

    private OptionalDouble full(int place, boolean ofFlow) {
        for (int s = 0; s < fullAt.length; s++) {
            FluidNetwork.Store store = network.stores.get(s);
            boolean same = store.ofFlow() == ofFlow && (ofFlow ? store.lanes().contains(place) : store.node() == place);
            if (same && fullAt[s] <= horizon) {
                return OptionalDouble.of(fullAt[s]);
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Who is held up, and by whom, in the order in which it begins; at the same time, from the full store back.
     *
     * @return one entry for every time that a node begins to be held up by another
     */
    public List<FluidBlocking> blockings() {
        return blockings;
    }

    /**
     * The rates just before the horizon.
     *
     * @return the rates
     */
    public FluidRates ratesAtHorizon() {
        return last;
    }
}
