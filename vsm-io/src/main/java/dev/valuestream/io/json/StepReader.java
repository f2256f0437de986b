package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.FiguresBuilder;
import dev.valuestream.model.Join;
import dev.valuestream.model.ObservationBuilder;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a process step. */
final class StepReader {

    private StepReader() {}

    static void read(Fields fields, StepBuilder to) {
        ElementReader.read(fields, to);
        figures(fields, to);
        fields.count("stations", to::stations);
        fields.text("team", to::team);
        fields.number("crew", Range.POSITIVE, to::crew);
        fields.number("operators", Range.NOT_NEGATIVE, to::operators);
        fields.object("calendar", KnownFields.CALENDAR, c -> to.calendar(b -> CalendarReader.read(c, b)));
        fields.token("atShiftEnd", ShiftEnd.class, to::atShiftEnd);
        fields.token("failures", FailureBasis.class, to::failures);
        fields.count("wipLimit", to::wipLimit);
        fields.token("join", Join.class, to::join);
        fields.truth("pacemaker", to::pacemaker);
        fields.objects(
                "families", KnownFields.FIGURES_OF_FAMILY, (family, f) -> to.families(family, b -> figures(f, b)));
        fields.object("observation", KnownFields.OBSERVATION, o -> to.observation(b -> observation(o, b)));
    }

    private static void figures(Fields fields, FiguresBuilder<?> to) {
        fields.time("processTime", to::processTime);
        fields.time("leadTime", to::leadTime);
        fields.time("cycleTime", to::cycleTime);
        fields.time("idealCycleTime", to::idealCycleTime);
        fields.number("quantityPerCycle", Range.POSITIVE, to::quantityPerCycle);
        fields.time("changeover", to::changeover);
        fields.object("batch", KnownFields.BATCH, b -> batch(b, to));
        fields.number("uptime", Range.SHARE, to::uptime);
        fields.time("meanTimeToRepair", to::meanTimeToRepair);
        fields.number("yield", Range.SHARE, to::yield);
        fields.number("goodShare", Range.SHARE, to::goodShare);
        fields.number("percentCompleteAccurate", Range.PERCENT, to::percentCompleteAccurate);
        fields.token("value", ValueClass.class, to::value);
    }

    private static void batch(Fields fields, FiguresBuilder<?> to) {
        if (fields.has("items") == fields.has("every")) {
            fields.reportWhole("form", "must say either items, as {\"items\": 50}, or every, as {\"every\": \"10 d\"}");
            return;
        }
        List<Double> items = new ArrayList<>(1);
        List<Duration> every = new ArrayList<>(1);
        fields.number("items", Range.POSITIVE, items::add);
        fields.interval("every", every::add);
        items.forEach(n -> to.batch(Batch.ofItems(n)));
        every.forEach(d -> to.batch(Batch.every(d)));
    }

    private static void observation(Fields fields, ObservationBuilder to) {
        fields.source("source", to::source);
        fields.date("on", to::on);
        fields.text("by", to::by);
        fields.count("samples", to::samples);
    }
}
