package dev.valuestream.metrics.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.LongRunRates;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.metrics.internal.TeamModel;
import dev.valuestream.unit.Durations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which steps queue, at which station, and how fast that works.
 *
 * <p>A step alone is a station with its servers, and an item holds one for item time · stream day ÷ (time a day − changeovers),
 * so that its load is {@code step.load}. A team of several steps is one station: its servers are the whole crews its people
 * make, and an item holds one for item time · crew · stream day · servers ÷ the team's time, so that its load is {@code
 * team.load}. What steps that never rest take of the team is not there for the others.
 */
final class StepPlans {

    /** A load this near to 1 is 1. */
    private static final double FULL = 1 - 1e-12;

    private static final double WHOLE = 1e-9;
    private static final int MOST_SERVERS = 1_000_000;

    private final LongRunRates rates;
    private final double day;
    private final Map<String, StepPlan> plans = new HashMap<>();

    private StepPlans(CapacityModel model, LongRunRates rates) {
        this.rates = rates;
        day = Durations.toSeconds(model.stream().calendar().day());
        model.steps().values().forEach(s -> plans.put(s.step().id(), alone(s)));
        model.teams().values().stream().filter(TeamModel::isShared).forEach(this::pool);
    }

    /** The plan of each step by id, in the order of the map. */
    static Map<String, StepPlan> of(CapacityModel model, LongRunRates rates) {
        StepPlans found = new StepPlans(model, rates);
        ImmutableMap.Builder<String, StepPlan> plans = ImmutableMap.builder();
        model.steps().keySet().forEach(id -> plans.put(id, requireNonNull(found.plans.get(id))));
        return plans.buildOrThrow();
    }

    private StepPlan alone(StepModel step) {
        if (rates.missing(step.step()).isPresent()) {
            return new StepPlan(step, Standing.UNKNOWN);
        }
        double work = rates.work(step);
        double available = step.available().number().orElse(0);
        if (canDoNothing(step) || rates.passing(step.step()) < 1 || work > FULL * available) {
            return new StepPlan(step, work == 0 && !canDoNothing(step) ? Standing.IDLE : Standing.OVERLOADED);
        }
        if (work == 0) {
            return new StepPlan(step, Standing.IDLE);
        }
        int servers = (int) Math.min(MOST_SERVERS, step.servers().number().orElse(1));
        double stretch = day * servers / available;
        Standing standing = isPaced(step) ? Standing.PACED : Standing.QUEUED;
        return new StepPlan(step, standing, "step " + step.step().id(), servers, stretch, work / available);
    }

    private static boolean canDoNothing(StepModel step) {
        return step.load() instanceof Figure.Unknown unknown && unknown.reason() == Reason.UNSTABLE;
    }

    /** Whether all items that come are taken from suppliers. */
    private static boolean isPaced(StepModel step) {
        return step.families().stream()
                .filter(FamilyWork::reached)
                .allMatch(f -> f.member().routes().isFedBySuppliersOnly(step.step()));
    }

    /** Working time of the team's people that a day's items take at a step. */
    private double labour(StepPlan plan) {
        return rates.work(plan.step()) * TeamModel.crew(plan.step());
    }

    private void pool(TeamModel team) {
        List<StepPlan> all = team.steps().stream()
                .map(s -> requireNonNull(plans.get(s.step().id())))
                .filter(p -> !p.is(Standing.UNKNOWN) && !p.is(Standing.IDLE))
                .toList();
        double whole = team.available().number().orElse(0);
        double taken = all.stream()
                .filter(p -> p.is(Standing.OVERLOADED))
                .mapToDouble(p -> labour(p) * rates.passing(p.step().step()))
                .filter(Double::isFinite)
                .sum();
        List<StepPlan> queued =
                all.stream().filter(p -> !p.is(Standing.OVERLOADED)).toList();
        double labour = queued.stream().mapToDouble(this::labour).sum();
        if (labour > FULL * (whole - taken)) {
            queued.forEach(p -> plans.put(p.id(), new StepPlan(p.step(), Standing.OVERLOADED)));
            return;
        }
        double people = team.people().number().orElse(1) * (whole - taken) / whole;
        int servers = crews(people, queued, labour);
        for (StepPlan plan : queued) {
            double stretch = TeamModel.crew(plan.step()) * day * servers / (whole - taken);
            plans.put(
                    plan.id(),
                    new StepPlan(
                            plan.step(),
                            Standing.QUEUED,
                            "team " + team.id(),
                            servers,
                            stretch,
                            labour / (whole - taken)));
        }
    }

    /** How many crews of the mean size the people make, at least one. */
    private int crews(double people, List<StepPlan> queued, double labour) {
        double served = queued.stream().mapToDouble(p -> rates.work(p.step())).sum();
        double crews = labour > 0 ? people * served / labour : people;
        return (int) Math.max(1, Math.min(MOST_SERVERS, Math.floor(crews * (1 + WHOLE))));
    }
}
