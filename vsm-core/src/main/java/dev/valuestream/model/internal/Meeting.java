package dev.valuestream.model.internal;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * What comes together at one node: flows that carry labels. Branches of one split are parallel, everything else is
 * alternative. Where the node joins, one branch of each split goes on for all of them: the one with the smallest rate,
 * the first where they are equal.
 *
 * <p>Labels are merged from the deepest up; a split whose branches are all there closes into the label before it.
 */
final class Meeting {

    /** Rates that differ by less than this share of themselves are equal. */
    private static final double EQUAL = 1e-9;

    /** Flows that stand for one label, with the rate they bring together. */
    private record Share(int label, List<Integer> flows, double rate) {}

    /** Two or more branches of one split that come together. */
    record Parallel(int split, List<Integer> labels, List<Double> rates, boolean equal) {}

    private final BranchLabels labels;
    private final IntUnaryOperator branchCount;
    private final boolean joinsSources;
    private final TreeMap<Integer, Map<Integer, Share>> byDepth = new TreeMap<>();
    private final List<Parallel> parallels = new ArrayList<>();
    private int count;

    /**
     * @param labels all labels so far
     * @param branchCount how many branches a split has
     * @param joinsSources whether items of several sources wait for each other here
     */
    Meeting(BranchLabels labels, IntUnaryOperator branchCount, boolean joinsSources) {
        this.labels = labels;
        this.branchCount = branchCount;
        this.joinsSources = joinsSources;
    }

    void add(int label, int flow, double rate) {
        put(new Share(label, new ArrayList<>(List.of(flow)), rate));
    }

    private void put(Share share) {
        Map<Integer, Share> level = byDepth.computeIfAbsent(labels.depth(share.label()), d -> new LinkedHashMap<>());
        Share there = level.get(share.label());
        if (there == null) {
            level.put(share.label(), share);
            count++;
        } else {
            there.flows().addAll(share.flows());
            level.put(share.label(), new Share(share.label(), there.flows(), there.rate() + share.rate()));
        }
    }

    /** Merges everything into one label; returns it with the flows that go on. */
    Result merge() {
        while (count > 1) {
            siblings(byDepth.pollLastEntry().getValue().values()).forEach(this::mergeSiblings);
        }
        Share last = byDepth.lastEntry().getValue().values().iterator().next();
        return new Result(last.label(), last.flows(), parallels);
    }

    /**
     * What a meeting comes to.
     *
     * @param label the label of what goes on
     * @param flows the flows whose items go on; those of the others wait for them and end
     * @param parallels the branches that met
     */
    record Result(int label, List<Integer> flows, List<Parallel> parallels) {}

    private List<List<Share>> siblings(Collection<Share> level) {
        TreeMap<Long, List<Share>> groups = new TreeMap<>();
        for (Share share : level) {
            long key = ((long) labels.parent(share.label()) << 32) | (labels.split(share.label()) & 0xffffffffL);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(share);
        }
        return List.copyOf(groups.values());
    }

    private void mergeSiblings(List<Share> siblings) {
        count -= siblings.size();
        Share first = siblings.get(0);
        int split = labels.split(first.label());
        Share merged = first;
        if (siblings.size() > 1) {
            merged =
                    split == BranchLabels.SOURCES && !joinsSources ? alternatives(siblings) : parallel(split, siblings);
        }
        int parent = labels.parent(first.label());
        ImmutableIntArray union = union(siblings);
        boolean whole = union.length() == branchCount.applyAsInt(split);
        boolean last = count == 0;
        int label = last && !whole ? labels.of(parent, split, union) : parent;
        put(new Share(label, merged.flows(), merged.rate()));
    }

    private static Share alternatives(List<Share> shares) {
        List<Integer> flows = new ArrayList<>();
        double rate = 0;
        for (Share share : shares) {
            flows.addAll(share.flows());
            rate += share.rate();
        }
        return new Share(shares.get(0).label(), flows, rate);
    }

    private Share parallel(int split, List<Share> branches) {
        Share smallest = branches.get(0);
        double largest = smallest.rate();
        for (Share branch : branches) {
            if (branch.rate() < smallest.rate() * (1 - EQUAL)) {
                smallest = branch;
            }
            largest = Math.max(largest, branch.rate());
        }
        parallels.add(new Parallel(
                split,
                branches.stream().map(Share::label).toList(),
                branches.stream().map(Share::rate).toList(),
                largest <= smallest.rate() * (1 + EQUAL)));
        return smallest;
    }

    private ImmutableIntArray union(List<Share> siblings) {
        if (siblings.size() == 1) {
            return labels.branches(siblings.get(0).label());
        }
        return ImmutableIntArray.copyOf(siblings.stream()
                .flatMapToInt(s -> labels.branches(s.label()).stream())
                .sorted()
                .distinct());
    }
}
