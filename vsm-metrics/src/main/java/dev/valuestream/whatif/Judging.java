package dev.valuestream.whatif;

import dev.valuestream.change.Change;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.problem.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges each change of a comparison by itself and by the whole. */
final class Judging {

    private final Comparison comparison;
    private final SystemEffect together;
    private final Origins origins;
    private final Reasons reasons;

    Judging(Comparison comparison, SystemEffect together, Duration horizon) {
        this.comparison = comparison;
        this.together = together;
        origins = comparison.origins();
        reasons = new Reasons(
                comparison.before().valueStream(), comparison.after().valueStream(), horizon);
    }

    /** The judgement on an element; empty if it reports nothing that changes. */
    Optional<ChangeEffect> judge(ChangedElement changed) {
        Optional<Analysis> alone = SubOptimization.with(comparison, changed.changes());
        List<MeasureChange> local =
                LocalEffects.of(comparison.before(), alone.orElse(comparison.after()), origins, changed);
        Verdict reported = reported(local);
        if (reported == Verdict.SAME || reported == Verdict.UNKNOWN) {
            return Optional.empty();
        }
        Optional<SystemEffect> byItself =
                alone.map(a -> SystemEffects.of(comparison.before(), a, origins, changed.steps()));
        Optional<SystemEffect> withOthers = withOthers(changed);
        Judgement verdict = verdict(reported, byItself, withOthers);
        ChangeEffect effect =
                new ChangeEffect(changed.element(), local, reported, byItself, withOthers, verdict, Reasons.NONE);
        return Optional.of(new ChangeEffect(
                changed.element(), local, reported, byItself, withOthers, verdict, reasons.of(effect, together)));
    }

    private static Verdict reported(List<MeasureChange> local) {
        return Stream.of(Verdict.BETTER, Verdict.WORSE, Verdict.SAME)
                .filter(v -> local.stream().anyMatch(m -> m.verdict() == v))
                .findFirst()
                .orElse(Verdict.UNKNOWN);
    }

    private Optional<SystemEffect> withOthers(ChangedElement changed) {
        List<Change> others = new ArrayList<>(comparison.diff().changes());
        others.removeAll(Set.copyOf(changed.changes()));
        return SubOptimization.with(comparison, others)
                .filter(without ->
                        !without.valueStream().equals(comparison.before().valueStream()))
                .map(without -> SystemEffects.of(without, comparison.after(), origins, changed.steps()));
    }

    private Judgement verdict(Verdict local, Optional<SystemEffect> alone, Optional<SystemEffect> withOthers) {
        List<SystemEffect> effects =
                Stream.of(alone, withOthers).flatMap(Optional::stream).toList();
        List<SystemEffect> all = effects.isEmpty() ? List.of(together) : effects;
        if (all.stream().anyMatch(e -> e.verdict() == Verdict.BETTER)) {
            return Judgement.NONE;
        } else if (all.stream().anyMatch(e -> e.verdict() == Verdict.UNKNOWN)) {
            return Judgement.CANNOT_JUDGE;
        }
        return local == Verdict.BETTER ? Judgement.SUBOPTIMAL : Judgement.NONE;
    }

    Text reason(Judgement verdict, List<ChangeEffect> changes) {
        return reasons.ofAll(verdict, changes, together);
    }
}
