package dev.valuestream.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A good order where there are too many to look at all: always what gives most per cost next, together with what it needs;
 * what gives nothing alone is tried together at the end; then neighbours change places while that is better.
 */
final class GreedyOrder {

    private static final int PASSES = 3;

    private final PlanSets sets;
    private final double budget;
    private final BitSet made = new BitSet();
    private final List<Integer> order = new ArrayList<>();

    private GreedyOrder(PlanSets sets, double budget) {
        this.sets = sets;
        this.budget = budget;
    }

    static FoundOrder of(PlanSets sets, double budget) {
        GreedyOrder greedy = new GreedyOrder(sets, budget);
        greedy.grow();
        greedy.addRest();
        return greedy.exchanged();
    }

    private void grow() {
        BitSet best = new BitSet();
        do {
            best.clear();
            double most = 0;
            for (int i = 0; i < sets.size(); i++) {
                BitSet more = more(i);
                double worth = more.isEmpty() ? 0 : worth(more);
                if (worth > most) {
                    most = worth;
                    best.clear();
                    best.or(more);
                }
            }
            make(best);
        } while (!best.isEmpty());
    }

    /** An improvement and what it needs, as far as it is not made; empty if it cannot be paid for. */
    private BitSet more(int i) {
        BitSet more = made.get(i) ? new BitSet() : sets.withNeeded(i);
        more.andNot(made);
        return FoundOrder.isMore(sets.cost(made) + sets.cost(more), budget) ? new BitSet() : more;
    }

    /** Gain per cost; infinite for what costs nothing and gains. */
    private double worth(BitSet more) {
        BitSet then = (BitSet) made.clone();
        then.or(more);
        OptionalDouble after = sets.gain(then);
        double gain = after.orElse(Double.NEGATIVE_INFINITY) - sets.gain(made).orElse(0);
        return gain > 0 && isPossible(more) ? gain / sets.cost(more) : 0;
    }

    private boolean isPossible(BitSet more) {
        return more.cardinality() == 1 || FoundOrder.isPossible(with(more), sets, budget);
    }

    private List<Integer> with(BitSet more) {
        List<Integer> longer = new ArrayList<>(order);
        more.stream().forEach(longer::add);
        return longer;
    }

    private void make(BitSet more) {
        more.stream().forEach(order::add);
        made.or(more);
    }

    private void addRest() {
        BitSet rest = new BitSet();
        rest.set(0, sets.size());
        rest.andNot(made);
        List<Integer> all = with(rest);
        if (!rest.isEmpty() && FoundOrder.isPossible(all, sets, budget)) {
            boolean better = FoundOrder.of(all, sets, budget).isBetterThan(FoundOrder.of(order, sets, budget));
            make(better ? rest : new BitSet());
        }
    }

    private FoundOrder exchanged() {
        FoundOrder best = FoundOrder.of(order, sets, budget);
        for (int pass = 0; pass < PASSES; pass++) {
            FoundOrder before = best;
            for (int at = 0; at + 1 < best.order().size(); at++) {
                List<Integer> other = best.swapped(at);
                if (FoundOrder.isPossible(other, sets, budget)) {
                    FoundOrder found = FoundOrder.of(other, sets, budget);
                    best = found.isBetterThan(best) ? found : best;
                }
            }
            if (best.equals(before)) {
                return best;
            }
        }
        return best;
    }
}
