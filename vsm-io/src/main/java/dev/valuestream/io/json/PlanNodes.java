package dev.valuestream.io.json;

import dev.valuestream.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of node each id stands for that the as-is has or a change of the plan makes. */
final class PlanNodes {

    private final Map<String, String> kinds = new HashMap<>();
    private final Suggestions suggestions;

    PlanNodes(PlanBase base, JsonObject plan) {
        entries(plan, "improvements").forEach(i -> entries(i, "changes").forEach(this::made));
        base.nodes()
                .forEach(id ->
                        kinds.putIfAbsent(id, kind(NodeWriter.type(base.node(id).orElseThrow()))));
        suggestions = Suggestions.among(kinds.keySet());
    }

    private void made(JsonObject change) {
        node(change.get("add"));
        node(change.get("into"));
        entries(change, "into").forEach(this::node);
    }

    private void node(@Nullable JsonValue value) {
        if (value instanceof JsonObject node
                && node.get("id") instanceof JsonText id
                && node.get("type") instanceof JsonText type) {
            kinds.put(id.text(), kind(type.text()));
        }
    }

    private static String kind(String type) {
        return NodeReader.isType(type) && !type.equals("process") ? type : "step";
    }

    private static List<JsonObject> entries(JsonObject object, String field) {
        List<JsonObject> entries = new ArrayList<>();
        if (object.get(field) instanceof JsonArray array) {
            array.values().forEach(v -> {
                if (v instanceof JsonObject entry) {
                    entries.add(entry);
                }
            });
        }
        return entries;
    }

    /** The kind of node: {@code step}, {@code customer} and so on; empty if there is none of that id anywhere. */
    Optional<String> kindOf(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    void reportUnknown(Fields fields, String field, JsonText id) {
        String advice = suggestions
                .nearest(id.text())
                .map(n -> " Maybe it is " + n + ".")
                .orElse("");
        fields.report(id, field, "unknown", id.shown(), "a node of the as-is, or one that the plan makes", advice);
    }
}
