package dev.valuestream.io.json;

import dev.valuestream.change.Change;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.UnknownField;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Writes a whole project. */
final class ProjectWriter {

    private final ChangeWriter changes;

    private ProjectWriter(Project project) {
        changes = new ChangeWriter(
                new PlanBase(Optional.of(project.asIs())), project.asIs().calendar());
    }

    static String write(Project project) {
        List<UnknownField> unknown = project.annotations().unknownFields();
        ObjectWriter to = new ObjectWriter(unknown.stream()
                .filter(field -> !FormatCheck.isFormat(field, DocumentKind.PROJECT))
                .map(MapWriter::behindFormat)
                .toList());
        to.text("format", FormatCheck.format(unknown, DocumentKind.PROJECT));
        to.put("asIs", Optional.of(MapWriter.value(project.asIs())));
        to.put("plan", Optional.of(new ProjectWriter(project).plan(project.plan())));
        annotations(to, project.annotations());
        return JsonPrinter.print(to.toValue(), Set.of());
    }

    private AttributeValue plan(TransformationPlan plan) {
        ObjectWriter to = new ObjectWriter(plan.annotations().unknownFields());
        to.text("id", plan.id());
        to.text("currency", plan.currency());
        list(
                to,
                "improvements",
                plan.improvements().stream().map(this::improvement).toList());
        list(to, "kpis", plan.kpis().stream().map(ProjectWriter::kpi).toList());
        annotations(to, plan.annotations());
        return to.toValue();
    }

    private AttributeValue improvement(Improvement improvement) {
        ObjectWriter to = new ObjectWriter(improvement.annotations().unknownFields());
        to.text("id", improvement.id());
        to.text("name", Optional.of(improvement.name()).filter(n -> !n.equals(improvement.id())));
        to.text("owner", improvement.owner());
        to.number("cost", improvement.cost());
        to.text("start", improvement.start().map(LocalDate::toString));
        to.text("due", improvement.due().map(LocalDate::toString));
        to.token("status", improvement.status());
        to.texts("after", improvement.after());
        entries(to, "expects", improvement.expects(), ProjectWriter::expectation);
        List<List<Change>> groups = ChangeGroups.of(improvement.changes());
        entries(to, "changes", groups, (entry, group) -> changes.write(entry, group));
        annotations(to, improvement.annotations());
        return to.toValue();
    }

    private static void expectation(ObjectWriter to, Expectation expectation) {
        to.text("measure", expectation.measure());
        value(to, "change", Optional.of(expectation.change()));
    }

    private static AttributeValue kpi(Kpi kpi) {
        ObjectWriter to = new ObjectWriter(kpi.annotations().unknownFields());
        to.text("measure", kpi.measure());
        value(to, "baseline", kpi.baseline());
        value(to, "target", kpi.target());
        to.text("due", kpi.due().map(LocalDate::toString));
        entries(to, "actuals", kpi.actuals(), ProjectWriter::actual);
        annotations(to, kpi.annotations());
        return to.toValue();
    }

    private static void actual(ObjectWriter to, Actual actual) {
        to.text("on", actual.on().toString());
        value(to, "value", Optional.of(actual.value()));
    }

    /** A number where there is no unit, else a text of both. */
    private static void value(ObjectWriter to, String field, Optional<StatedValue> value) {
        to.put(field, value.map(PlanDocument::stated));
    }

    private static <T> void entries(
            ObjectWriter to, String field, List<T> entries, BiConsumer<ObjectWriter, T> writer) {
        ObjectWriter array = to.inner(field);
        List<AttributeValue> values = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ObjectWriter entry = array.inner(Integer.toString(i));
            writer.accept(entry, entries.get(i));
            values.add(entry.toValue());
        }
        list(to, field, values);
    }

    private static void list(ObjectWriter to, String field, List<AttributeValue> values) {
        to.put(field, values.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Sequence(values)));
    }

    private static void annotations(ObjectWriter to, Annotations annotations) {
        to.text("note", annotations.note());
        to.put(
                "attributes",
                annotations.attributes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AttributeValue.Mapping(annotations.attributes())));
    }
}
