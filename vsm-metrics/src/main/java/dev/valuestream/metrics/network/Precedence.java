package dev.valuestream.metrics.network;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.model.Demand;
import dev.valuestream.model.ProcessStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What it does to the waits of the families of a step that the more urgent go first, work that has begun not interrupted: at load ρ, of
 * which σ comes from families that go before one's own and σ' with those of its own rank too, a family waits (1 − ρ) ÷ ((1 − σ)·(1 − σ'))
 * times as long as if all were served as they come (Cobham 1954). Immutable.
 *
 * <p>Exact where items come at random, for one server or exponential times of one mean; the work that waits stays the same in any case.
 */
final class Precedence {

    private final Map<String, double[]> factors;
    private final int[] ranks;

    private Precedence(Map<String, double[]> factors, int[] ranks) {
        this.factors = factors;
        this.ranks = ranks;
    }

    /** The precedence at the steps that stand in no queue with others. */
    static Precedence of(PredictedQueues queues, Map<String, StepPlan> plans) {
        int[] ranks = queues.model().mix().members().stream()
                .mapToInt(m -> rank(queues, m.family()))
                .toArray();
        ImmutableMap.Builder<String, double[]> factors = ImmutableMap.builder();
        if (Arrays.stream(ranks).distinct().count() > 1) {
            plans.forEach((id, plan) -> {
                if (plan.is(Standing.QUEUED) && plan.isAlone() && isOneByOne(queues, plan)) {
                    factors.put(id, factors(loads(queues, plan), ranks));
                }
            });
        }
        return new Precedence(factors.buildOrThrow(), ranks);
    }

    /** A family goes by the most urgent of its demands; those without a priority come last. */
    private static int rank(PredictedQueues queues, Optional<String> family) {
        return queues.model().stream().demand().stream()
                .filter(d -> family.isEmpty() || d.family().equals(family))
                .map(Demand::priority)
                .mapToInt(p -> p.orElse(Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isOneByOne(PredictedQueues queues, StepPlan plan) {
        ProcessStep step = plan.step().step();
        return plan.step().families().stream()
                .allMatch(f -> !PredictedQueues.isPaced(f, step)
                        && work(queues, step, f).filter(w -> w.batch() > 1).isEmpty());
    }

    private static Optional<StepWork> work(PredictedQueues queues, ProcessStep step, FamilyWork family) {
        return family.reached() ? StepWork.of(step, family, queues.assumedCv()) : Optional.empty();
    }

    private static double[] loads(PredictedQueues queues, StepPlan plan) {
        ProcessStep step = plan.step().step();
        List<FamilyWork> families = plan.step().families();
        return IntStream.range(0, families.size())
                .mapToDouble(f -> work(queues, step, families.get(f))
                        .map(w -> queues.rate(step, f) * w.perItem() * plan.stretch() / plan.servers())
                        .orElse(0.0))
                .toArray();
    }

    private static double[] factors(double[] loads, int[] ranks) {
        double[] factors = new double[loads.length];
        for (int f = 0; f < loads.length; f++) {
            double before = 0;
            double alike = 0;
            double behind = 0;
            for (int g = 0; g < loads.length; g++) {
                before += ranks[g] < ranks[f] ? loads[g] : 0;
                alike += ranks[g] == ranks[f] ? loads[g] : 0;
                behind += ranks[g] > ranks[f] ? loads[g] : 0;
            }
            double free = 1 - before - alike - behind;
            factors[f] = free > 0 ? free / ((1 - before) * (1 - before - alike)) : 1;
        }
        return factors;
    }

    /** How many times as long a family waits before a step as if all were served as they come. */
    double factor(ProcessStep step, int family) {
        double[] of = factors.get(step.id());
        return of == null ? 1 : of[family];
    }

    /** Whether the order of families at a step is followed. */
    boolean isFollowed(ProcessStep step) {
        return factors.containsKey(step.id());
    }

    /** Whether some of the families that come to a step go before others. */
    boolean isAt(StepPlan plan) {
        List<FamilyWork> families = plan.step().families();
        return IntStream.range(0, families.size())
                        .filter(f -> families.get(f).reached())
                        .map(f -> ranks[f])
                        .distinct()
                        .count()
                > 1;
    }
}
