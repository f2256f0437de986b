package dev.valuestream.io.json;

import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.ReadResult;
import dev.valuestream.model.State;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.InvalidValueStreamException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole map: its frame, then its nodes and what connects them. */
final class MapReader {

    /** Stands for an id that is missing, so that the rest of the map can be read and checked. */
    private static final String NO_ID = "missing";

    private final Reading reading;
    private final ReadLimits limits;
    private final JsonObject root;
    private final Places places;
    private final ValueStreamBuilder stream;
    /** Takes elements that cannot be part of the map, and is thrown away. */
    private final ValueStreamBuilder scrap = ValueStream.builder("scrap");

    private MapReader(Reading reading, ReadLimits limits, JsonObject root) {
        this.reading = reading;
        this.limits = limits;
        this.root = root;
        places = new Places(root);
        String id = root.get("id") instanceof JsonText text ? text.text() : NO_ID;
        stream = ValueStream.builder(id);
    }

    /** Reads a map, after a look at its format. */
    static ReadResult read(Reading reading, ReadLimits limits, JsonValue document) {
        Optional<UnknownField> newerFormat = FormatCheck.check(reading, document);
        MapReader reader = new MapReader(reading, limits, (JsonObject) document);
        newerFormat.ifPresent(reader.stream::unknownField);
        return reader.read();
    }

    private ReadResult read() {
        Fields map = new Fields(reading, root, KnownFields.MAP, Owner.ofMap(stream::unknownField));
        map.required("id");
        readFrame(map);
        map.elements("nodes", limits.maxNodes(), "maxNodes", new NodeReader(reading, places, stream, scrap)::read);
        map.elements("flows", limits.maxFlows(), "maxFlows", this::flow);
        map.elements("information", limits.maxOthers(), "maxOthers", this::information);
        map.elements("kaizen", limits.maxOthers(), "maxOthers", this::kaizen);
        ElementReader.read(map, stream);
        return build();
    }

    private void readFrame(Fields map) {
        map.token("state", State.class, stream::state);
        map.date("snapshot", stream::snapshot);
        map.object("calendar", KnownFields.CALENDAR, map.owner().part("calendar"), this::calendar);
        map.object(
                "charter",
                KnownFields.CHARTER,
                map.owner().part("charter"),
                c -> stream.charter(b -> FrameReader.charter(c, b)));
        map.elements("demand", limits.maxOthers(), "maxOthers", this::demand);
        map.elements("teams", limits.maxOthers(), "maxOthers", this::team);
    }

    private void calendar(Fields fields) {
        WorkCalendar read = WorkCalendar.of(b -> FrameReader.calendar(fields, b));
        reading.calendar(read);
        stream.calendar(b -> FrameReader.copy(read, b));
    }

    private void demand(JsonObject object) {
        stream.demand(b -> {
            String id = idOf(object, "family", "demand");
            String place = idOf(object, "at", "");
            String whole = id + (place.isEmpty() ? "" : "@" + place);
            places.add("demand", whole, object);
            FrameReader.demand(
                    new Fields(reading, object, KnownFields.DEMAND, Owner.of("demand", whole, b::unknownField)), b);
        });
    }

    private static String idOf(JsonObject object, String field, String otherwise) {
        return object.get(field) instanceof JsonText text ? text.text() : otherwise;
    }

    private void team(JsonObject object) {
        String id = idOf(object, "id", "");
        places.add("team", id, object);
        (object.get("id") instanceof JsonText ? stream : scrap).team(id, b -> {
            Fields fields = new Fields(reading, object, KnownFields.TEAM, Owner.of("team", id, b::unknownField));
            fields.required("id");
            FrameReader.team(fields, b);
        });
    }

    private void flow(JsonObject object) {
        String from = idOf(object, "from", "");
        String to = idOf(object, "to", "");
        String id = idOf(object, "id", from + "->" + to);
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

    private void information(JsonObject object) {
        String from = idOf(object, "from", "");
        String to = idOf(object, "to", "");
        String id = idOf(object, "id", from + "->" + to);
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

    private void kaizen(JsonObject object) {
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

    private ReadResult build() {
        @Nullable ValueStream built = null;
        try {
            built = stream.build();
        } catch (InvalidValueStreamException e) {
            ModelProblems.report(e.problems(), reading, places);
        }
        reading.throwIfAny();
        return new ReadResult(java.util.Objects.requireNonNull(built), reading.findings());
    }
}
