package dev.valuestream.io.internal;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.ImprovementEffect;
import dev.valuestream.whatif.KpiStanding;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan put into words: the whole stream on the way, what is said of each improvement, where the KPIs stand. Immutable. */
public final class PlanWords {

    /** Which cells of a row of the KPIs are words. */
    public static final Set<Integer> KPI_WORD_COLUMNS = Set.of(0, 4, 7);

    private static final List<String> MEASURES =
            List.of("lead-time", "process-time", "throughput", "work-in-process", "inventory-turns");

    /** Which cells of a row of the path are words. */
    public static final Set<Integer> PATH_WORD_COLUMNS = Set.of(0, MEASURES.size() + 1);

    private final PlanPath path;
    private final AnalysisWords words;
    private final ChangedNames names;

    /** Words for the way of a plan; {@code words} are those of the map as it is. */
    public PlanWords(PlanPath path, AnalysisWords words) {
        this.path = path;
        this.words = words;
        names = ChangedNames.of(path);
    }

    private String say(String code, String template, Object... arguments) {
        return words.say("report.plan." + code, template, arguments);
    }

    /** What stands over the cells of {@link #path()}. */
    public List<String> pathHeadings() {
        List<String> headings = new ArrayList<>(List.of(say("after", "After")));
        MEASURES.forEach(id -> headings.add(words.title(id)));
        headings.add(words.title("bottleneck"));
        return headings;
    }

    /** The whole stream today, and after each improvement on top of those before it. */
    public List<List<String>> path() {
        List<List<String>> rows = new ArrayList<>(List.of(row(say("today", "Today"), path.asIs())));
        for (Milestone milestone : path.milestones()) {
            String name = rows.size() + " " + milestone.improvement().name();
            String made = milestone.misfit().isPresent() ? say("not-made", "{0} (cannot be made)", name) : name;
            rows.add(row(made, milestone.after()));
        }
        return rows;
    }

    private List<String> row(String name, Analysis analysis) {
        List<String> cells = new ArrayList<>(List.of(name));
        MEASURES.forEach(id -> cells.add(analysis.measure(id).map(words::cell).orElse("?")));
        cells.add(bottleneck(analysis));
        return cells;
    }

    private String bottleneck(Analysis analysis) {
        if (!(analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> computed)) {
            return "?";
        }
        ElementNames then = new ElementNames(analysis.valueStream(), analysis.catalog());
        List<Ranked> highest = computed.value().highest();
        String names = highest.isEmpty()
                ? say("no-bottleneck", "none")
                : highest.stream().map(then::of).collect(Collectors.joining(", "));
        return names + ", " + Shown.percent(computed.value().load());
    }

    /** An amount in the currency of a plan, if it states one. */
    public static String money(double amount, Optional<String> currency) {
        return Shown.number(amount) + currency.map(c -> " " + c).orElse("");
    }

    /** Status, owner, dates, cost and what it needs, as far as stated. */
    public String about(Improvement improvement) {
        TransformationPlan plan = path.project().plan();
        List<String> parts = new ArrayList<>();
        improvement.status().ifPresent(s -> parts.add(say("status." + s.token(), "{0}", s.token())));
        improvement.owner().ifPresent(parts::add);
        improvement.start().ifPresent(d -> parts.add(say("start", "from {0}", d)));
        improvement.due().ifPresent(d -> parts.add(say("due", "due {0}", d)));
        improvement.cost().ifPresent(c -> parts.add(money(c, plan.currency())));
        if (!improvement.after().isEmpty()) {
            parts.add(say("needs", "after {0}", String.join(", ", improvement.after())));
        }
        return String.join(" · ", parts);
    }

    /** What an improvement does to the whole. */
    public String effect(ImprovementEffect effect) {
        String reason = words.labels().of(effect.reason());
        return switch (effect.verdict()) {
            case NONE -> say("effect.none", "The whole: {0}", reason);
            case SUBOPTIMAL -> say("effect.suboptimal", "Sub-optimal: {0}", reason);
            case CANNOT_JUDGE -> say("effect.cannot-judge", "Cannot be judged: {0}", reason);
        };
    }

    /** What an improvement changes on the map. */
    public List<String> changes(Improvement improvement) {
        return improvement.changes().stream()
                .map(c -> ChangeWords.sentence(c, names, words.stream().calendar()))
                .map(words.labels()::of)
                .toList();
    }

    /** What was expected of an improvement, and what comes out. */
    public String expected(Milestone milestone, Expectation expectation) {
        OptionalDouble change = path.change(milestone, expectation.measure());
        Optional<Measure> measure = milestone.after().measure(expectation.measure());
        String title = words.title(expectation.measure());
        String computed = change.isPresent() && measure.isPresent()
                ? Signed.of(
                        change.getAsDouble(),
                        words.value(change.getAsDouble(), measure.get().unit()))
                : say("not-known", "not known");
        String expected =
                Signed.of(expectation.change().number(), expectation.change().toString());
        return say("expected", "{0}: expected {1}, computed {2}", title, expected, computed);
    }

    /** What stands over the cells of {@link #kpis()}. */
    public List<String> kpiHeadings() {
        return List.of(
                say("kpi", "KPI"),
                say("baseline", "Baseline"),
                say("as-is", "Today, computed"),
                say("actual", "Last measured"),
                say("on", "On"),
                say("to-be", "Future state, computed"),
                say("target", "Target"),
                say("kpi.due", "Due"),
                say("gone", "Way gone"));
    }

    /** Where each KPI began, where it stands, and where it is to go. */
    public List<List<String>> kpis() {
        return path.kpis().stream().map(this::row).toList();
    }

    private List<String> row(KpiStanding standing) {
        List<Actual> actuals = standing.kpi().actualsByDay();
        Optional<Actual> last = actuals.isEmpty() ? Optional.empty() : Optional.of(actuals.get(actuals.size() - 1));
        return List.of(
                words.title(standing.kpi().measure()),
                stated(standing.kpi().baseline()),
                shown(standing, standing.asIs()),
                stated(last.map(Actual::value)),
                last.map(a -> a.on().toString()).orElse(""),
                shown(standing, standing.toBe()),
                stated(standing.kpi().target()),
                standing.kpi().due().map(Object::toString).orElse(""),
                standing.progress().isPresent()
                        ? Shown.percent(standing.progress().getAsDouble())
                        : "");
    }

    private String shown(KpiStanding standing, OptionalDouble value) {
        return standing.unit().isPresent() && value.isPresent()
                ? words.value(value.getAsDouble(), standing.unit().get())
                : "?";
    }

    private static String stated(Optional<StatedValue> value) {
        return value.map(StatedValue::toString).orElse("");
    }
}
