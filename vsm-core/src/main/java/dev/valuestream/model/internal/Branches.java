package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where the branches of parallel splits meet again, and whose items go on there.
 *
 * <p>An AND-join takes one item from each branch: the items of one branch go on for all of them, those of the others end
 * there. Branches are counted, not flows: flows that are alternatives of one branch all go on. What comes back, on a
 * rework flow or out of a side-track, enters a join alone. A customer joins by itself. Immutable, thread-safe.
 */
final class Branches {

    /** A node at which branches of one split meet. */
    record Met(int node, Meeting.Parallel parallel) {}

    private final FlowNetwork network;
    private final BitSet rework;
    private final Digraph forward;
    private final double[] rate;
    private final BranchLabels labels = new BranchLabels();
    private final int[] label;
    private final SideTracks tracks;
    private final int[] sources;
    private final boolean[] ends;
    private final List<Met> joined = new ArrayList<>();
    private final List<Met> doubled = new ArrayList<>();
    private final boolean[] deliveryEnds;

    private Branches(FlowNetwork network, BitSet rework, double[] rate) {
        this.network = network;
        this.rework = rework;
        this.rate = rate;
        forward = network.graph().filter(f -> !rework.get(f));
        tracks = SideTracks.of(network, forward, rework);
        sources = network.sources();
        label = new int[forward.nodeCount()];
        ends = new boolean[forward.edgeCount()];
        deliveryEnds = new boolean[forward.nodeCount()];
        meetEverywhere();
    }

    private Branches(Branches other, double[] rate) {
        network = other.network;
        rework = other.rework;
        this.rate = rate;
        forward = other.forward;
        tracks = other.tracks;
        sources = other.sources;
        label = new int[forward.nodeCount()];
        ends = new boolean[forward.edgeCount()];
        deliveryEnds = new boolean[forward.nodeCount()];
        meetEverywhere();
    }

    private void meetEverywhere() {
        Arrays.fill(label, -1);
        startAtSources();
        for (int i = 0; i < tracks.count(); i++) {
            if (label[tracks.node(i)] < 0) {
                meetAt(tracks.node(i));
            }
        }
        meetAtTheEnd();
    }

    /**
     * Finds the branches.
     *
     * @param network how a family moves
     * @param rework its rework flows
     * @param rate items on each flow per unit of time; where branches bring unequal rates to a join, the smallest goes on
     */
    static Branches of(FlowNetwork network, BitSet rework, double[] rate) {
        return new Branches(network, rework, rate);
    }

    /** The same network with other rates. */
    Branches withRates(double[] rates) {
        return new Branches(this, rates);
    }

    boolean sameEnds(Branches other) {
        return Arrays.equals(ends, other.ends) && Arrays.equals(deliveryEnds, other.deliveryEnds);
    }

    private void startAtSources() {
        for (int i = 0; i < sources.length; i++) {
            label[sources[i]] = sources.length == 1
                    ? BranchLabels.WHOLE
                    : labels.branch(BranchLabels.WHOLE, BranchLabels.SOURCES, i);
        }
    }

    private int branchCount(int split) {
        return split == BranchLabels.SOURCES ? sources.length : forward.outDegree(split);
    }

    private void meetAt(int node) {
        List<Integer> flows = meetingAt(node);
        if (flows.isEmpty()) {
            label[node] = BranchLabels.WHOLE; // a side-track begins here: what splits in it joins in it
        } else if (isOneLabel(flows)) {
            label[node] = labelOn(flows.get(0));
        } else {
            merge(node, flows);
        }
    }

    private boolean isOneLabel(List<Integer> flows) {
        int first = labelOn(flows.get(0));
        for (int i = 1; i < flows.size(); i++) {
            if (labelOn(flows.get(i)) != first) {
                return false;
            }
        }
        return true;
    }

    /** The flows whose items may wait for each other: not those that come back, from a side-track or a loop, alone. */
    private List<Integer> meetingAt(int node) {
        List<Integer> flows = new ArrayList<>(forward.inDegree(node));
        for (int i = 0; i < forward.inDegree(node); i++) {
            int flow = forward.inEdge(node, i);
            int from = forward.from(flow);
            if (label[from] >= 0 && tracks.level(from) == tracks.level(node)) {
                flows.add(flow);
            }
        }
        return flows;
    }

    private void merge(int node, List<Integer> flows) {
        boolean joins = network.isJoin(node);
        Meeting meeting = new Meeting(labels, this::branchCount, joins, this::hasTrigger);
        flows.forEach(f -> meeting.add(labelOn(f), f, rate[f]));
        Meeting.Result met = meeting.merge();
        label[node] = met.label();
        if (joins || network.isCustomer(node)) {
            flows.forEach(f -> ends[f] = true);
            met.flows().forEach(f -> ends[f] = false);
            met.parallels().forEach(p -> joined.add(new Met(node, p)));
        } else {
            met.parallels().forEach(p -> doubled.add(new Met(node, p)));
        }
    }

    private int labelOn(int flow) {
        int from = forward.from(flow);
        if (!network.isParallel(from) || forward.outDegree(from) < 2) {
            return label[from];
        }
        return labels.branch(label[from], from, position(from, flow));
    }

    private int position(int from, int flow) {
        int low = 0;
        int high = forward.outDegree(from) - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (forward.outEdge(from, middle) < flow) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All customers together join the copies that went to different ones. */
    private void meetAtTheEnd() {
        int[] customers = network.customers();
        Meeting meeting = new Meeting(labels, this::branchCount, false, l -> false);
        boolean any = false;
        for (int customer : customers) {
            deliveryEnds[customer] = true;
            if (label[customer] >= 0) {
                meeting.add(label[customer], customer, delivered(customer));
                any = true;
            }
        }
        if (any) {
            meeting.merge().flows().forEach(c -> deliveryEnds[c] = false);
        }
    }

    private double delivered(int customer) {
        double sum = 0;
        for (int i = 0; i < forward.inDegree(customer); i++) {
            int flow = forward.inEdge(customer, i);
            sum += ends[flow] ? 0 : rate[flow];
        }
        return sum;
    }

    /** Whether the items of a flow end where it leads to, because those of another branch go on for them. */
    boolean endsAtJoin(int flow) {
        return ends[flow];
    }

    /** Whether a customer's deliveries count: of copies that go to different customers only one does. */
    boolean counts(int customer) {
        return !deliveryEnds[customer];
    }

    /** Where branches join. */
    List<Met> joined() {
        return joined;
    }

    /** Where branches of one split meet without a join, so that the work doubles. */
    List<Met> doubled() {
        return doubled;
    }

    boolean isRework(int flow) {
        return rework.get(flow);
    }

    /** The sources whose items a label holds; all of them where they mix. */
    int[] sourcesOf(int label) {
        int top = labels.top(label);
        if (labels.split(top) != BranchLabels.SOURCES) {
            return sources.clone();
        }
        return labels.branches(top).stream().map(i -> sources[i]).toArray();
    }

    /** Whether a label stands for sources of which one is a trigger, whose pace the others keep. */
    private boolean hasTrigger(int label) {
        return labels.split(label) == BranchLabels.SOURCES
                && labels.branches(label).anyMatch(i -> !network.isSupplier(sources[i]));
    }
}
