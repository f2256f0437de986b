package dev.valuestream.io.json;

import com.google.common.collect.Maps;
import dev.valuestream.io.internal.Characters;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.InventoryTurns;
import dev.valuestream.metrics.queue.WorkInProcess;
import dev.valuestream.metrics.time.ActivityRatio;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.ProcessTime;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.ImprovementEffect;
import dev.valuestream.whatif.KpiProgress;
import dev.valuestream.whatif.KpiStanding;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import dev.valuestream.whatif.PlanSearch;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns the way of a plan into the values of its document. */
final class PlanDocument {

    private static final String FORMAT = "vsm-plan/1";
    private static final Set<String> LISTED =
            Set.of("improvements", "kpis", "conflicts", "order", "leftOut", "way", "measured", "signals");

    private final PlanPath path;
    private final Map<String, ImprovementEffect> effects;
    private final Set<String> measures = new LinkedHashSet<>(List.of(
            LeadTime.KEY.id(),
            ProcessTime.KEY.id(),
            Throughput.KEY.id(),
            WorkInProcess.KEY.id(),
            InventoryTurns.KEY.id(),
            ActivityRatio.KEY.id(),
            "bottleneck.load"));

    PlanDocument(PlanPath path) {
        this.path = path;
        effects = Maps.uniqueIndex(path.effects(), e -> e.improvement().id());
        TransformationPlan plan = path.project().plan();
        plan.improvements().forEach(i -> i.expects().forEach(e -> measures.add(e.measure())));
        plan.kpis().forEach(k -> measures.add(k.measure()));
    }

    String write(Optional<PlanSearch> search) {
        TransformationPlan plan = path.project().plan();
        Map<String, AttributeValue> document = new LinkedHashMap<>();
        document.put("format", AttributeValue.of(FORMAT));
        document.put("plan", AttributeValue.of(plan.id()));
        plan.currency().ifPresent(c -> document.put("currency", ResultLeaves.text(c)));
        Map<String, AttributeValue> asIs = new LinkedHashMap<>();
        asIs.put("valueStream", AttributeValue.of(path.project().asIs().id()));
        stream(asIs, path.asIs());
        document.put("asIs", new AttributeValue.Mapping(asIs));
        document.put("improvements", ComparisonDocument.all(path.milestones(), this::improvement));
        document.put("kpis", ComparisonDocument.all(path.progress(), PlanDocument::kpi));
        search.ifPresent(s -> document.put("bestOrder", PlanOrderValues.of(s)));
        document.put(
                "conflicts",
                ComparisonDocument.all(
                        plan.conflicts(), c -> ResultLeaves.text(c.text().message())));
        return JsonPrinter.print(new AttributeValue.Mapping(document), LISTED);
    }

    private void stream(Map<String, AttributeValue> to, Analysis analysis) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (String name : measures) {
            analysis.measure(name).ifPresent(m -> values.put(Characters.clean(name), AnalysisDocument.measure(m)));
        }
        to.put("measures", new AttributeValue.Mapping(values));
        if (analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> computed) {
            List<String> ids = computed.value().highest().stream()
                    .map(Bottleneck.Ranked::id)
                    .distinct()
                    .toList();
            to.put("bottleneck", ComparisonDocument.all(ids, ResultLeaves::text));
        }
    }

    private AttributeValue improvement(Milestone milestone) {
        Improvement improvement = milestone.improvement();
        Map<String, AttributeValue> to = new LinkedHashMap<>();
        to.put("id", AttributeValue.of(improvement.id()));
        to.put("name", ResultLeaves.text(improvement.name()));
        text(to, "owner", improvement.owner());
        number(to, "cost", improvement.cost());
        text(to, "start", improvement.start());
        text(to, "due", improvement.due());
        text(to, "status", improvement.status().map(s -> s.token()));
        to.put("after", ComparisonDocument.all(List.copyOf(improvement.after()), ResultLeaves::text));
        text(to, "misfit", milestone.misfit());
        to.put("changes", ComparisonDocument.all(improvement.sentences(), s -> ResultLeaves.text(s.message())));
        to.put("expects", ComparisonDocument.all(improvement.expects(), e -> expectation(milestone, e)));
        Optional.ofNullable(effects.get(improvement.id())).ifPresent(e -> to.put("effect", effect(e)));
        stream(to, milestone.after());
        return new AttributeValue.Mapping(to);
    }

    private static AttributeValue effect(ImprovementEffect effect) {
        Map<String, AttributeValue> to = new LinkedHashMap<>();
        to.put("verdict", AttributeValue.of(effect.verdict().token()));
        to.put("reason", ResultLeaves.text(effect.reason().message()));
        effect.alone().ifPresent(a -> to.put("alone", SubOptimizationValues.of(a)));
        effect.withOthers().ifPresent(e -> to.put("withOthers", SubOptimizationValues.system(e)));
        return new AttributeValue.Mapping(to);
    }

    private AttributeValue expectation(Milestone milestone, Expectation expectation) {
        Map<String, AttributeValue> to = new LinkedHashMap<>();
        String measure = expectation.measure();
        to.put("measure", ResultLeaves.text(measure));
        to.put("change", stated(expectation.change()));
        number(to, "expected", path.expected(expectation));
        number(to, "computed", path.change(milestone, measure));
        text(to, "unit", milestone.after().measure(measure).map(m -> m.unit().symbol()));
        return new AttributeValue.Mapping(to);
    }

    private static AttributeValue kpi(KpiProgress progress) {
        KpiStanding standing = progress.standing();
        Map<String, AttributeValue> to = new LinkedHashMap<>();
        to.put("measure", ResultLeaves.text(standing.kpi().measure()));
        text(to, "unit", standing.unit().map(u -> u.symbol()));
        Optional.of(standing.better())
                .filter(b -> b != Direction.NEUTRAL)
                .ifPresent(b -> text(to, "better", Optional.of(b.name().toLowerCase(Locale.ROOT))));
        standing.kpi().due().ifPresent(d -> text(to, "due", Optional.of(d)));
        Map<String, AttributeValue> said = new LinkedHashMap<>();
        standing.kpi().baseline().ifPresent(v -> said.put("baseline", stated(v)));
        standing.kpi().target().ifPresent(v -> said.put("target", stated(v)));
        said.put("actuals", ComparisonDocument.all(standing.kpi().actuals(), PlanDocument::actual));
        to.put("stated", new AttributeValue.Mapping(said));
        number(to, "baseline", standing.baseline());
        number(to, "now", standing.now());
        number(to, "target", standing.target());
        number(to, "asIs", standing.asIs());
        number(to, "toBe", standing.toBe());
        number(to, "progress", standing.progress());
        KpiValues.put(to, progress);
        return new AttributeValue.Mapping(to);
    }

    private static AttributeValue actual(Actual actual) {
        Map<String, AttributeValue> to = new LinkedHashMap<>();
        text(to, "on", Optional.of(actual.on()));
        to.put("value", stated(actual.value()));
        return new AttributeValue.Mapping(to);
    }

    static AttributeValue stated(StatedValue value) {
        return value.unit().isEmpty() ? ObjectWriter.number(value.number()) : ResultLeaves.text(value.toString());
    }

    private static void text(Map<String, AttributeValue> to, String field, Optional<?> value) {
        value.ifPresent(v -> to.put(field, ResultLeaves.text(v.toString())));
    }

    private static void number(Map<String, AttributeValue> to, String field, OptionalDouble number) {
        number.ifPresent(n -> to.put(field, ObjectWriter.number(n)));
    }
}
