package dev.valuestream.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What no order can exceed, if no improvement does more after others than before them: each counts what it does on top of what it
 * needs and nothing else, and pays that out evenly while it is paid for, the most per cost first, in no matter what order
 * they need each other (the fractional relaxation of W. Smith's rule, Naval Res. Logist. Q. 3 (1956) 59–66).
 */
final class OrderBound {

    /** What an improvement does on top of what it needs, and its cost. */
    private record Part(double gain, double cost) {}

    private OrderBound() {}

    /** The largest area, as far as it can be known. */
    static OptionalDouble of(PlanSets sets, double budget) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            OptionalDouble gain = own(sets, i);
            if (gain.isEmpty()) {
                return OptionalDouble.empty();
            }
            parts.add(new Part(Math.max(0, gain.getAsDouble()), sets.cost(i)));
        }
        return OptionalDouble.of(area(parts, budget));
    }

    /** What an improvement does on top of what it needs. */
    static OptionalDouble own(PlanSets sets, int i) {
        BitSet all = sets.withNeeded(i);
        OptionalDouble with = sets.gain(all);
        all.clear(i);
        OptionalDouble without = sets.gain(all);
        return with.isPresent() && without.isPresent()
                ? OptionalDouble.of(with.getAsDouble() - without.getAsDouble())
                : OptionalDouble.empty();
    }

    private static double area(List<Part> parts, double budget) {
        parts.sort(Comparator.comparingDouble((Part p) -> p.gain() / Math.max(p.cost(), Double.MIN_NORMAL))
                .reversed());
        double area = 0;
        double gain = 0;
        double left = budget;
        for (Part part : parts) {
            double paid = Math.min(left, part.cost());
            double got = part.cost() > 0 ? part.gain() * (paid / part.cost()) : part.gain();
            area += paid * (gain + got / 2);
            gain += got;
            left -= paid;
        }
        return area + gain * left;
    }

    /** Whether what each improvement of an order does there is no more than what it does on top of what it needs alone. */
    static boolean isDiminishing(PlanSets sets, List<Integer> order) {
        BitSet made = new BitSet();
        double before = 0;
        for (int i : order) {
            made.set(i);
            double after = sets.gain(made).orElseThrow();
            if (FoundOrder.isMore(after - before, own(sets, i).orElse(Double.NEGATIVE_INFINITY))) {
                return false;
            }
            before = after;
        }
        return true;
    }
}
