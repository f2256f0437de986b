package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order in which improvements can be made: each behind what it needs, the one stated first where several could be next
 * (Kahn, CACM 5 (1962) 558–562, with a queue by place; O((n + e) log n)).
 */
final class PlanOrder {

    private final Map<String, Improvement> improvements = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();
    private final Map<String, List<String>> waiting = new HashMap<>();

    private PlanOrder(List<Improvement> stated) {
        stated.forEach(i -> improvements.putIfAbsent(i.id(), i));
        for (Improvement improvement : improvements.values()) {
            places.put(improvement.id(), places.size());
            List<String> needed = needed(improvement);
            missing.put(improvement.id(), needed.size());
            needed.forEach(
                    n -> waiting.computeIfAbsent(n, k -> new ArrayList<>()).add(improvement.id()));
        }
    }

    /** What an improvement needs, as far as the plan has it. */
    private List<String> needed(Improvement improvement) {
        return improvement.after().stream().filter(improvements::containsKey).toList();
    }

    /** The order; where improvements wait for each other in a ring, that is a problem, and they are left out. */
    static List<Improvement> of(List<Improvement> stated, Problems problems) {
        PlanOrder order = new PlanOrder(stated);
        List<Improvement> sorted = order.sorted();
        sorted.forEach(i -> order.missing.remove(i.id()));
        order.reportRings(problems);
        return sorted;
    }

    private List<Improvement> sorted() {
        List<Improvement> sorted = new ArrayList<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        List<Improvement> byPlace = List.copyOf(improvements.values());
        missing.forEach((id, count) -> {
            if (count == 0) {
                ready.add(place(id));
            }
        });
        while (!ready.isEmpty()) {
            Improvement next = byPlace.get(ready.remove());
            sorted.add(next);
            for (String id : waiting.getOrDefault(next.id(), List.of())) {
                if (missing.merge(id, -1, Integer::sum) == 0) {
                    ready.add(place(id));
                }
            }
        }
        return sorted;
    }

    private int place(String id) {
        return requireNonNull(places.get(id));
    }

    /** Walks back from each that is left over until it meets itself, or a way already walked. */
    private void reportRings(Problems problems) {
        Set<String> walked = new HashSet<>();
        for (String start : improvements.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String at = start;
            while (missing.containsKey(at) && walked.add(at)) {
                way.add(at);
                at = needed(requireNonNull(improvements.get(at))).stream()
                        .filter(missing::containsKey)
                        .findFirst()
                        .orElseThrow(); // one that is left over waits for another that is
            }
            if (way.contains(at)) {
                report(List.copyOf(way), at, problems);
            }
        }
    }

    private static void report(List<String> way, String at, Problems problems) {
        List<String> ring = way.subList(way.indexOf(at), way.size());
        problems.add(
                "improvement.after.cycle",
                at,
                "The improvements wait for each other: {0} after {1}. Take one of these out of its after.",
                String.join(" after ", ring),
                at);
    }
}
