package dev.valuestream.io.json;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.valuestream.model.UnknownField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The unknown fields of one element by where they stood, each to be taken once. */
final class KeptFields {

    private static final KeptFields NONE = new KeptFields();

    /** By the pointer of their object, then by the field they stood behind. */
    private final Map<String, ListMultimap<String, UnknownField>> fields = new LinkedHashMap<>();

    private KeptFields() {}

    static KeptFields of(List<UnknownField> unknown) {
        if (unknown.isEmpty()) {
            return NONE;
        }
        KeptFields kept = new KeptFields();
        for (UnknownField field : unknown) {
            kept.fields
                    .computeIfAbsent(
                            field.parent(),
                            p -> MultimapBuilder.linkedHashKeys()
                                    .arrayListValues()
                                    .build())
                    .put(field.after(), field);
        }
        return kept;
    }

    List<UnknownField> take(String pointer, String after) {
        ListMultimap<String, UnknownField> within = fields.get(pointer);
        return within == null ? List.of() : within.removeAll(after);
    }

    List<UnknownField> takeRest(String pointer) {
        ListMultimap<String, UnknownField> within = fields.get(pointer);
        if (within == null) {
            return List.of();
        }
        List<UnknownField> rest = new ArrayList<>(within.values());
        within.clear();
        return rest;
    }

    boolean hasAny(String pointer) {
        ListMultimap<String, UnknownField> within = fields.get(pointer);
        return within != null && !within.isEmpty();
    }
}
