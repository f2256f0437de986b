package dev.valuestream.io.json;

import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.model.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The bottleneck in the fields that the format promises: {@code elements}, {@code kind}, {@code load}, {@code ranking}. */
final class BottleneckValues {

    private BottleneckValues() {}

    static Map<String, AttributeValue> fields(Bottleneck.Result result) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put(
                "elements",
                new AttributeValue.Sequence(result.highest().stream()
                        .map(r -> AttributeValue.of(r.id()))
                        .toList()));
        List<String> kinds =
                result.highest().stream().map(BottleneckValues::kind).distinct().toList();
        if (!kinds.isEmpty()) {
            fields.put("kind", AttributeValue.of(kinds.size() == 1 ? kinds.get(0) : "mixed"));
        }
        fields.put("load", ObjectWriter.number(result.load()));
        fields.put(
                "ranking",
                new AttributeValue.Sequence(
                        result.ranking().stream().map(BottleneckValues::ranked).toList()));
        return fields;
    }

    private static AttributeValue ranked(Ranked ranked) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("kind", AttributeValue.of(kind(ranked)));
        fields.put("id", AttributeValue.of(ranked.id()));
        fields.put("load", ObjectWriter.number(ranked.load()));
        return new AttributeValue.Mapping(fields);
    }

    private static String kind(Ranked ranked) {
        return ranked.kind().name().toLowerCase(Locale.ROOT);
    }
}
