package dev.valuestream.io.json;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes a whole map. */
final class MapWriter {

    private static final Set<String> LISTED = Set.of("demand", "teams", "nodes", "flows", "information", "kaizen");

    private MapWriter() {}

    static String write(ValueStream stream) {
        return print(value(stream));
    }

    static String print(AttributeValue.Mapping map) {
        return JsonPrinter.print(map, LISTED);
    }

    static AttributeValue.Mapping value(ValueStream stream) {
        TimeWriter times = new TimeWriter(stream.calendar());
        NodeWriter nodes = new NodeWriter(times);
        FlowWriter flows = new FlowWriter(times);
        List<UnknownField> unknown = stream.annotations().unknownFields();
        ObjectWriter to = new ObjectWriter(unknown.stream()
                .filter(field -> !FormatCheck.isFormat(field, DocumentKind.MAP))
                .map(MapWriter::behindFormat)
                .toList());
        to.text("format", FormatCheck.format(unknown, DocumentKind.MAP));
        to.text("id", stream.id());
        FrameWriter.name(to, stream);
        to.token("state", stream.state());
        to.text("snapshot", stream.snapshot().map(LocalDate::toString));
        to.object("charter", stream.charter().isPresent(), c -> FrameWriter.charter(c, stream.charter()));
        to.object(
                "calendar", stream.statedCalendar().isPresent(), c -> FrameWriter.calendar(c, stream.statedCalendar()));
        to.count("wipLimit", stream.wipLimit());
        list(to, "demand", stream.demand(), d -> FrameWriter.demand(d, times));
        list(to, "teams", stream.teams(), FrameWriter::team);
        list(to, "nodes", stream.nodes(), nodes::node);
        list(to, "flows", stream.flows(), flows::material);
        list(to, "information", stream.information(), flows::information);
        list(to, "kaizen", stream.kaizen(), FlowWriter::kaizen);
        FrameWriter.note(to, stream);
        FrameWriter.attributes(to, stream);
        return to.toValue();
    }

    /** The format is always first. */
    static UnknownField behindFormat(UnknownField field) {
        return field.parent().isEmpty() && field.after().isEmpty()
                ? new UnknownField("", "format", field.name(), field.value())
                : field;
    }

    private static <T> void list(ObjectWriter to, String field, List<T> elements, Function<T, AttributeValue> writer) {
        List<AttributeValue> values = elements.stream().map(writer).toList();
        to.put(field, values.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Sequence(values)));
    }
}
