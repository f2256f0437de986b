package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.simulation.CumulativeFlow;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.QueueBuildUp;
import dev.valuestream.simulation.SimulatedMeasure;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StartFrom;
import dev.valuestream.simulation.StepResult;
import dev.valuestream.simulation.SupermarketResult;
import dev.valuestream.unit.Durations;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns what a simulation found into the values of its document. */
final class SimulationDocument {

    private static final String FORMAT = "vsm-simulation/1";
    private static final Set<String> LISTED =
            Set.of("measures", "steps", "supermarkets", "queueBuildUp", "assumptions", "findings");

    private SimulationDocument() {}

    static String write(SimulationReport report) {
        Map<String, AttributeValue> document = new LinkedHashMap<>();
        document.put("format", AttributeValue.of(FORMAT));
        document.put("valueStream", ComparisonDocument.stream(report.valueStream()));
        plan(document, report);
        Map<String, AttributeValue> measures = new LinkedHashMap<>();
        report.measures().forEach(m -> measures.put(Characters.clean(m.name()), measure(m)));
        document.put("measures", new AttributeValue.Mapping(measures));
        document.put("steps", ComparisonDocument.all(report.steps(), SimulationDocument::step));
        if (!report.supermarkets().isEmpty()) {
            document.put(
                    "supermarkets", ComparisonDocument.all(report.supermarkets(), SimulationDocument::supermarket));
        }
        document.put("queueBuildUp", ComparisonDocument.all(report.queueBuildUp(), SimulationDocument::buildUp));
        document.put("cumulativeFlow", cumulativeFlow(report.cumulativeFlow()));
        document.put("assumptions", ComparisonDocument.all(report.assumptions(), ResultLeaves::text));
        document.put("findings", FindingValues.of(report.findings()));
        return JsonPrinter.print(new AttributeValue.Mapping(document), LISTED);
    }

    private static void plan(Map<String, AttributeValue> document, SimulationReport report) {
        document.put("seed", AttributeValue.of(BigDecimal.valueOf(report.plan().seed())));
        document.put("replications", ObjectWriter.number(report.replications()));
        document.put("horizon", ObjectWriter.number(Durations.toSeconds(report.horizon())));
        document.put("warmUp", ObjectWriter.number(Durations.toSeconds(report.warmUp())));
        if (report.plan().findsWarmUp()) {
            document.put("warmUpFound", AttributeValue.of(true));
        }
        report.plan().precision().ifPresent(wanted -> document.put("precision", ObjectWriter.number(wanted)));
        document.put("start", ResultLeaves.text(report.plan().start() == StartFrom.EMPTY ? "empty" : "found"));
        if (!report.plan().followed().isEmpty()) {
            document.put(
                    "follow",
                    ComparisonDocument.all(
                            List.copyOf(report.plan().followed()), what -> ResultLeaves.text(token(what.name()))));
        }
        document.put("ending", AttributeValue.of(token(report.ending().name())));
    }

    private static String token(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static AttributeValue measure(SimulatedMeasure measure) {
        Map<String, AttributeValue> fields = estimate(measure.estimate());
        fields.put("confidence", ObjectWriter.number(measure.estimate().confidence()));
        fields.put("unit", ResultLeaves.text(measure.unit().symbol()));
        return new AttributeValue.Mapping(fields);
    }

    private static Map<String, AttributeValue> estimate(Estimate estimate) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("mean", ObjectWriter.number(estimate.mean()));
        estimate.halfWidth().ifPresent(width -> fields.put("halfWidth", ObjectWriter.number(width)));
        return fields;
    }

    private static AttributeValue step(StepResult step) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("id", ResultLeaves.text(step.id()));
        put(fields, "utilization", step.utilization());
        put(fields, "queue", step.queue());
        step.waitTime().ifPresent(time -> put(fields, "wait", time));
        put(fields, "throughput", step.throughput());
        put(fields, "blocked", step.blocked());
        put(fields, "starved", step.starved());
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue supermarket(SupermarketResult market) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("flow", ResultLeaves.text(market.flow()));
        put(fields, "stock", market.stock());
        put(fields, "empty", market.empty());
        return new AttributeValue.Mapping(fields);
    }

    private static void put(Map<String, AttributeValue> fields, String name, Estimate estimate) {
        fields.put(name, new AttributeValue.Mapping(estimate(estimate)));
    }

    private static AttributeValue buildUp(QueueBuildUp queue) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("element", ResultLeaves.text(queue.element()));
        fields.put("t", numbers(queue.times()));
        fields.put("items", numbers(queue.median()));
        fields.put("low", numbers(queue.low()));
        fields.put("high", numbers(queue.high()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue cumulativeFlow(CumulativeFlow flow) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("t", numbers(flow.times()));
        fields.put("entered", numbers(flow.entered()));
        fields.put("left", numbers(flow.left()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue numbers(List<Double> numbers) {
        return ComparisonDocument.all(numbers, ObjectWriter::number);
    }
}
