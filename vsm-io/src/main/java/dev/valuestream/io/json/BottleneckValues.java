package dev.valuestream.io.json;

import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.metrics.capacity.Champion;
import dev.valuestream.model.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bottleneck in the fields that the format promises: {@code elements}, {@code kind}, {@code load}, {@code ranking}, and what is
 * often taken for it: {@code longestWait}, {@code longestCycle}, {@code biggestQueue}.
 */
final class BottleneckValues {

    private BottleneckValues() {}

    static Map<String, AttributeValue> fields(Bottleneck.Result result) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("elements", ids(result.highest().stream().map(Ranked::id)));
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
        champion(fields, "longestWait", result.longestWait());
        champion(fields, "longestCycle", result.longestCycle());
        champion(fields, "biggestQueue", result.biggestQueue());
        return fields;
    }

    private static void champion(Map<String, AttributeValue> to, String name, Optional<Champion> champion) {
        champion.ifPresent(c -> {
            Map<String, AttributeValue> fields = new LinkedHashMap<>();
            fields.put("elements", ids(c.elements().stream()));
            fields.put("value", ObjectWriter.number(c.value()));
            fields.put("unit", AttributeValue.of(c.unit().symbol()));
            to.put(name, new AttributeValue.Mapping(fields));
        });
    }

    private static AttributeValue ids(Stream<String> ids) {
        return new AttributeValue.Sequence(ids.map(AttributeValue::of).toList());
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
