package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What comes together at one node: flows that carry labels. Branches of one split are parallel, everything else is
 * alternative. Where the node joins, one branch of each split goes on for all of them: the one with the smallest rate,
 * where they are equal a preferred one, else the first.
 *
 * <p>Labels are merged from the deepest up; a split whose branches are all there closes into the label before it.
 */
final class Meeting {

    /** Rates that differ by less than this share of themselves are equal. */
    private static final double EQUAL = 1e-9;

    /** Flows that stand for one label, with the rate they bring together. */
    private record Share(int label, List<Integer> flows, double rate) {}

    /** Two or more branches of one split that come together. */
    record Parallel(int split, List<Branch> branches, boolean equal) {}

    /** One of them: its label, and the flows that bring it. */
    record Branch(int label, List<Integer> flows) {}

    private final BranchLabels labels;
    private final IntUnaryOperator branchCount;
    private final boolean joinsSources;
    private final IntPredicate preferred;
    private final TreeMap<Integer, Map<Integer, Share>> byDepth = new TreeMap<>();
    private final List<Parallel> parallels = new ArrayList<>();
    private int count;

    /**
     * @param labels all labels so far
     * @param branchCount how many branches a split has
     * @param joinsSources whether items of several sources wait for each other here
     * @param preferred the labels that go on before others of equal rate
     */
    Meeting(BranchLabels labels, IntUnaryOperator branchCount, boolean joinsSources, IntPredicate preferred) {
        this.labels = labels;
        this.branchCount = branchCount;
        this.joinsSources = joinsSources;
        this.preferred = preferred;
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
        boolean last = count == 0;
        put(new Share(last ? togetherLabel(parent, split, siblings) : parent, merged.flows(), merged.rate()));
    }

    private int togetherLabel(int parent, int split, List<Share> siblings) {
        BranchSet union = union(siblings);
        return union.size() == branchCount.applyAsInt(split) ? parent : labels.of(parent, split, union);
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
            if (goesBefore(branch, smallest)) {
                smallest = branch;
            }
            largest = Math.max(largest, branch.rate());
        }
        parallels.add(new Parallel(
                split,
                branches.stream().map(b -> new Branch(b.label(), b.flows())).toList(),
                largest <= smallest.rate() * (1 + EQUAL)));
        return smallest;
    }

    private boolean goesBefore(Share branch, Share other) {
        if (branch.rate() < other.rate() * (1 - EQUAL)) {
            return true;
        }
        boolean equal = branch.rate() <= other.rate() * (1 + EQUAL);
        return equal && preferred.test(branch.label()) && !preferred.test(other.label());
    }

    /** All branches; two by two, so that sets side by side are not copied again and again. */
    private BranchSet union(List<Share> siblings) {
        List<BranchSet> sets =
                siblings.stream().map(s -> labels.branches(s.label())).toList();
        while (sets.size() > 1) {
            List<BranchSet> pairs = new ArrayList<>();
            for (int i = 0; i < sets.size(); i += 2) {
                pairs.add(i + 1 < sets.size() ? sets.get(i).with(sets.get(i + 1)) : sets.get(i));
            }
            sets = pairs;
        }
        return sets.get(0);
    }
}
