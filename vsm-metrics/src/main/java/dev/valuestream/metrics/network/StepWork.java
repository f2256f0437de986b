package dev.valuestream.metrics.network;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.ItemTime;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.queueing.EffectiveProcessTime;
import dev.valuestream.queueing.Failures;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.Setups;
import dev.valuestream.unit.Ratio;
import java.util.Optional;

/**
 * How long one family's items hold a server of a step, and how much that varies: the effective process time of a cycle.
 *
 * <p>The mean is that of {@code step.load}, cycle ÷ (quantity per cycle · uptime) + changeover ÷ N; the variability follows
 * {@link EffectiveProcessTime}. Times are in working time of a server.
 */
final class StepWork {

    private static final int MOST = 1_000_000;

    private final ItemTime item;
    private final double cycle;
    private final double perCycle;
    private final double scv;

    private StepWork(ItemTime item, double cycle, double perCycle, double scv) {
        this.item = item;
        this.cycle = cycle;
        this.perCycle = perCycle;
        this.scv = scv;
    }

    /** The work of a family at a step; empty if neither cycle time nor process time is stated. */
    static Optional<StepWork> of(ProcessStep step, FamilyWork family, double assumedCv) {
        StepFigures figures = family.member().routes().figures(step);
        return family.time().map(item -> of(figures, item, assumedCv));
    }

    private static StepWork of(StepFigures figures, ItemTime item, double assumedCv) {
        double cycle = figures.cycleTimeOrProcessTime().orElseThrow().meanSeconds();
        double perCycle = figures.quantityPerCycle().orElse(1);
        double scv = new Cycle(figures, assumedCv).scv();
        return new StepWork(item, cycle, perCycle, Magnitude.scv(scv));
    }

    /** How many items a cycle serves together: 1 unless the quantity per cycle is more. */
    int batch() {
        return (int) Math.min(MOST, Math.max(1, Math.rint(perCycle)));
    }

    /** Seconds an item takes of a server. */
    double perItem() {
        return item.seconds();
    }

    /** The time of so many items together, each taking a server so many times as long as if it worked without a rest. */
    ServiceTime time(int items, double stretch) {
        double mean = items * item.seconds() * stretch;
        return new ServiceTime(Double.isFinite(mean) ? Magnitude.of(mean) : 0, scv);
    }

    /** The variability of a cycle. */
    double scv() {
        return scv;
    }

    /**
     * How long an item is in the step: for its cycle, failures and setups included, where a server needs so many times as long, and for what is
     * left of its process once the server goes on without it.
     */
    double inStep(double process, double stretch) {
        return Math.max(1, perCycle) * item.seconds() * stretch + Math.max(0, process - cycle);
    }

    /** One cycle of a step: its work, its failures and its setups. */
    private record Cycle(StepFigures figures, double assumedCv) {

        double scv() {
            ServiceTime work = work();
            EffectiveProcessTime time = EffectiveProcessTime.of(work);
            Optional<Failures> failures = failures();
            Optional<Setups> setups = setups();
            if (work.mean() == 0 || (failures.isEmpty() && setups.isEmpty())) {
                return work.scv();
            }
            time = failures.map(time::with).orElse(time);
            return setups.map(time::with).orElse(time).time().scv();
        }

        /** A cycle; stops of which nobody knows how long they last only slow it down. */
        private ServiceTime work() {
            TimeDistribution cycle = figures.cycleTimeOrProcessTime().orElseThrow();
            double perCycle = figures.quantityPerCycle().orElse(1);
            double cycles = Math.max(1, 1 / perCycle);
            double slowed = failures().isPresent() || uptime() == 0 ? 1 : uptime();
            double mean = cycle.meanSeconds() * cycles / slowed;
            return new ServiceTime(Magnitude.of(mean), variability(cycle) / cycles);
        }

        private double uptime() {
            return figures.uptime().map(Ratio::value).orElse(1.0);
        }

        private double variability(TimeDistribution time) {
            return Magnitude.scv(time.squaredCoefficientOfVariation().orElse(assumedCv * assumedCv));
        }

        private Optional<Failures> failures() {
            double uptime = uptime();
            if (uptime == 0 || uptime == 1) {
                return Optional.empty();
            }
            return figures.meanTimeToRepair()
                    .filter(repair -> repair.meanSeconds() > 0)
                    .map(repair -> Failures.ofAvailability(
                            uptime, new ServiceTime(repair.meanSeconds(), variability(repair))));
        }

        private Optional<Setups> setups() {
            if (!(figures.batch().orElse(null) instanceof Batch.Items batch)) {
                return Optional.empty();
            }
            double cycles = batch.quantity().value()
                    / Math.max(1, figures.quantityPerCycle().orElse(1));
            double between = Math.min(1e100, Math.max(1, cycles));
            return figures.changeover()
                    .filter(changeover -> changeover.meanSeconds() > 0)
                    .map(changeover ->
                            new Setups(new ServiceTime(changeover.meanSeconds(), variability(changeover)), between));
        }
    }
}
