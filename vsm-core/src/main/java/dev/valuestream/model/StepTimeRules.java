package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.problem.Problems;
import java.time.Duration;
import java.util.Optional;

/** A step's lead time holds its process time, for all items and for each family. */
final class StepTimeRules {

    private StepTimeRules() {}

    static void check(ValueStream.Parts parts, Problems problems) {
        for (Node node : parts.nodes()) {
            if (node instanceof ProcessStep step) {
                Checks checks = new Checks(problems, "step", step.id());
                check(step.figures(), "", checks);
                step.families().keySet().forEach(f -> check(step.figures(f), " for family " + f, checks));
            }
        }
    }

    private static void check(StepFigures figures, String whose, Checks checks) {
        Optional<Duration> lead = figures.leadTime().map(TimeDistribution::mean);
        Optional<Duration> process = figures.processTimeOrCycleTime().map(TimeDistribution::mean);
        if (lead.isPresent() && process.isPresent() && lead.get().compareTo(process.get()) < 0) {
            checks.add(
                    "leadTime",
                    "below-process-time",
                    "The leadTime ({0}) of step ({1}){2} must be at least its process time ({3}): it holds the queue and"
                            + " the work. Maybe the two are swapped.",
                    lead.get(),
                    Checks.shown(checks.element()),
                    whose,
                    process.get());
        }
    }
}
