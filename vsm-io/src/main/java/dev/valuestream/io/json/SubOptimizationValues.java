package dev.valuestream.io.json;

import static dev.valuestream.io.json.ComparisonDocument.all;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import dev.valuestream.whatif.ChangeEffect;
import dev.valuestream.whatif.Companion;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.SubOptimization;
import dev.valuestream.whatif.SystemEffect;
import dev.valuestream.whatif.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The judgement on the changes of a comparison as values. */
final class SubOptimizationValues {

    private SubOptimizationValues() {}

    static AttributeValue of(SubOptimization judged) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("verdict", AttributeValue.of(judged.verdict().token()));
        fields.put("reason", ResultLeaves.text(judged.reason().message()));
        text(fields, "queueBuildsAt", judged.together().queueBuildsAt());
        fields.put("horizon", seconds(Durations.toSeconds(judged.horizon())));
        fields.put("system", system(judged.together()));
        fields.put("changes", all(judged.changes(), SubOptimizationValues::change));
        fields.put("unjudged", all(judged.unjudged(), e -> ResultLeaves.text(e.id())));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue seconds(double seconds) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("value", ObjectWriter.number(seconds));
        fields.put("unit", AttributeValue.of("s"));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue change(ChangeEffect change) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("element", ResultLeaves.text(change.element().id()));
        fields.put("kind", AttributeValue.of(change.element().kind().toString()));
        fields.put("verdict", AttributeValue.of(change.verdict().token()));
        fields.put("reason", ResultLeaves.text(change.reason().message()));
        text(fields, "queueBuildsAt", change.queueBuildsAt());
        fields.put("local", measured(change.localVerdict(), change.local()));
        change.system().ifPresent(s -> fields.put("system", system(s)));
        change.alone()
                .ifPresent(
                        s -> fields.put("alone", AttributeValue.of(s.verdict().token())));
        change.withOthers()
                .ifPresent(s ->
                        fields.put("withOthers", AttributeValue.of(s.verdict().token())));
        return new AttributeValue.Mapping(fields);
    }

    static AttributeValue system(SystemEffect effect) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.putAll(measured(effect.verdict(), effect.measures()).values());
        text(fields, "decidedBy", effect.decidedBy());
        text(fields, "queueRelievedAt", effect.relieved());
        fields.put("constraintBefore", all(effect.constraintBefore(), e -> ResultLeaves.text(e.id())));
        fields.put("constraintAfter", all(effect.constraintAfter(), e -> ResultLeaves.text(e.id())));
        fields.put("constraintMoved", AttributeValue.of(effect.constraintMoved()));
        fields.put("needed", all(effect.needed(), SubOptimizationValues::companion));
        List<String> missing = effect.missing().stream().map(Text::message).toList();
        fields.put("missing", all(missing, ResultLeaves::text));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue.Mapping measured(Verdict verdict, List<MeasureChange> measures) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("verdict", AttributeValue.of(verdict.token()));
        Map<String, AttributeValue> byName = new LinkedHashMap<>();
        measures.forEach(m -> byName.put(ComparisonDocument.key(m), ComparisonDocument.measure(m)));
        fields.put("measures", new AttributeValue.Mapping(byName));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue companion(Companion companion) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("element", ResultLeaves.text(companion.step()));
        fields.put("capacity", ObjectWriter.number(companion.capacity()));
        fields.put("unit", AttributeValue.of("items/d"));
        return new AttributeValue.Mapping(fields);
    }

    private static void text(Map<String, AttributeValue> fields, String name, Optional<String> text) {
        text.ifPresent(t -> fields.put(name, ResultLeaves.text(t)));
    }
}
