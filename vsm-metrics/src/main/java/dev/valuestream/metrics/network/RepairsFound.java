package dev.valuestream.metrics.network;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.unit.Ratio;
import java.util.function.ToDoubleFunction;

/**
 * What items wait because a machine that fails on the clock stands still when they come, though it had nothing to do.
 *
 * <p>Let V be the work before one server, which is done only while it is up: the time of A of all time, up times exponential. Its second
 * moment is in balance, λE[S²] + 2λs·E[V] = 2·E[V while up], and so is E[V while down] = λs·(1 − A)·R + (1 − A) ÷ A · E[V while up], where R is
 * what is left of a repair, m_r·(1 + c_r²) ÷ 2. An item waits E[V] ÷ A + (1 − A)·R. That is the wait behind a machine that fails in work
 * only, and (1 − A)·R more.
 */
final class RepairsFound {

    private RepairsFound() {}

    /** Whether the machines of a step fail while nobody works at them, too, for a time that is known. */
    static boolean isAt(ProcessStep step, PredictedQueues queues) {
        return step.failures().filter(FailureBasis.TIME::equals).isPresent()
                && queues.step(step).families().stream()
                        .filter(FamilyWork::reached)
                        .anyMatch(f -> left(f.member().routes().figures(step), 1) > 0);
    }

    /** Whether they are followed: at one server of the step's own. */
    static boolean isFollowed(StepPlan plan) {
        return plan.isAlone() && plan.servers() == 1;
    }

    /** The wait for repairs, the mean over the families that come: (1 − A)·R seconds; 0 where none are found or followed. */
    static double wait(ProcessStep step, PredictedQueues queues, StepPlan plan) {
        return areFound(step, queues, plan) ? left(step, queues, plan) : 0;
    }

    /** The share of items that find the machine down: 1 − A; 0 where that is not followed. */
    static double down(ProcessStep step, PredictedQueues queues, StepPlan plan) {
        return areFound(step, queues, plan) ? mean(step, queues, plan, RepairsFound::down) : 0;
    }

    /** What is left of a repair when it is looked at, where a machine is down that often at a time: (1 − A)·R seconds. */
    static double left(ProcessStep step, PredictedQueues queues, StepPlan plan) {
        return mean(step, queues, plan, figures -> left(figures, queues.assumedCv())) * plan.stretch();
    }

    private static boolean areFound(ProcessStep step, PredictedQueues queues, StepPlan plan) {
        return isAt(step, queues) && isFollowed(plan);
    }

    private static double mean(
            ProcessStep step, PredictedQueues queues, StepPlan plan, ToDoubleFunction<StepFigures> figure) {
        double sum = 0;
        double all = 0;
        for (int f = 0; f < plan.step().families().size(); f++) {
            double rate = queues.rate(step, f);
            if (rate > 0) {
                FamilyWork family = plan.step().families().get(f);
                sum += rate * figure.applyAsDouble(family.member().routes().figures(step));
                all += rate;
            }
        }
        return all > 0 ? sum / all : 0;
    }

    private static double down(StepFigures figures) {
        return 1 - figures.uptime().map(Ratio::value).orElse(1.0);
    }

    private static double left(StepFigures figures, double assumedCv) {
        return figures.meanTimeToRepair()
                .map(repair -> down(figures) * repair.meanSeconds() * (1 + scv(repair, assumedCv)) / 2)
                .orElse(0.0);
    }

    private static double scv(TimeDistribution repair, double assumedCv) {
        return Magnitude.scv(repair.squaredCoefficientOfVariation().orElse(assumedCv * assumedCv));
    }
}
