package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges each improvement of a plan by the whole, alone and with the others. Used once. */
final class JudgingPlan {

    private final TransformationPlan plan;
    private final ValueStream asIs;
    private final Function<ValueStream, Analysis> analyse;
    private final Map<Set<String>, Optional<Analysis>> analyses = new HashMap<>();
    private final List<Improvement> made;
    private final Reasons reasons;

    /** Judges what can be made on a path, of which the analyses at its ends are known. */
    JudgingPlan(PlanPath path, Function<ValueStream, Analysis> analyse) {
        plan = path.project().plan();
        asIs = path.project().asIs();
        this.analyse = analyse;
        made = path.milestones().stream()
                .filter(m -> m.misfit().isEmpty())
                .map(PlanPath.Milestone::improvement)
                .toList();
        reasons = new Reasons(asIs, path.toBe().valueStream(), new SystemFigures(path.asIs()).horizon());
        analyses.put(Set.of(), Optional.of(path.asIs()));
        analyses.put(ids(made), Optional.of(path.toBe()));
    }

    List<ImprovementEffect> judge() {
        return made.stream().map(this::judge).toList();
    }

    private ImprovementEffect judge(Improvement improvement) {
        Set<String> needed = ids(plan.withDependencies(List.of(improvement.id())));
        Optional<Comparison> alone = comparison(needed, improvement);
        Set<String> others = ids(made);
        others.removeAll(needing(improvement));
        Optional<Comparison> withOthers = others.equals(needed) ? Optional.empty() : comparison(others, improvement);
        return effect(improvement, alone.map(SubOptimization::of), withOthers.map(JudgingPlan::system));
    }

    /** The stream with a set of improvements against that without one of them; empty if one of the two cannot be. */
    private Optional<Comparison> comparison(Set<String> with, Improvement improvement) {
        Set<String> without = new HashSet<>(with);
        without.remove(improvement.id());
        Optional<Analysis> before = analysis(without);
        Optional<Analysis> after = analysis(with);
        return before.isPresent() && after.isPresent()
                ? Optional.of(Comparison.of(before.get(), after.get()))
                : Optional.empty();
    }

    private Optional<Analysis> analysis(Set<String> ids) {
        Optional<Analysis> known = analyses.get(ids);
        if (known != null) {
            return known;
        }
        Optional<Analysis> found = analysed(ids);
        analyses.put(Set.copyOf(ids), found);
        return found;
    }

    private Optional<Analysis> analysed(Set<String> ids) {
        try {
            return Optional.of(analyse.apply(plan.applyTo(asIs, ids)));
        } catch (PlanConflictException e) {
            return Optional.empty();
        }
    }

    private static SystemEffect system(Comparison comparison) {
        Set<String> steps = new HashSet<>();
        ChangedElements.of(comparison).forEach(e -> steps.addAll(e.steps()));
        return SystemEffects.of(comparison.before(), comparison.after(), comparison.origins(), steps);
    }

    /** Those that need an improvement, directly or not. */
    private Set<String> needing(Improvement improvement) {
        Set<String> needing = new HashSet<>();
        for (Improvement other : made) {
            boolean needs = other.after().contains(improvement.id())
                    || other.after().stream().anyMatch(needing::contains);
            if (needs) {
                needing.add(other.id());
            }
        }
        return needing;
    }

    private ImprovementEffect effect(
            Improvement improvement, Optional<SubOptimization> alone, Optional<SystemEffect> withOthers) {
        List<Verdict> whole = new ArrayList<>();
        alone.map(a -> a.together().verdict()).ifPresent(whole::add);
        withOthers.map(SystemEffect::verdict).ifPresent(whole::add);
        return new ImprovementEffect(improvement, alone, withOthers, verdict(whole, alone), reason(alone, withOthers));
    }

    private static Judgement verdict(List<Verdict> whole, Optional<SubOptimization> alone) {
        if (whole.contains(Verdict.BETTER)) {
            return Judgement.NONE;
        }
        boolean unknown = whole.isEmpty() || whole.contains(Verdict.UNKNOWN);
        return unknown
                ? Judgement.CANNOT_JUDGE
                : alone.map(SubOptimization::verdict).orElse(Judgement.NONE);
    }

    private Text reason(Optional<SubOptimization> alone, Optional<SystemEffect> withOthers) {
        String byItself = alone.map(this::words).orElse("It does not fit without the others.");
        if (withOthers.isEmpty()) {
            return Text.of("plan.effect.alone", "{0}", byItself);
        }
        String together = reasons.of(withOthers.get());
        return together.equals(byItself)
                ? Text.of("plan.effect.both", "Alone and with the others: {0}", byItself)
                : Text.of("plan.effect", "Alone: {0} With the others: {1}", byItself, together);
    }

    private String words(SubOptimization alone) {
        return alone.verdict() == Judgement.NONE
                ? reasons.of(alone.together())
                : alone.reason().message();
    }

    private static Set<String> ids(List<Improvement> improvements) {
        Set<String> ids = new HashSet<>();
        improvements.forEach(i -> ids.add(i.id()));
        return ids;
    }
}
