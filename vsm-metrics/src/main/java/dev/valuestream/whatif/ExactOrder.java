package dev.valuestream.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best order of all, by dynamic programming over the sets that can be made (Held &amp; Karp, J. SIAM 10 (1962) 196–210):
 * what was spent and gained on the way to a set does not depend on what follows. As many analyses as there are such sets.
 */
final class ExactOrder {

    private final PlanSets sets;
    private final double budget;

    private ExactOrder(PlanSets sets, double budget) {
        this.sets = sets;
        this.budget = budget;
    }

    static FoundOrder of(PlanSets sets, double budget) {
        return new ExactOrder(sets, budget).best();
    }

    /** Whether there are no more sets than that which have all that their members need. */
    static boolean isFor(PlanSets sets, int most) {
        Set<BitSet> layer = Set.of(new BitSet());
        int count = 0;
        while (!layer.isEmpty()) {
            count += layer.size();
            Set<BitSet> next = new LinkedHashSet<>();
            for (BitSet set : layer) {
                for (int i = 0; i < sets.size() && count + next.size() <= most; i++) {
                    if (sets.isNext(set, i)) {
                        next.add(PlanSets.with(set, i));
                    }
                }
            }
            if (count + next.size() > most) {
                return false;
            }
            layer = next;
        }
        return true;
    }

    private FoundOrder best() {
        FoundOrder best = FoundOrder.of(List.of(), sets, budget);
        Map<BitSet, FoundOrder> layer = Map.of(new BitSet(), best);
        while (!layer.isEmpty()) {
            Map<BitSet, FoundOrder> next = new LinkedHashMap<>();
            layer.forEach((set, way) -> follow(set, way, next));
            for (FoundOrder way : next.values()) {
                best = whole(way).isBetterThan(best) ? whole(way) : best;
            }
            layer = next;
        }
        return best;
    }

    /** The ways on from a set; their area is that of the money spent. */
    private void follow(BitSet set, FoundOrder way, Map<BitSet, FoundOrder> next) {
        for (int at = 0; at < sets.size(); at++) {
            int i = at;
            if (sets.isNext(set, i) && !FoundOrder.isMore(way.cost() + sets.cost(i), budget)) {
                BitSet more = PlanSets.with(set, i);
                sets.gain(more).ifPresent(gain -> next.merge(more, longer(way, i, gain), ExactOrder::better));
            }
        }
    }

    private static FoundOrder better(FoundOrder one, FoundOrder other) {
        return other.isBetterThan(one) ? other : one;
    }

    private FoundOrder longer(FoundOrder way, int i, double gain) {
        List<Integer> order = new ArrayList<>(way.order());
        order.add(i);
        double area = way.area() + way.gain() * sets.cost(i);
        return new FoundOrder(order, area, gain, way.cost() + sets.cost(i));
    }

    private FoundOrder whole(FoundOrder way) {
        double left = Math.max(0, budget - way.cost());
        return new FoundOrder(way.order(), way.area() + way.gain() * left, way.gain(), way.cost());
    }
}
