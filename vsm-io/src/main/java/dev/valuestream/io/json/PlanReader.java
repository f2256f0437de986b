package dev.valuestream.io.json;

import dev.valuestream.io.ReadLimits;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.InvalidPlanException;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a plan: its improvements and KPIs, and whether each improvement fits the map it starts from. */
final class PlanReader {

    private final Reading reading;
    private final ReadLimits limits;
    private final JsonObject plan;
    private final Places places;
    private final TransformationPlanBuilder to;
    private final ChangeReader changes;
    private final List<ImprovementReader> improvements = new ArrayList<>();

    PlanReader(Reading reading, ReadLimits limits, JsonObject plan, Optional<ValueStream> asIs) {
        this.reading = reading;
        this.limits = limits;
        this.plan = plan;
        places = new Places(plan);
        to = TransformationPlan.builder(plan.get("id") instanceof JsonText text ? text.text() : "missing");
        PlanBase base = new PlanBase(asIs);
        changes = new ChangeReader(reading, base, new PlanNodes(base, plan));
    }

    /** The plan; empty if it is not valid by itself, which is then reported. */
    Optional<TransformationPlan> read() {
        AnnotationsReader annotations = new AnnotationsReader();
        Owner owner = new Owner("plan", "", "the plan", "", "", annotations::keep);
        Fields fields = new Fields(reading, plan, KnownPlanFields.PLAN, owner);
        fields.required("id");
        fields.text("currency", to::currency);
        fields.elements("improvements", limits.maxOthers(), "maxOthers", this::improvement);
        fields.elements("kpis", limits.maxOthers(), "maxOthers", this::kpi);
        to.annotations(annotations.read(fields));
        return build();
    }

    private Optional<TransformationPlan> build() {
        try {
            return Optional.of(to.build());
        } catch (InvalidPlanException e) {
            ModelProblems.report(e.problems(), reading, places);
            return Optional.empty();
        }
    }

    /** The improvements, with the places of their changes. */
    List<ImprovementReader> improvements() {
        return improvements;
    }

    private void improvement(JsonObject object) {
        ImprovementReader reader = new ImprovementReader(reading, changes, object);
        places.add("improvement", reader.id(), object);
        improvements.add(reader);
        to.improvement(reader.id(), reader::read);
    }

    private void kpi(JsonObject object) {
        String measure = object.get("measure") instanceof JsonText text ? text.text() : "";
        places.add("kpi", measure, object);
        AnnotationsReader annotations = new AnnotationsReader();
        Fields fields = new Fields(reading, object, KnownPlanFields.KPI, Owner.of("kpi", measure, annotations::keep));
        fields.required("measure");
        List<LocalDate> due = new ArrayList<>(1);
        List<Actual> actuals = new ArrayList<>();
        Optional<StatedValue> baseline = value(fields, "baseline");
        Optional<StatedValue> target = value(fields, "target");
        fields.date("due", due::add);
        fields.entries("actuals", KnownPlanFields.ACTUAL, a -> actual(a).ifPresent(actuals::add));
        to.kpi(new Kpi(measure, baseline, target, due.stream().findFirst(), actuals, annotations.read(fields)));
    }

    private static Optional<StatedValue> value(Fields fields, String field) {
        List<StatedValue> value = new ArrayList<>(1);
        StatedValueReader.read(fields, field, value::add);
        return value.stream().findFirst();
    }

    private static Optional<Actual> actual(Fields fields) {
        List<LocalDate> on = new ArrayList<>(1);
        fields.date("on", on::add);
        for (String field : List.of("on", "value")) {
            if (!fields.has(field)) {
                fields.reportMissing(field);
            }
        }
        Optional<StatedValue> value = value(fields, "value");
        return on.isEmpty() ? Optional.empty() : value.map(v -> new Actual(on.get(0), v));
    }
}
