package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map between two states: the builder that is changed, and what is known of the elements in it so far. Changes that do
 * not fit are noted and left out, so that all of them are told at once.
 */
final class Draft {

    private final ValueStream source;
    private final ValueStreamBuilder builder;
    private final Map<ElementKind, List<String>> order = new EnumMap<>(ElementKind.class);
    private final Map<ElementRef, Element> elements = new LinkedHashMap<>();
    private final Map<ElementRef, Ends> ends = new HashMap<>();
    private final Map<ElementRef, Map<Field<?>, Optional<Object>>> written = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Draft(ValueStream source) {
        this.source = source;
        builder = source.toBuilder();
        for (List<? extends Element> kind : List.of(
                source.demand(),
                source.teams(),
                source.nodes(),
                source.flows(),
                source.information(),
                source.kaizen())) {
            kind.forEach(e -> known(e, ElementAdded.LAST));
        }
    }

    /** The map that came out. */
    ValueStream build() {
        if (!problems.isEmpty()) {
            throw new ChangeConflictException(source.id(), problems);
        }
        order.forEach((kind, ids) -> builder.order(kind, ids));
        return builder.build();
    }

    void problem(ElementRef element, String code, String template, Object... arguments) {
        problems.add(Problem.of(code, element.id(), template, arguments));
    }

    boolean has(ElementRef element) {
        return element.kind() == ElementKind.MAP || elements.containsKey(element);
    }

    /** The element as it was added, without the changes of its fields since. */
    Optional<Element> original(ElementRef element) {
        return element.kind() == ElementKind.MAP ? Optional.of(source) : Optional.ofNullable(elements.get(element));
    }

    /** What an element states in a field by now. */
    Optional<Object> value(ElementRef element, Field<?> field) {
        Map<Field<?>, Optional<Object>> changed = written.getOrDefault(element, Map.of());
        return changed.containsKey(field)
                ? requireNonNull(changed.get(field))
                : original(element).flatMap(e -> field.of(e).map(v -> (Object) v));
    }

    /** Whether an element is, by now, just this one. */
    boolean isNow(ElementRef element, Element wanted) {
        Element original = original(element).orElseThrow();
        return original.getClass() == wanted.getClass()
                && endsOf(wanted).equals(Optional.ofNullable(ends.get(element)))
                && Fields.ofEither(original, wanted).stream()
                        .filter(f -> !Comparing.isEnd(element, f))
                        .allMatch(f -> value(element, f).equals(f.of(wanted)));
    }

    /** Whether an element is as it was added: its fields and ends are what they were then. */
    boolean isAsAdded(ElementRef element) {
        return isNow(element, original(element).orElseThrow());
    }

    List<String> order(ElementKind kind) {
        return List.copyOf(order.getOrDefault(kind, List.of()));
    }

    Ends ends(ElementRef flow) {
        return requireNonNull(ends.get(flow));
    }

    void add(Element element, int place) {
        builder.add(element);
        known(element, place);
    }

    void remove(ElementRef element) {
        builder.remove(element);
        elements.remove(element);
        ends.remove(element);
        written.remove(element);
        ids(element.kind()).remove(element.id());
    }

    void write(ElementRef element, Field<?> field, Optional<Object> value) {
        if (value.isPresent()) {
            set(element, field, value.get());
        } else {
            builder.clear(element, field);
        }
        written.computeIfAbsent(element, e -> new HashMap<>()).put(field, value);
    }

    private <T> void set(ElementRef element, Field<T> field, Object value) {
        builder.set(element, field, field.type().cast(value));
    }

    void reroute(ElementRef flow, Ends to, String becomes) {
        ElementRef after = new ElementRef(flow.kind(), becomes);
        builder.reroute(flow, to.from(), to.to(), becomes);
        renamed(elements, flow, after);
        renamed(written, flow, after);
        ends.remove(flow);
        ends.put(after, to);
        ids(flow.kind()).replaceAll(id -> id.equals(flow.id()) ? becomes : id);
    }

    private static <T> void renamed(Map<ElementRef, T> map, ElementRef before, ElementRef after) {
        T value = map.remove(before);
        if (value != null) {
            map.put(after, value);
        }
    }

    void reorder(ElementKind kind, List<String> wanted) {
        List<String> now = ids(kind);
        List<String> rest = new ArrayList<>(now);
        rest.removeAll(wanted);
        List<String> kept = wanted.stream().filter(now::contains).toList();
        now.clear();
        now.addAll(kept);
        now.addAll(rest);
    }

    private void known(Element element, int place) {
        ElementRef ref = ElementRef.of(element);
        elements.put(ref, element);
        List<String> ids = ids(ref.kind());
        ids.add(Math.min(place, ids.size()), ref.id());
        endsOf(element).ifPresent(e -> ends.put(ref, e));
    }

    /** The ends of a flow; other elements have none. */
    static Optional<Ends> endsOf(Element element) {
        if (element instanceof MaterialFlow flow) {
            return Optional.of(new Ends(flow.from(), flow.to()));
        }
        return element instanceof InformationFlow flow
                ? Optional.of(new Ends(flow.from(), flow.to()))
                : Optional.empty();
    }

    private List<String> ids(ElementKind kind) {
        return order.computeIfAbsent(kind, k -> new ArrayList<>());
    }
}
