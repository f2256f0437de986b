package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationBuilder;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.KaizenBuilder;
import dev.valuestream.model.Waste;

/** Reads what lies between and on the nodes: flows of work, flows of information, kaizen bursts. */
final class FlowReader {

    private FlowReader() {}

    static void material(Fields fields, FlowBuilder to) {
        fields.text("id", to::id);
        fields.token("kind", FlowKind.class, to::kind);
        if (fields.has("probability")) {
            to.probability(Double.NaN); // stands for "not readable" until a number takes its place
        }
        fields.number("probability", Range.ANY, to::probability);
        fields.truth("rework", to::rework);
        fields.distinctTexts("families", family -> to.family(family.text()));
        fields.object("inventory", KnownFields.INVENTORY, i -> inventory(i, to));
        fields.object("kanban", KnownFields.KANBAN, k -> {
            k.count("cards", to::kanbanCards);
            k.number("quantity", Range.POSITIVE, to::kanbanQuantity);
        });
        fields.object("transfer", KnownFields.TRANSFER, t -> {
            t.time("time", to::transferTime);
            t.number("batch", Range.POSITIVE, to::transferBatch);
        });
        fields.interval("every", to::every);
        ElementReader.read(fields, to);
    }

    private static void inventory(Fields fields, FlowBuilder to) {
        fields.number("quantity", Range.NOT_NEGATIVE, to::inventory);
        fields.time("wait", to::wait);
        fields.number("min", Range.NOT_NEGATIVE, to::min);
        fields.number("max", Range.NOT_NEGATIVE, to::max);
    }

    static void information(Fields fields, InformationBuilder to) {
        fields.text("id", to::id);
        fields.token("kind", InformationKind.class, to::kind);
        fields.text("content", to::content);
        fields.interval("every", to::every);
        ElementReader.read(fields, to);
    }

    static void kaizen(Fields fields, KaizenBuilder to) {
        fields.distinctTexts("waste", word -> fields.token("waste", word, Waste.class, to::waste));
        ElementReader.read(fields, to);
    }
}
