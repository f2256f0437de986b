package dev.valuestream.io.csv;

import static dev.valuestream.io.csv.Kind.NUMBER;
import static dev.valuestream.io.csv.Kind.OTHER;

import dev.valuestream.model.Observation;
import dev.valuestream.model.ObservationBuilder;
import dev.valuestream.model.ObservationSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** A column that says where the figures of a step are from: its names, how a cell is read and how it is written. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum ObservationColumn implements Column {
    SOURCE(
            new Head("source", "source", OTHER, "data source"),
            (v, b) -> v.word(ObservationSource.class, Words.SOURCES, b::source),
            (o, t) -> t.word(o.source())),
    ON(
            new Head("observed on", "on", OTHER, "observed", "walked on", "date observed"),
            (v, b) -> v.date(b::on),
            (o, t) -> t.date(o.on())),
    BY(new Head("observed by", "by", OTHER, "observer", "walked by"), (v, b) -> v.text(b::by), (o, t) -> o.by()),
    SAMPLES(
            new Head("samples", "samples", NUMBER, "sample size", "observations"),
            (v, b) -> v.count(b::samples),
            (o, t) -> t.count(o.samples()));

    private final Head head;
    private final BiConsumer<Value, ObservationBuilder> reader;
    private final BiFunction<Observation, CellText, Optional<String>> writer;

    ObservationColumn(
            Head head,
            BiConsumer<Value, ObservationBuilder> reader,
            BiFunction<Observation, CellText, Optional<String>> writer) {
        this.head = head;
        this.reader = reader;
        this.writer = writer;
    }

    void read(Value value, ObservationBuilder to) {
        reader.accept(value, to);
    }

    Optional<String> write(Observation observation, CellText as) {
        return writer.apply(observation, as);
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public String owner() {
        return "step.observation.";
    }
}
