package dev.valuestream.io.json;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.whatif.SubOptimization;
import java.util.LinkedHashMap;
import java.util.Map;

/** A figure that was simulated before and after, as values: like any measure, and how sure each number is. */
final class SimulatedChangeValues {

    private SimulatedChangeValues() {}

    static AttributeValue of(SimulatedChange change) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        put(fields, "before", change.before());
        put(fields, "after", change.after());
        put(fields, "change", change.difference());
        fields.put("confidence", ObjectWriter.number(change.difference().confidence()));
        fields.put("significant", AttributeValue.of(change.isSignificant()));
        fields.put("verdict", AttributeValue.of(SubOptimization.verdict(change).token()));
        fields.put("unit", ResultLeaves.text(change.unit().symbol()));
        return new AttributeValue.Mapping(fields);
    }

    private static void put(Map<String, AttributeValue> fields, String name, Estimate estimate) {
        fields.put(name, ObjectWriter.number(estimate.mean()));
        estimate.halfWidth().ifPresent(w -> fields.put(name + "HalfWidth", ObjectWriter.number(w)));
    }
}
