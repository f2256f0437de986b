package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.NodeBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.List;
import java.util.function.Consumer;

/** Reads nodes: suppliers, triggers, customers, control points and process steps. */
final class NodeReader {

    private static final List<String> TYPES = List.of("supplier", "trigger", "process", "control", "customer");

    private final Reading reading;
    private final Places places;
    private final ValueStreamBuilder stream;
    private final ValueStreamBuilder scrap;

    NodeReader(Reading reading, Places places, ValueStreamBuilder stream, ValueStreamBuilder scrap) {
        this.reading = reading;
        this.places = places;
        this.stream = stream;
        this.scrap = scrap;
    }

    void read(JsonObject object) {
        String id = object.get("id") instanceof JsonText text ? text.text() : "";
        String type = object.get("type") instanceof JsonText text ? text.text() : "";
        boolean known = TYPES.contains(type);
        if (!known || !(object.get("id") instanceof JsonText)) {
            places.doubtNodes();
        }
        String kind = known && !type.equals("process") ? type : "step";
        places.add("node", id, object);
        places.add(kind, id, object);
        add(object.get("id") instanceof JsonText ? stream : scrap, kind, id, object);
    }

    static boolean isType(String word) {
        return TYPES.contains(word);
    }

    private void add(ValueStreamBuilder to, String kind, String id, JsonObject object) {
        switch (kind) {
            case "supplier" -> to.supplier(id, other(object, kind, id));
            case "trigger" -> to.trigger(id, other(object, kind, id));
            case "customer" -> to.customer(id, other(object, kind, id));
            case "control" -> to.control(id, other(object, kind, id));
            default ->
                to.step(id, b -> {
                    Fields fields = new Fields(reading, object, KnownFields.STEP, Owner.of(kind, id, b::unknownField));
                    type(fields, object);
                    int before = reading.problemCount();
                    StepReader.read(fields, b);
                    if (reading.problemCount() > before && fields.has("join")) {
                        places.doubtShape();
                    }
                });
        }
    }

    private Consumer<NodeBuilder> other(JsonObject object, String kind, String id) {
        return b -> {
            Fields fields = new Fields(reading, object, known(kind), Owner.of(kind, id, b::unknownField));
            type(fields, object);
            other(fields, b);
        };
    }

    static void other(Fields fields, NodeBuilder to) {
        fields.text("system", to::system);
        fields.number("packOut", Range.POSITIVE, to::packOut);
        ElementReader.read(fields, to);
    }

    static KnownFields known(String kind) {
        return switch (kind) {
            case "customer" -> KnownFields.CUSTOMER;
            case "control" -> KnownFields.CONTROL;
            case "step" -> KnownFields.STEP;
            default -> KnownFields.NODE;
        };
    }

    private void type(Fields fields, JsonObject object) {
        fields.required("id");
        if (fields.required("type") != null
                && object.get("type") instanceof JsonText type
                && !TYPES.contains(type.text())) {
            fields.reportWord("type", type, TYPES);
        }
    }
}
