package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.problem.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Findings as values: code, severity, element and message. */
final class FindingValues {

    private FindingValues() {}

    static AttributeValue of(List<Finding> findings) {
        return of(findings, List.of());
    }

    /** What was noticed in a document, then what there is to say of its map. */
    static AttributeValue of(List<Finding> noticed, List<Finding> findings) {
        return new AttributeValue.Sequence(Stream.concat(noticed.stream(), findings.stream())
                .map(FindingValues::of)
                .toList());
    }

    private static AttributeValue of(Finding finding) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("code", AttributeValue.of(Characters.clean(finding.code())));
        fields.put("severity", AttributeValue.of(finding.severity().name().toLowerCase(Locale.ROOT)));
        if (!finding.element().isEmpty()) {
            fields.put("element", AttributeValue.of(Characters.clean(finding.element())));
        }
        fields.put("message", AttributeValue.of(Characters.clean(finding.message())));
        return new AttributeValue.Mapping(fields);
    }
}
