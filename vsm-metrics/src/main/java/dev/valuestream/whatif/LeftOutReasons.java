package dev.valuestream.whatif;

import dev.valuestream.problem.Text;
import dev.valuestream.whatif.PlanSearch.LeftOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says of each improvement that has no place in an order why not. */
final class LeftOutReasons {

    private final PlanSets sets;
    private final FoundOrder found;
    private final double budget;
    private final BitSet made = new BitSet();

    LeftOutReasons(PlanSets sets, FoundOrder found, double budget) {
        this.sets = sets;
        this.found = found;
        this.budget = budget;
        found.order().forEach(made::set);
    }

    List<LeftOut> all() {
        List<LeftOut> all = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (!made.get(i)) {
                all.add(new LeftOut(sets.improvement(i), reason(i)));
            }
        }
        return all;
    }

    private Text reason(int i) {
        BitSet then = sets.withNeeded(i);
        then.or(made);
        if (sets.measure(then).isEmpty()) {
            return Text.of("search.misfit", "It does not fit what is made before.");
        } else if (sets.gain(then).isEmpty()) {
            return Text.of("search.unknown", "The measure has no value after it.");
        } else if (FoundOrder.isMore(sets.cost(then), budget)) {
            return Text.of("search.budget", "There is no money left for it.");
        }
        return FoundOrder.isMore(found.gain(), sets.gain(then).getAsDouble())
                ? Text.of("search.worse", "It makes the measure worse.")
                : Text.of("search.nothing", "It does nothing for the measure.");
    }
}
