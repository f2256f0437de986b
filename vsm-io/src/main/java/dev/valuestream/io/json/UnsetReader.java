package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Problems;
import dev.valuestream.problem.Suggestions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a change that takes out what an element states in some fields. A field that is an object, such as {@code
 * inventory}, stands for all within it.
 */
final class UnsetReader {

    private static final String STAND_IN = "any";

    private UnsetReader() {}

    static List<Change> read(Fields fields, ChangeVerb verb, PlanBase base, PlanNodes nodes) {
        Optional<String> id = ChangeReader.id(fields, verb.word());
        if (!fields.has("fields")) {
            fields.reportMissing("fields");
        }
        if (id.isEmpty()) {
            return List.of();
        }
        ElementRef element =
                verb.kind() == ElementKind.NODE ? base.meant(id.get()) : new ElementRef(verb.kind(), id.get());
        String kind =
                element.kind() == ElementKind.NODE ? nodes.kindOf(id.get()).orElse("") : "step";
        if (kind.isEmpty()) {
            nodes.reportUnknown(fields, verb.word(), (JsonText)
                    requireNonNull(fields.object().fields().get(verb.word())));
            return List.of();
        }
        Element standIn = base.element(element).orElseGet(() -> standIn(element.kind(), kind));
        List<Change> changes = new ArrayList<>();
        fields.distinctTexts("fields", name -> {
            List<Field<?>> named = named(standIn, name.text());
            named.forEach(f -> changes.add(FieldChange.unset(element, f)));
            if (named.isEmpty()) {
                report(fields, standIn, name);
            }
        });
        return changes;
    }

    private static List<Field<?>> named(Element element, String name) {
        Optional<Field<?>> exact =
                dev.valuestream.model.Fields.named(element, name).filter(f -> !isKept(f));
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        return dev.valuestream.model.Fields.of(element).stream()
                .filter(f -> f.name().startsWith(name + "."))
                .toList();
    }

    /** What an element must have, and what no document names. */
    private static boolean isKept(Field<?> field) {
        return List.of("from", "to", "at", "unknownFields").contains(field.name());
    }

    private static void report(Fields fields, Element element, JsonText name) {
        List<String> known = dev.valuestream.model.Fields.of(element).stream()
                .filter(f -> !isKept(f))
                .map(Field::name)
                .toList();
        String advice = Suggestions.nearest(name.text(), known)
                .map(n -> " Maybe it is " + n + ".")
                .orElse("");
        fields.report(name, "fields", "unknown", name.shown(), "fields that may be left out of the element", advice);
    }

    /** An element of a kind that states nothing. */
    static Element standIn(ElementKind kind, String nodeKind) {
        ValueStreamBuilder scratch = ValueStream.builder(STAND_IN);
        switch (kind) {
            case NODE -> {
                switch (nodeKind) {
                    case "customer" -> scratch.customer(STAND_IN);
                    case "control" -> scratch.control(STAND_IN);
                    case "supplier", "trigger" -> scratch.supplier(STAND_IN);
                    default -> scratch.step(STAND_IN);
                }
            }
            case FLOW -> scratch.flow(STAND_IN, STAND_IN, f -> f.id(STAND_IN));
            case INFORMATION -> scratch.information(STAND_IN, STAND_IN, f -> f.id(STAND_IN));
            case TEAM -> scratch.team(STAND_IN);
            case KAIZEN -> scratch.kaizen(STAND_IN, STAND_IN);
            case DEMAND -> scratch.demand(d -> d.family(STAND_IN).quantity(1).per(Duration.ofHours(1)));
            case MAP -> throw new IllegalArgumentException("A map is no element of a map.");
        }
        return scratch.element(new ElementRef(kind, STAND_IN), new Problems()).orElseThrow();
    }
}
