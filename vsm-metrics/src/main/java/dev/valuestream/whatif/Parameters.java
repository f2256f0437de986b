package dev.valuestream.whatif;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of a map, each with the field of the element that states it. */
final class Parameters {

    private static final String PROBABILITY = "probability";

    private final ValueStream stream;
    private final List<Parameter> found = new ArrayList<>();

    private Parameters(ValueStream stream) {
        this.stream = stream;
        elements(stream).forEach(this::element);
    }

    /** All numbers but zeros, in the order of the elements and of their fields; attributes that are numbers too. */
    static List<Parameter> of(ValueStream stream) {
        return new Parameters(stream).found;
    }

    private static List<Element> elements(ValueStream stream) {
        List<Element> elements = new ArrayList<>(List.of(stream));
        elements.addAll(stream.demand());
        elements.addAll(stream.teams());
        elements.addAll(stream.nodes());
        elements.addAll(stream.flows());
        elements.addAll(stream.information());
        elements.addAll(stream.kaizen());
        return elements;
    }

    private void element(Element element) {
        for (Field<?> field : Fields.of(element)) {
            field.of(element).ifPresent(value -> field(ElementRef.of(element), field, value));
        }
    }

    private void field(ElementRef element, Field<?> field, Object value) {
        if (field.name().equals(PROBABILITY)) {
            probability(stream.flow(element.id()).orElseThrow());
            return;
        }
        NumberKind.read(value)
                .filter(read -> read.number() != 0)
                .ifPresent(read -> found.add(new Parameter(
                        element,
                        field.name(),
                        read.unit(),
                        read.number(),
                        read.unit().equals(Unit.RATIO) ? 1 : Double.MAX_VALUE,
                        value instanceof Integer || isHeadCount(field, read.number()),
                        (map, x) -> set(map, element, field, read.writer().with(x)))));
        if (value instanceof TimeDistribution time) {
            spread(element, field, time);
        }
    }

    /** People come whole, unless the map itself counts parts of them. */
    private static boolean isHeadCount(Field<?> field, double value) {
        return field.name().equals("people") && value == Math.rint(value);
    }

    private void spread(ElementRef element, Field<?> field, TimeDistribution time) {
        Spread.cv(time)
                .ifPresent(cv -> found.add(new Parameter(
                        element,
                        field.name() + Spread.SUFFIX,
                        Unit.COUNT,
                        cv,
                        Double.MAX_VALUE,
                        false,
                        (map, x) -> set(map, element, field, Spread.withCv(time, x)))));
    }

    /** The other ways out of the node share what is left, as before among themselves. */
    private void probability(MaterialFlow flow) {
        double value = flow.probability().orElseThrow();
        if (value > 0 && value < 1) {
            found.add(new Parameter(
                    ElementRef.of(flow), PROBABILITY, Unit.RATIO, value, 1, false, (map, x) -> share(map, flow, x)));
        }
    }

    private void share(ValueStreamBuilder map, MaterialFlow flow, double share) {
        for (MaterialFlow other : stream.flows()) {
            if (other.from().equals(flow.from()) && other.probability().isPresent()) {
                double was = other.probability().getAsDouble();
                double left = was * (1 - share) / (1 - flow.probability().orElseThrow());
                set(map, ElementRef.of(other), chance(other), other.equals(flow) ? share : left);
            }
        }
    }

    private static Field<?> chance(MaterialFlow flow) {
        return Fields.named(flow, PROBABILITY).orElseThrow();
    }

    /** Sets a field of an element, by whatever type the field has. */
    static <T> void set(ValueStreamBuilder map, ElementRef element, Field<T> field, Object value) {
        map.set(element, field, field.type().cast(value));
    }

    /** A field of an element that it may state or not. */
    static Optional<Field<?>> field(ValueStream stream, ElementRef element, String name) {
        return element.in(stream).flatMap(e -> Fields.named(e, name));
    }
}
