package dev.valuestream.io.json;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Node;
import dev.valuestream.model.Observation;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import dev.valuestream.unit.Ratio;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes nodes. */
final class NodeWriter {

    private final TimeWriter times;

    NodeWriter(TimeWriter times) {
        this.times = times;
    }

    AttributeValue node(Node node) {
        ObjectWriter to = new ObjectWriter(node.annotations().unknownFields());
        to.text("id", node.id());
        to.text("type", type(node));
        FrameWriter.name(to, node);
        if (node instanceof ProcessStep step) {
            step(to, step);
        } else if (node instanceof ControlPoint control) {
            to.text("system", control.system());
        } else if (node instanceof Customer customer) {
            to.number("packOut", customer.packOut());
        }
        FrameWriter.note(to, node);
        FrameWriter.attributes(to, node);
        return to.toValue();
    }

    static String type(Node node) {
        if (node instanceof Supplier) {
            return "supplier";
        } else if (node instanceof Trigger) {
            return "trigger";
        } else if (node instanceof Customer) {
            return "customer";
        }
        return node instanceof ControlPoint ? "control" : "process";
    }

    private void step(ObjectWriter to, ProcessStep step) {
        figures(to, step.figures(), step.stations());
        to.number("operators", step.operators());
        to.number("crew", step.crew());
        to.text("team", step.team());
        to.token("value", step.value());
        to.count("wipLimit", step.wipLimit());
        to.token("join", step.statedJoin());
        to.truth("pacemaker", Optional.of(true).filter(t -> step.pacemaker()));
        to.object("calendar", step.calendar().isPresent(), c -> FrameWriter.calendar(c, step.calendar()));
        to.token("atShiftEnd", step.atShiftEnd());
        to.token("failures", step.failures());
        families(to, step.families());
        to.object("observation", step.observation().isPresent(), o -> observation(o, step.observation()));
    }

    private void figures(ObjectWriter to, StepFigures figures, OptionalInt stations) {
        times.time(to, "processTime", figures.processTime());
        times.time(to, "leadTime", figures.leadTime());
        times.time(to, "cycleTime", figures.cycleTime());
        times.time(to, "idealCycleTime", figures.idealCycleTime());
        to.number("quantityPerCycle", figures.quantityPerCycle());
        to.count("stations", stations);
        times.time(to, "changeover", figures.changeover());
        batch(to, figures.batch());
        to.number("uptime", FrameWriter.share(figures.uptime()));
        times.time(to, "meanTimeToRepair", figures.meanTimeToRepair());
        to.number("yield", FrameWriter.share(figures.yield()));
        to.number("goodShare", FrameWriter.share(figures.goodShare()));
        Optional<Ratio> accurate = figures.percentCompleteAccurate();
        to.number(
                "percentCompleteAccurate",
                accurate.isPresent() ? OptionalDouble.of(accurate.get().percent()) : OptionalDouble.empty());
    }

    private void batch(ObjectWriter to, Optional<Batch> stated) {
        if (stated.isEmpty()) {
            to.put("batch", Optional.empty());
            return;
        }
        to.object("batch", true, inner -> {
            Batch batch = stated.get();
            inner.quantity(
                    "items", batch instanceof Batch.Items items ? Optional.of(items.quantity()) : Optional.empty());
            times.duration(
                    inner,
                    "every",
                    batch instanceof Batch.Every every ? Optional.of(every.interval()) : Optional.empty());
        });
    }

    private void families(ObjectWriter to, Map<String, StepFigures> families) {
        to.object(
                "families",
                false,
                inner -> families.forEach((family, figures) -> inner.object(family, true, each -> {
                    figures(each, figures, OptionalInt.empty());
                    each.token("value", figures.value());
                })));
    }

    private static void observation(ObjectWriter to, Optional<Observation> stated) {
        to.token("source", stated.flatMap(Observation::source));
        to.text("on", stated.flatMap(Observation::on).map(LocalDate::toString));
        to.text("by", stated.flatMap(Observation::by));
        to.count("samples", stated.map(Observation::samples).orElse(OptionalInt.empty()));
    }
}
