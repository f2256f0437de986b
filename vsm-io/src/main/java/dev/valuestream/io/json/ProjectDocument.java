package dev.valuestream.io.json;

import dev.valuestream.change.Change;
import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Problem;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole project: the as-is, then the plan, whose durations are in days and weeks of the as-is. */
final class ProjectDocument {

    /** Above this product of elements and improvements to be made, a document is not tried out while it is read. */
    private static final long MOST_TRIED = 2_000_000;

    private final Reading reading;
    private final ReadLimits limits;
    private final Fields fields;
    private final AnnotationsReader annotations = new AnnotationsReader();

    private ProjectDocument(Reading reading, ReadLimits limits, JsonObject root) {
        this.reading = reading;
        this.limits = limits;
        Owner owner = new Owner("project", "", "the project", "", "", annotations::keep);
        fields = new Fields(reading, root, KnownPlanFields.PROJECT, owner);
    }

    static ProjectReadResult read(Reading reading, ReadLimits limits, JsonValue document) {
        Optional<UnknownField> newerFormat = FormatCheck.check(reading, document, DocumentKind.PROJECT);
        ProjectDocument project = new ProjectDocument(reading, limits, (JsonObject) document);
        newerFormat.ifPresent(project.annotations::keep);
        return project.read();
    }

    private ProjectReadResult read() {
        Optional<ValueStream> asIs = part("asIs").flatMap(m -> MapReader.readPart(reading, limits, m));
        Optional<ValueStream> base = reading.problemCount() > 0 ? Optional.empty() : asIs;
        Optional<TransformationPlan> plan = part("plan").flatMap(p -> plan(p, base));
        var kept = annotations.read(fields);
        reading.throwIfAny();
        Project project = new Project(asIs.orElseThrow(), plan.orElseThrow(), kept);
        return new ProjectReadResult(project, reading.findings());
    }

    private Optional<JsonObject> part(String field) {
        @Nullable JsonValue value = fields.object().get(field);
        if (value == null) {
            fields.reportMissing(field);
        } else if (!(value instanceof JsonObject)) {
            fields.reportType(value, field, "an object");
        }
        return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private Optional<TransformationPlan> plan(JsonObject object, Optional<ValueStream> asIs) {
        PlanReader reader = new PlanReader(reading, limits, object, asIs);
        Optional<TransformationPlan> plan = reader.read();
        if (asIs.isPresent() && plan.isPresent() && reading.problemCount() == 0) {
            tryOut(plan.get(), asIs.get(), reader.improvements());
        }
        return plan;
    }

    private void tryOut(TransformationPlan plan, ValueStream asIs, List<ImprovementReader> improvements) {
        long elements = 1L
                + asIs.nodes().size()
                + asIs.flows().size()
                + asIs.information().size();
        Optional<List<PlanConflictException>> misfits = plan.misfits(asIs, MOST_TRIED / elements);
        if (misfits.isEmpty()) {
            reading.notice(
                    Finding.info(
                            "project.plan.untried",
                            "",
                            "The plan is too large to try out every improvement while reading; applying it says what does not fit."));
        }
        for (PlanConflictException misfit : misfits.orElse(List.of())) {
            improvements.stream()
                    .filter(i -> i.id().equals(misfit.improvement()))
                    .forEach(i -> misfit.problems().forEach(p -> report(i, p)));
        }
    }

    private void report(ImprovementReader improvement, Problem problem) {
        JsonObject at = improvement.stated().stream()
                .filter(s -> s.changes().stream().anyMatch(c -> isOf(c, problem)))
                .map(ImprovementReader.Stated::object)
                .findFirst()
                .orElse(improvement.object());
        reading.report(
                at,
                Text.of(
                        problem.code(),
                        "The improvement ({0}) does not fit: {1}",
                        improvement.id(),
                        problem.message()));
    }

    /** Whether a change is of an element that a problem is about, or that it names. */
    private static boolean isOf(Change change, Problem problem) {
        return change.elements().stream()
                .anyMatch(e -> e.id().equals(problem.element())
                        || problem.text().arguments().contains(e.id()));
    }
}
