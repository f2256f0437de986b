package dev.valuestream.change;

import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which flow that is gone is one that is new with other ends: the only one of both that leaves, or enters, the same node. */
final class Rerouting {

    private Rerouting() {}

    static Map<ElementRef, ElementRef> pairs(Draft draft, ValueStream target, ElementKind kind) {
        if (kind != ElementKind.FLOW && kind != ElementKind.INFORMATION) {
            return Map.of();
        }
        Map<ElementRef, Ends> fresh = new HashMap<>();
        List<ElementRef> kept = new ArrayList<>();
        for (Element element : Comparing.elements(target, kind)) {
            ElementRef ref = ElementRef.of(element);
            kept.add(ref);
            if (!draft.has(ref)) {
                fresh.put(ref, Draft.endsOf(element).orElseThrow());
            }
        }
        Map<ElementRef, Ends> gone = new HashMap<>();
        draft.order(kind).stream()
                .map(id -> new ElementRef(kind, id))
                .filter(r -> !kept.contains(r))
                .forEach(r -> gone.put(r, draft.ends(r)));
        Map<ElementRef, ElementRef> pairs = new HashMap<>();
        pair(gone, fresh, Ends::from, pairs);
        pair(gone, fresh, Ends::to, pairs);
        return pairs;
    }

    private static void pair(
            Map<ElementRef, Ends> gone,
            Map<ElementRef, Ends> fresh,
            Function<Ends, String> end,
            Map<ElementRef, ElementRef> pairs) {
        for (ElementRef flow : List.copyOf(gone.keySet())) {
            String shared = end.apply(gone.get(flow));
            List<ElementRef> candidates = having(fresh, end, shared);
            if (candidates.size() == 1 && having(gone, end, shared).size() == 1) {
                pairs.put(flow, candidates.get(0));
                gone.remove(flow);
                fresh.remove(candidates.get(0));
            }
        }
    }

    private static List<ElementRef> having(Map<ElementRef, Ends> flows, Function<Ends, String> end, String node) {
        return flows.entrySet().stream()
                .filter(f -> end.apply(f.getValue()).equals(node))
                .map(Map.Entry::getKey)
                .toList();
    }
}
