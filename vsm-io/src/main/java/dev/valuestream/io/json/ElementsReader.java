package dev.valuestream.io.json;

import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;

/** Reads the elements of a map, each from its object, into a builder. */
final class ElementsReader {

    private final Reading reading;
    private final Places places;
    private final ValueStreamBuilder stream;
    /** Takes elements that cannot be part of the map, and is thrown away. */
    private final ValueStreamBuilder scrap = ValueStream.builder("scrap");

    ElementsReader(Reading reading, Places places, ValueStreamBuilder stream) {
        this.reading = reading;
        this.places = places;
        this.stream = stream;
    }

    /** Reads an element of a kind, and returns what it is called in the builder, if it could be put there. */
    ElementRef read(ElementKind kind, JsonObject object) {
        switch (kind) {
            case DEMAND -> demand(object);
            case TEAM -> team(object);
            case NODE -> node(object);
            case FLOW -> flow(object);
            case INFORMATION -> information(object);
            case KAIZEN -> kaizen(object);
            case MAP -> throw new IllegalArgumentException("A map is no element of a map.");
        }
        return new ElementRef(kind, kind == ElementKind.DEMAND ? demandId(object) : id(object));
    }

    private static String id(JsonObject object) {
        return idOf(object, "id", idOf(object, "from", "") + "->" + idOf(object, "to", ""));
    }

    private static String demandId(JsonObject object) {
        String place = idOf(object, "at", "");
        return idOf(object, "family", "demand") + (place.isEmpty() ? "" : "@" + place);
    }

    void node(JsonObject object) {
        new NodeReader(reading, places, stream, scrap).read(object);
    }

    void demand(JsonObject object) {
        stream.demand(b -> {
            String whole = demandId(object);
            places.add("demand", whole, object);
            FrameReader.demand(
                    new Fields(reading, object, KnownFields.DEMAND, Owner.of("demand", whole, b::unknownField)), b);
        });
    }

    private static String idOf(JsonObject object, String field, String otherwise) {
        return object.get(field) instanceof JsonText text ? text.text() : otherwise;
    }

    void team(JsonObject object) {
        String id = idOf(object, "id", "");
        places.add("team", id, object);
        (object.get("id") instanceof JsonText ? stream : scrap).team(id, b -> {
            Fields fields = new Fields(reading, object, KnownFields.TEAM, Owner.of("team", id, b::unknownField));
            fields.required("id");
            FrameReader.team(fields, b);
        });
    }

    void flow(JsonObject object) {
        String from = idOf(object, "from", "");
        String to = idOf(object, "to", "");
        String id = id(object);
        boolean whole = object.get("from") instanceof JsonText && object.get("to") instanceof JsonText;
        if (!whole) {
            places.doubtShape();
        }
        places.add("flow", id, object);
        (whole ? stream : scrap).flow(from, to, b -> {
            Fields fields = new Fields(reading, object, KnownFields.FLOW, Owner.of("flow", id, b::unknownField));
            fields.required("from");
            fields.required("to");
            FlowReader.material(fields, b);
        });
    }

    void information(JsonObject object) {
        String from = idOf(object, "from", "");
        String to = idOf(object, "to", "");
        String id = id(object);
        boolean whole = object.get("from") instanceof JsonText && object.get("to") instanceof JsonText;
        places.add("information", id, object);
        (whole ? stream : scrap).information(from, to, b -> {
            Fields fields =
                    new Fields(reading, object, KnownFields.INFORMATION, Owner.of("information", id, b::unknownField));
            fields.required("from");
            fields.required("to");
            FlowReader.information(fields, b);
        });
    }

    void kaizen(JsonObject object) {
        String id = idOf(object, "id", "");
        String at = idOf(object, "at", "");
        boolean whole = object.get("id") instanceof JsonText && object.get("at") instanceof JsonText;
        places.add("kaizen", id, object);
        (whole ? stream : scrap).kaizen(id, at, b -> {
            Fields fields = new Fields(reading, object, KnownFields.KAIZEN, Owner.of("kaizen", id, b::unknownField));
            fields.required("id");
            fields.required("at");
            FlowReader.kaizen(fields, b);
        });
    }
}
