package dev.valuestream.whatif;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.simulation.SimulationComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change does to the whole where it was simulated, too. What the fluid basis decides, throughput and the growth of queues,
 * stands, as it is exact; where that does not decide, the simulated lead time takes the place of the predicted one, and decides
 * where its paired difference is sure.
 */
final class SimulatedEffect {

    static final String LEAD_TIME = "lead-time.simulated";
    private static final String QUEUE = "step.queue.simulated";
    private static final Set<String> FLUID = Set.of(SystemFigures.THROUGHPUT, SystemFigures.GROWTH);

    private final SimulationComparison simulated;

    SimulatedEffect(SimulationComparison simulated) {
        this.simulated = simulated;
    }

    /** The effect, with what was simulated in it. */
    SystemEffect over(SystemEffect effect) {
        Optional<SimulatedChange> lead = simulated.change(LEAD_TIME);
        boolean decided = effect.decidedBy().filter(FLUID::contains).isPresent();
        if (lead.isEmpty() || decided) {
            return with(effect, effect.verdict(), effect.decidedBy());
        }
        Verdict verdict = verdict(lead.get());
        return with(
                effect,
                verdict == Verdict.UNKNOWN ? Verdict.SAME : verdict,
                lead.filter(SimulatedChange::isSignificant).map(SimulatedChange::id));
    }

    private SystemEffect with(SystemEffect effect, Verdict verdict, Optional<String> decidedBy) {
        List<MeasureChange> measures = new ArrayList<>(effect.measures());
        simulated.changes().stream()
                .filter(c -> c.family().isEmpty() && c.isSignificant())
                .map(SimulatedEffect::measure)
                .forEach(measures::add);
        return new SystemEffect(
                verdict,
                decidedBy,
                measures,
                effect.queueBuildsAt().or(this::longerQueue),
                effect.relieved(),
                effect.constraintBefore(),
                effect.constraintAfter(),
                effect.constraintMoved(),
                effect.needed(),
                decidedBy.isPresent() ? List.of() : effect.missing());
    }

    /** The step before which the queue gets longest for sure. */
    private Optional<String> longerQueue() {
        return simulated.changes().stream()
                .filter(c -> c.id().equals(QUEUE)
                        && c.isSignificant()
                        && c.difference().mean() > 0)
                .max(Comparator.comparingDouble(c -> c.difference().mean()))
                .flatMap(SimulatedChange::element);
    }

    static MeasureChange measure(SimulatedChange change) {
        return new MeasureChange(
                change.id(),
                change.element(),
                change.family(),
                change.unit(),
                change.better(),
                Figure.of(change.before().mean()),
                Figure.of(change.after().mean()),
                Optional.empty());
    }

    /** Better or worse where the difference is sure; the same where there is none; else unknown. */
    static Verdict verdict(SimulatedChange change) {
        if (change.isSignificant() && change.better() != Direction.NEUTRAL) {
            return change.difference().mean() < 0 == (change.better() == Direction.LOWER)
                    ? Verdict.BETTER
                    : Verdict.WORSE;
        }
        return change.difference().mean() == 0 ? Verdict.SAME : Verdict.UNKNOWN;
    }
}
