package dev.valuestream.io.json;

import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.ReadResult;
import dev.valuestream.model.State;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.InvalidValueStreamException;
import java.util.Optional;
import java.util.Set;

/** Reads a whole map: its frame, then its nodes and what connects them. */
final class MapReader {

    /** Stands for an id that is missing, so that the rest of the map can be read and checked. */
    private static final String NO_ID = "missing";

    private final Reading reading;
    private final ReadLimits limits;
    private final JsonObject root;
    private final Places places;
    private final ValueStreamBuilder stream;
    private final ElementsReader elements;

    private MapReader(Reading reading, ReadLimits limits, JsonObject root) {
        this.reading = reading;
        this.limits = limits;
        this.root = root;
        places = new Places(root);
        String id = root.get("id") instanceof JsonText text ? text.text() : NO_ID;
        stream = ValueStream.builder(id);
        elements = new ElementsReader(reading, places, stream);
    }

    /** Reads a map, after a look at its format. */
    static ReadResult read(Reading reading, ReadLimits limits, JsonValue document) {
        Optional<UnknownField> newerFormat = FormatCheck.check(reading, document, DocumentKind.MAP);
        Optional<ValueStream> read = new MapReader(reading, limits, (JsonObject) document).read(newerFormat);
        reading.throwIfAny();
        return new ReadResult(read.orElseThrow(), reading.findings());
    }

    /** Reads a map that is part of another document, and need not say its format. */
    static Optional<ValueStream> readPart(Reading reading, ReadLimits limits, JsonObject map) {
        Optional<UnknownField> newerFormat =
                map.get("format") == null ? Optional.empty() : FormatCheck.check(reading, map, DocumentKind.MAP);
        return new MapReader(reading, limits, map).read(newerFormat);
    }

    private Optional<ValueStream> read(Optional<UnknownField> newerFormat) {
        newerFormat.ifPresent(stream::unknownField);
        Fields map = new Fields(reading, root, KnownFields.MAP, Owner.ofMap(stream::unknownField));
        map.required("id");
        readFrame(map);
        map.elements("nodes", limits.maxNodes(), "maxNodes", elements::node);
        map.elements("flows", limits.maxFlows(), "maxFlows", elements::flow);
        map.elements("information", limits.maxOthers(), "maxOthers", elements::information);
        map.elements("kaizen", limits.maxOthers(), "maxOthers", elements::kaizen);
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
        map.count("wipLimit", stream::wipLimit);
        map.elements("demand", limits.maxOthers(), "maxOthers", elements::demand);
        map.elements("teams", limits.maxOthers(), "maxOthers", elements::team);
    }

    private void calendar(Fields fields) {
        CalendarReader.read(fields, b -> CalendarReader.read(fields, b)).ifPresent(read -> {
            reading.calendar(read);
            stream.calendar(b -> CalendarReader.copy(read, b, Set.of()));
        });
    }

    /** The map; empty if it has problems, which are then reported. */
    private Optional<ValueStream> build() {
        try {
            return Optional.of(stream.build());
        } catch (InvalidValueStreamException e) {
            ModelProblems.report(e.problems(), reading, places);
            return Optional.empty();
        }
    }
}
