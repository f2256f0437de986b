package dev.valuestream.whatif;

import dev.valuestream.model.ProcessStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds which steps hold back what changed steps could pass on, and what they would have to be able to do. */
final class Companions {

    private static final double ROUNDING = 1e-9;

    private Companions() {}

    /**
     * The steps that cannot take in what the slowest of the changed steps now allows, up to demand: visits · that rate.
     * None where that rate or a capacity is not known.
     */
    static List<Companion> of(SystemFigures figures, Set<String> changed) {
        OptionalDouble rate = changed.stream()
                .filter(step -> figures.stream().step(step).isPresent())
                .map(step -> allowed(figures, step))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
        List<Companion> companions = new ArrayList<>();
        if (rate.isPresent()) {
            for (ProcessStep step : figures.stream().steps()) {
                double needed = rate.getAsDouble() * visits(figures, step.id());
                OptionalDouble capacity = figures.number("step.capacity", step.id());
                boolean tooSlow = capacity.isPresent() && capacity.getAsDouble() < needed * (1 - ROUNDING);
                if (tooSlow && !changed.contains(step.id())) {
                    companions.add(new Companion(step.id(), needed));
                }
            }
        }
        return companions;
    }

    /** Units of demand a day that a step allows: capacity ÷ visits, up to the demand, capacity · load ÷ visits. */
    private static OptionalDouble allowed(SystemFigures figures, String step) {
        double visits = visits(figures, step);
        OptionalDouble capacity = figures.number("step.capacity", step);
        OptionalDouble load = figures.number("step.load", step);
        boolean known = visits > 0 && capacity.isPresent() && load.isPresent();
        return known
                ? OptionalDouble.of(capacity.getAsDouble() * Math.min(1, load.getAsDouble()) / visits)
                : OptionalDouble.empty();
    }

    private static double visits(SystemFigures figures, String step) {
        return figures.number("step.visits", step).orElse(0);
    }
}
