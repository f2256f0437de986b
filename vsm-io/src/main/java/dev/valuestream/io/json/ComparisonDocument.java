package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.metrics.Figure;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.Merge;
import dev.valuestream.whatif.SubOptimization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Turns a comparison into the values of its document. */
final class ComparisonDocument {

    private static final String FORMAT = "vsm-comparison/1";
    private static final Set<String> LISTED = Set.of("changes", "merges", "measures");

    private ComparisonDocument() {}

    static String write(Comparison comparison) {
        return write(comparison, comparison.measures(), List.of(), SubOptimization.of(comparison));
    }

    static String write(Comparison comparison, SimulationComparison simulated) {
        SubOptimization judged = SubOptimization.of(comparison, simulated);
        return write(comparison, FoundBySimulation.in(comparison, simulated), simulated.changes(), judged);
    }

    private static String write(
            Comparison comparison, List<MeasureChange> all, List<SimulatedChange> simulated, SubOptimization judged) {
        Map<String, AttributeValue> document = new LinkedHashMap<>();
        document.put("format", AttributeValue.of(FORMAT));
        document.put("before", stream(comparison.before().valueStream()));
        document.put("after", stream(comparison.after().valueStream()));
        document.put("changes", all(comparison.diff().sentences(), s -> ResultLeaves.text(s.message())));
        document.put("merges", all(comparison.merges(), ComparisonDocument::merge));
        Map<String, AttributeValue> measures = new LinkedHashMap<>();
        all.forEach(m -> measures.put(key(m), measure(m)));
        simulated.forEach(c -> measures.put(Characters.clean(c.name()), SimulatedChangeValues.of(c)));
        document.put("measures", new AttributeValue.Mapping(measures));
        document.put("suboptimization", SubOptimizationValues.of(judged));
        return JsonPrinter.print(new AttributeValue.Mapping(document), LISTED);
    }

    static AttributeValue stream(ValueStream stream) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("id", AttributeValue.of(stream.id()));
        fields.put("name", AttributeValue.of(stream.name()));
        stream.state().map(State::token).ifPresent(s -> fields.put("state", AttributeValue.of(s)));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue merge(Merge merge) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("into", ResultLeaves.text(merge.into()));
        fields.put("members", all(merge.members(), ResultLeaves::text));
        fields.put("inferred", AttributeValue.of(merge.inferred()));
        return new AttributeValue.Mapping(fields);
    }

    static String key(MeasureChange measure) {
        return Characters.clean(measure.name());
    }

    static AttributeValue measure(MeasureChange measure) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        figure(fields, "before", measure.before());
        figure(fields, "after", measure.after());
        number(fields, "change", measure.change());
        number(fields, "relative", measure.relative());
        number(fields, "percentagePoints", measure.percentagePoints());
        fields.put("verdict", AttributeValue.of(measure.verdict().token()));
        fields.put("unit", ResultLeaves.text(measure.unit().symbol()));
        measure.origin().ifPresent(o -> fields.put("origin", ResultLeaves.text(o)));
        return new AttributeValue.Mapping(fields);
    }

    /** A known figure under its own name; one that is not known is left out, and its reason stands under another. */
    private static void figure(Map<String, AttributeValue> fields, String side, Figure figure) {
        if (figure instanceof Figure.Unknown unknown) {
            fields.put(side + "Unknown", new AttributeValue.Mapping(ResultLeaves.unknown(unknown)));
        } else {
            number(fields, side, figure.number());
        }
    }

    private static void number(Map<String, AttributeValue> fields, String name, OptionalDouble number) {
        number.ifPresent(n -> fields.put(name, ObjectWriter.number(n)));
    }

    static <T> AttributeValue all(List<T> values, Function<T, AttributeValue> value) {
        return new AttributeValue.Sequence(values.stream().map(value).toList());
    }
}
