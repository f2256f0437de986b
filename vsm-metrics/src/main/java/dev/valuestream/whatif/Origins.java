package dev.valuestream.whatif;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.change.Change;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.model.ElementKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which elements of the map before an element of the map after stands for, where it has another id. Immutable. */
final class Origins {

    private final ImmutableMap<String, List<String>> before;

    private Origins(Map<String, List<String>> before) {
        this.before = ImmutableMap.copyOf(before);
    }

    static Origins of(List<Merge> merges, ValueStreamDiff diff) {
        Map<String, List<String>> before = new LinkedHashMap<>();
        merges.forEach(m -> before.put(m.into(), m.members()));
        diff.changes().forEach(c -> rerouted(c, before));
        return new Origins(before);
    }

    private static void rerouted(Change change, Map<String, List<String>> before) {
        if (change instanceof NodesMerged merged) {
            merged.parts().forEach(part -> rerouted(part, before));
        } else if (change instanceof FlowRerouted flow && flow.flow().kind() == ElementKind.FLOW) {
            List<String> first =
                    before.getOrDefault(flow.flow().id(), List.of(flow.flow().id()));
            before.put(flow.becomes(), first);
        }
    }

    /** The elements before that an element after stands for; itself where nothing else is known. */
    List<String> of(String element) {
        return before.getOrDefault(element, List.of(element));
    }
}
