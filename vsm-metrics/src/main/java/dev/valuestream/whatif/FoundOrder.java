package dev.valuestream.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Improvements in an order, and what it is worth.
 *
 * @param order the improvements by their places in the plan
 * @param area the gain while the budget is spent, summed over it: Σ gain before each · its cost + gain at the end · what is left
 * @param gain the gain at the end
 * @param cost what all of it costs
 */
record FoundOrder(List<Integer> order, double area, double gain, double cost) {

    /** A share of the larger value below which two are the same. */
    private static final double ROUNDING = 1e-9;

    FoundOrder {
        order = List.copyOf(order);
    }

    /** An order whose every start can be made. */
    static FoundOrder of(List<Integer> order, PlanSets sets, double budget) {
        BitSet made = new BitSet();
        double gain = 0;
        double area = 0;
        double cost = 0;
        for (int i : order) {
            area += gain * sets.cost(i);
            cost += sets.cost(i);
            made.set(i);
            gain = sets.gain(made).orElseThrow();
        }
        return new FoundOrder(order, area + gain * Math.max(0, budget - cost), gain, cost);
    }

    /** Whether an order can be made step by step within the budget, the measure known all the way. */
    static boolean isPossible(List<Integer> order, PlanSets sets, double budget) {
        BitSet made = new BitSet();
        double cost = 0;
        for (int i : order) {
            cost += sets.cost(i);
            boolean next = sets.isNext(made, i) && !isMore(cost, budget);
            made.set(i);
            if (!next || sets.gain(made).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether one amount is more than another by more than rounding. */
    static boolean isMore(double one, double other) {
        return one - other > ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }

    /** More on the way; if that is the same more at the end; if that is too less cost. */
    boolean isBetterThan(FoundOrder other) {
        if (isMore(area, other.area) || isMore(other.area, area)) {
            return area > other.area;
        } else if (isMore(gain, other.gain) || isMore(other.gain, gain)) {
            return gain > other.gain;
        }
        return isMore(other.cost, cost);
    }

    List<Integer> swapped(int at) {
        List<Integer> swapped = new ArrayList<>(order);
        swapped.set(at, order.get(at + 1));
        swapped.set(at + 1, order.get(at));
        return swapped;
    }
}
