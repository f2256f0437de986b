package dev.valuestream.io.json;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.Inventory;
import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.Kanban;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Transfer;
import dev.valuestream.model.Waste;
import java.util.Optional;

/** Writes what lies between and on the nodes: flows of work, flows of information, kaizen bursts. */
final class FlowWriter {

    private final TimeWriter times;

    FlowWriter(TimeWriter times) {
        this.times = times;
    }

    private static Optional<String> ownId(String id, String from, String to) {
        return Optional.of(id).filter(i -> !i.equals(from + "->" + to));
    }

    AttributeValue material(MaterialFlow flow) {
        ObjectWriter to = new ObjectWriter(flow.annotations().unknownFields());
        to.text("id", ownId(flow.id(), flow.from(), flow.to()));
        to.text("from", flow.from());
        to.text("to", flow.to());
        FrameWriter.name(to, flow);
        to.token("kind", flow.statedKind());
        to.number("probability", flow.probability());
        to.truth("rework", flow.rework());
        to.texts("families", flow.families());
        to.object("inventory", false, i -> inventory(i, flow.inventory()));
        to.object("kanban", false, k -> kanban(k, flow.kanban()));
        to.object("transfer", false, t -> transfer(t, flow.transfer()));
        times.duration(to, "every", flow.every());
        FrameWriter.note(to, flow);
        FrameWriter.attributes(to, flow);
        return to.toValue();
    }

    private void inventory(ObjectWriter to, Inventory inventory) {
        to.quantity("quantity", inventory.quantity());
        times.time(to, "wait", inventory.waitTime());
        to.quantity("min", inventory.min());
        to.quantity("max", inventory.max());
    }

    private static void kanban(ObjectWriter to, Kanban kanban) {
        to.count("cards", kanban.cards());
        to.quantity("quantity", kanban.quantity());
    }

    private void transfer(ObjectWriter to, Transfer transfer) {
        times.time(to, "time", transfer.time());
        to.quantity("batch", transfer.batch());
    }

    AttributeValue information(InformationFlow flow) {
        ObjectWriter to = new ObjectWriter(flow.annotations().unknownFields());
        to.text("id", ownId(flow.id(), flow.from(), flow.to()));
        to.text("from", flow.from());
        to.text("to", flow.to());
        FrameWriter.name(to, flow);
        to.token("kind", flow.kind());
        to.text("content", flow.content());
        times.duration(to, "every", flow.every());
        FrameWriter.note(to, flow);
        FrameWriter.attributes(to, flow);
        return to.toValue();
    }

    static AttributeValue kaizen(KaizenBurst burst) {
        ObjectWriter to = new ObjectWriter(burst.annotations().unknownFields());
        to.text("id", burst.id());
        to.text("at", burst.at());
        FrameWriter.name(to, burst);
        FrameWriter.note(to, burst);
        to.texts("waste", burst.waste().stream().map(Waste::token).toList());
        FrameWriter.attributes(to, burst);
        return to.toValue();
    }
}
