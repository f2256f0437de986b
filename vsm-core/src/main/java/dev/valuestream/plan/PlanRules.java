package dev.valuestream.plan;

import dev.valuestream.model.internal.Texts;
import dev.valuestream.problem.Problems;
import dev.valuestream.problem.Suggestions;
import dev.valuestream.unit.Numbers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold for a plan by itself, whatever map it is applied to. */
final class PlanRules {

    private final Map<String, ImprovementBuilder> improvements = new HashMap<>();
    private final Problems problems;
    private final Suggestions suggestions;

    private PlanRules(TransformationPlanBuilder plan, Problems problems) {
        this.problems = problems;
        plan.improvements.forEach(i -> improvements.putIfAbsent(i.id, i));
        suggestions = Suggestions.among(improvements.keySet());
    }

    static void check(TransformationPlanBuilder plan, Problems problems) {
        PlanRules rules = new PlanRules(plan, problems);
        rules.id("plan", plan.id);
        rules.text("plan", "", "currency", plan.currency);
        Set<String> ids = new HashSet<>();
        for (ImprovementBuilder improvement : plan.improvements) {
            rules.improvement(improvement, ids.add(improvement.id));
        }
        Set<String> measures = new HashSet<>();
        plan.kpis.forEach(k -> rules.kpi(k, measures.add(k.measure())));
    }

    static IllegalArgumentException unknown(String id, Collection<String> known) {
        String nearest = Suggestions.nearest(id, known)
                .map(n -> " Maybe it is " + n + ".")
                .orElse("");
        return new IllegalArgumentException(
                "The plan has no improvement (" + id + ")." + nearest + " [plan.improvement.unknown]");
    }

    private void improvement(ImprovementBuilder improvement, boolean first) {
        String id = improvement.id;
        id("improvement", id);
        if (!first) {
            problems.add("improvement.id.duplicate", id, "The id ({0}) is that of another improvement too.", id);
        }
        text("improvement", id, "name", improvement.name);
        text("improvement", id, "owner", improvement.owner);
        cost(improvement);
        dates(improvement, improvement.start, improvement.due);
        improvement.after.forEach(needed -> after(improvement, needed));
        improvement.expects.forEach(e -> text("improvement", id, "expects.measure", e.measure()));
    }

    private void cost(ImprovementBuilder improvement) {
        Double cost = improvement.cost;
        if (cost != null && (!(cost >= 0) || cost.isInfinite())) {
            problems.add(
                    "improvement.cost.range",
                    improvement.id,
                    "The cost ({0}) of improvement ({1}) must be a finite number, 0 or more.",
                    Double.isFinite(cost) ? Numbers.shortest(cost) : cost,
                    improvement.id);
        }
    }

    private void dates(ImprovementBuilder improvement, @Nullable LocalDate start, @Nullable LocalDate due) {
        if (start != null && due != null && due.isBefore(start)) {
            problems.add(
                    "improvement.due.order",
                    improvement.id,
                    "The due day ({0}) of improvement ({1}) must not be before its start, {2}.",
                    due,
                    improvement.id,
                    start);
        }
    }

    private void after(ImprovementBuilder improvement, String needed) {
        @Nullable ImprovementBuilder other = improvements.get(needed);
        if (other == null) {
            problems.add(
                    "improvement.after.unknown",
                    improvement.id,
                    "The improvement ({0}) comes after ({1}), and the plan has no such improvement.{2}",
                    improvement.id,
                    needed,
                    suggestions
                            .nearest(needed)
                            .map(n -> " Maybe it is " + n + ".")
                            .orElse(""));
        } else if (other.status == ImprovementStatus.DROPPED && improvement.status != ImprovementStatus.DROPPED) {
            problems.add(
                    "improvement.after.dropped",
                    improvement.id,
                    "The improvement ({0}) comes after ({1}), which is dropped, so it can never be made.",
                    improvement.id,
                    needed);
        }
    }

    private void kpi(Kpi kpi, boolean first) {
        String measure = kpi.measure();
        text("kpi", measure, "measure", measure);
        if (measure.isEmpty() || !first) {
            String rule = first ? "missing" : "duplicate";
            String template = first ? "A KPI must name its measure." : "The measure ({0}) is that of another KPI too.";
            problems.add("kpi.measure." + rule, measure, template, measure);
        }
        Set<LocalDate> days = new HashSet<>();
        for (Kpi.Actual actual : kpi.actuals()) {
            if (!days.add(actual.on())) {
                problems.add(
                        "kpi.actuals.duplicate",
                        measure,
                        "The KPI ({0}) has two actual values of one day, {1}.",
                        measure,
                        actual.on());
            }
        }
    }

    private void id(String kind, String id) {
        if (!Texts.isId(id)) {
            problems.add(
                    kind + ".id.form",
                    id,
                    "The id ({0}) of the {1} must start with a letter or digit and go on with at most 127 letters, digits,"
                            + " dots, underscores and hyphens.",
                    shown(id),
                    kind);
        }
    }

    private void text(String kind, String element, String field, @Nullable String text) {
        if (text != null && (text.length() > Texts.MAX_LENGTH || !Texts.isClean(text))) {
            problems.add(
                    kind + "." + field + ".text",
                    element,
                    "The {0} of the {1} must be at most {2} characters long, without NUL and unpaired surrogates.",
                    field,
                    kind,
                    Texts.MAX_LENGTH);
        }
    }

    private static String shown(String id) {
        return id.length() <= 140 ? id : id.substring(0, 140) + "…";
    }
}
