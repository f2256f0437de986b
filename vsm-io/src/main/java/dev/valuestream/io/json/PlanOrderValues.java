package dev.valuestream.io.json;

import static dev.valuestream.io.json.ComparisonDocument.all;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.whatif.PlanSearch;
import dev.valuestream.whatif.PlanSearch.LeftOut;
import dev.valuestream.whatif.PlanSearch.Placed;
import java.util.LinkedHashMap;
import java.util.Map;

/** The best order of a plan as values. */
final class PlanOrderValues {

    private PlanOrderValues() {}

    static AttributeValue of(PlanSearch search) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("measure", ResultLeaves.text(search.measure()));
        fields.put("start", AnalysisDocument.measure(search.start()));
        search.missing().ifPresent(m -> fields.put("missing", ResultLeaves.text(m.message())));
        fields.put("budget", ObjectWriter.number(search.budget()));
        fields.put("done", all(search.done(), i -> AttributeValue.of(i.id())));
        fields.put("order", all(search.order(), PlanOrderValues::placed));
        fields.put("leftOut", all(search.leftOut(), PlanOrderValues::leftOut));
        search.meanGain().ifPresent(g -> fields.put("meanGain", ObjectWriter.number(g)));
        search.meanGainAsStated().ifPresent(g -> fields.put("meanGainAsStated", ObjectWriter.number(g)));
        fields.put("exact", AttributeValue.of(search.isExact()));
        search.bound().ifPresent(b -> fields.put("bound", ObjectWriter.number(b)));
        fields.put("diminishing", AttributeValue.of(search.isDiminishing()));
        fields.put("assumptions", all(search.assumptions(), a -> ResultLeaves.text(a.message())));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue placed(Placed placed) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("id", AttributeValue.of(placed.improvement().id()));
        fields.put("cost", ObjectWriter.number(placed.cost()));
        fields.put("spent", ObjectWriter.number(placed.spent()));
        fields.put("value", ObjectWriter.number(placed.figure()));
        fields.put("gain", ObjectWriter.number(placed.gain()));
        fields.put("change", ObjectWriter.number(placed.change()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue leftOut(LeftOut leftOut) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("id", AttributeValue.of(leftOut.improvement().id()));
        fields.put("reason", ResultLeaves.text(leftOut.reason().message()));
        return new AttributeValue.Mapping(fields);
    }
}
