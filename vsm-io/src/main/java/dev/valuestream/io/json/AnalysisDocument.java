package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.problem.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns an analysis into the values of its document. */
final class AnalysisDocument {

    private static final String FORMAT = "vsm-analysis/1";
    private static final Set<String> LISTED = Set.of("measures", "results", "findings");

    private final Analysis analysis;
    private final Set<String> only;
    private final Map<String, AttributeValue> measures = new LinkedHashMap<>();
    private final Map<String, AttributeValue> results = new LinkedHashMap<>();

    private AnalysisDocument(Analysis analysis, Set<String> only) {
        this.analysis = analysis;
        this.only = only;
    }

    static String write(Analysis analysis, Set<String> only, List<Finding> noticed) {
        return JsonPrinter.print(new AnalysisDocument(analysis, only).value(noticed), LISTED);
    }

    private AttributeValue.Mapping value(List<Finding> noticed) {
        analysis.catalog().keys().forEach(this::metric);
        Map<String, AttributeValue> document = new LinkedHashMap<>();
        document.put("format", AttributeValue.of(FORMAT));
        document.put("valueStream", ComparisonDocument.stream(analysis.valueStream()));
        document.put("basis", AttributeValue.of("observed"));
        document.put("measures", new AttributeValue.Mapping(measures));
        document.put("results", new AttributeValue.Mapping(results));
        document.put("findings", FindingValues.of(noticed, analysis.findings()));
        return new AttributeValue.Mapping(document);
    }

    private void metric(MetricKey<?> key) {
        boolean wanted = only.isEmpty() || only.contains(key.id());
        boolean any = wanted;
        for (Measure measure : analysis.measures(key)) {
            if (wanted || only.contains(measure.id()) || only.contains(measure.name())) {
                measures.put(Characters.clean(measure.name()), measure(measure));
                any = true;
            }
        }
        if (any) {
            results.put(key.id(), result(key));
        }
    }

    static AttributeValue measure(Measure measure) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        if (measure.figure() instanceof Figure.Unknown unknown) {
            fields.putAll(ResultLeaves.unknown(unknown));
        } else {
            fields.put("value", ObjectWriter.number(((Figure.Known) measure.figure()).value()));
        }
        fields.put("unit", text(measure.unit().symbol()));
        return new AttributeValue.Mapping(fields);
    }

    private AttributeValue result(MetricKey<?> key) {
        MetricResult<?> result = analysis.result(key);
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        if (result instanceof MetricResult.Computed<?> computed) {
            fields.putAll(value(computed.value()));
        } else {
            MetricResult.Unavailable<?> unavailable = (MetricResult.Unavailable<?>) result;
            fields.put("unavailable", text(unavailable.message()));
            fields.put("reason", text(unavailable.reason().name()));
        }
        fields.put("explanation", explanation(analysis.explain(key)));
        return new AttributeValue.Mapping(fields);
    }

    private Map<String, AttributeValue> value(Object value) {
        return value instanceof Bottleneck.Result bottleneck
                ? BottleneckValues.fields(bottleneck)
                : new ResultValues(analysis.valueStream()).fields(value);
    }

    private static AttributeValue explanation(Explanation explanation) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("title", text(explanation.title()));
        fields.put("formula", text(explanation.formula()));
        fields.put("source", text(explanation.source()));
        fields.put(
                "terms",
                new AttributeValue.Sequence(
                        explanation.terms().stream().map(AnalysisDocument::term).toList()));
        fields.put(
                "assumptions",
                new AttributeValue.Sequence(explanation.assumptions().stream()
                        .map(AnalysisDocument::text)
                        .toList()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue term(Explanation.Term term) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("name", text(term.name()));
        fields.put("value", text(term.value()));
        fields.put("origin", text(term.origin()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.of(Characters.clean(text));
    }
}
