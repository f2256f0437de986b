package dev.valuestream.io.csv;

import static dev.valuestream.io.csv.Kind.DURATION;
import static dev.valuestream.io.csv.Kind.NUMBER;
import static dev.valuestream.io.csv.Kind.OTHER;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** A column with a figure of the flow in front of a row's step: its names, how a cell is read and how it is written. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum FlowColumn implements Column {
    WAIT(
            new Head(
                    "wait",
                    "inventory.wait",
                    DURATION,
                    "wait time",
                    "waiting time",
                    "queue time",
                    "wait before",
                    "delay"),
            (v, b) -> v.duration(b::wait),
            (f, t) -> t.time(f.inventory().waitTime())),
    INVENTORY(
            new Head(
                    "inventory",
                    "inventory.quantity",
                    NUMBER,
                    "WIP",
                    "queue",
                    "stock",
                    "queue size",
                    "inventory before"),
            (v, b) -> v.number(Range.NOT_NEGATIVE, b::inventory),
            (f, t) -> t.quantity(f.inventory().quantity())),
    MIN(
            new Head("min", "inventory.min", NUMBER, "min inventory", "minimum"),
            (v, b) -> v.number(Range.NOT_NEGATIVE, b::min),
            (f, t) -> t.quantity(f.inventory().min())),
    MAX(
            new Head("max", "inventory.max", NUMBER, "max inventory", "maximum", "lane max"),
            (v, b) -> v.number(Range.NOT_NEGATIVE, b::max),
            (f, t) -> t.quantity(f.inventory().max())),
    FLOW(
            new Head("flow", "kind", OTHER, "flow kind", "push/pull"),
            (v, b) -> v.word(FlowKind.class, Map.of(), b::kind),
            (f, t) -> t.word(f.statedKind())),
    TRANSFER_TIME(
            new Head("transfer time", "transfer.time", DURATION, "transport time", "move time", "transfer"),
            (v, b) -> v.duration(b::transferTime),
            (f, t) -> t.time(f.transfer().time())),
    TRANSFER_BATCH(
            new Head("transfer batch", "transfer.batch", NUMBER, "transfer lot"),
            (v, b) -> v.number(Range.POSITIVE, b::transferBatch),
            (f, t) -> t.quantity(f.transfer().batch())),
    DELIVERED_EVERY(
            new Head("delivery every", "every", DURATION, "delivered every", "shipment every", "every"),
            (v, b) -> v.interval(b::every),
            (f, t) -> t.duration(f.every())),
    NOTE(
            new Head("flow note", "note", OTHER, "flow notes", "inventory note"),
            (v, b) -> v.text(b::note),
            (f, t) -> f.annotations().note());

    private final Head head;
    private final BiConsumer<Value, FlowBuilder> reader;
    private final BiFunction<MaterialFlow, CellText, Optional<String>> writer;

    FlowColumn(
            Head head,
            BiConsumer<Value, FlowBuilder> reader,
            BiFunction<MaterialFlow, CellText, Optional<String>> writer) {
        this.head = head;
        this.reader = reader;
        this.writer = writer;
    }

    void read(Value value, FlowBuilder to) {
        reader.accept(value, to);
    }

    Optional<String> write(MaterialFlow flow, CellText as) {
        return writer.apply(flow, as);
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public String owner() {
        return "flow.";
    }
}
