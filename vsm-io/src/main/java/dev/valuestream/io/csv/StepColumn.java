package dev.valuestream.io.csv;

import static dev.valuestream.io.csv.Kind.DURATION;
import static dev.valuestream.io.csv.Kind.NUMBER;
import static dev.valuestream.io.csv.Kind.OTHER;
import static dev.valuestream.io.csv.Kind.SHARE;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Join;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueClass;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** A column with a figure of a step: its names, how a cell is read and how it is written. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum StepColumn implements Column {
    PROCESS_TIME(
            new Head("PT", "processTime", DURATION, "process time", "processing time", "touch time", "work time"),
            (v, b) -> v.duration(b::processTime),
            (s, t) -> t.time(s.processTime())),
    CYCLE_TIME(
            new Head("C/T", "cycleTime", DURATION, "cycle time", "cycle"),
            (v, b) -> v.duration(b::cycleTime),
            (s, t) -> t.time(s.cycleTime())),
    IDEAL_CYCLE_TIME(
            new Head("ideal C/T", "idealCycleTime", DURATION, "ideal cycle time"),
            (v, b) -> v.duration(b::idealCycleTime),
            (s, t) -> t.time(s.figures().idealCycleTime())),
    LEAD_TIME(
            new Head("LT", "leadTime", DURATION, "lead time", "step lead time", "turnaround time"),
            (v, b) -> v.duration(b::leadTime),
            (s, t) -> t.time(s.leadTime())),
    QUANTITY_PER_CYCLE(
            new Head(
                    "per cycle",
                    "quantityPerCycle",
                    NUMBER,
                    "quantity per cycle",
                    "pieces per cycle",
                    "parts per cycle"),
            (v, b) -> v.number(Range.POSITIVE, b::quantityPerCycle),
            (s, t) -> t.number(s.figures().quantityPerCycle())),
    STATIONS(
            new Head("stations", "stations", NUMBER, "machines", "number of stations", "number of machines"),
            (v, b) -> v.count(b::stations),
            (s, t) -> t.count(s.stations())),
    CHANGEOVER(
            new Head("C/O", "changeover", DURATION, "changeover", "changeover time", "setup", "setup time"),
            (v, b) -> v.duration(b::changeover),
            (s, t) -> t.time(s.figures().changeover())),
    BATCH(
            new Head("batch", "batch.items", NUMBER, "batch size", "lot", "lot size"),
            (v, b) -> v.number(Range.POSITIVE, items -> b.batch(Batch.ofItems(items))),
            (s, t) -> s.figures().batch().flatMap(t::items)),
    EPE(
            new Head("EPE", "batch.every", DURATION, "EPEI", "every part every"),
            (v, b) -> v.interval(every -> b.batch(Batch.every(every))),
            (s, t) -> s.figures().batch().flatMap(t::every)),
    UPTIME(
            new Head("uptime", "uptime", SHARE, "availability", "reliability"),
            (v, b) -> v.share(b::uptime),
            (s, t) -> t.share(s.figures().uptime())),
    REPAIR(
            new Head("MTTR", "meanTimeToRepair", DURATION, "mean time to repair", "repair time"),
            (v, b) -> v.duration(b::meanTimeToRepair),
            (s, t) -> t.time(s.figures().meanTimeToRepair())),
    YIELD(
            new Head("yield", "yield", SHARE),
            (v, b) -> v.share(b::yield),
            (s, t) -> t.share(s.figures().yield())),
    GOOD(
            new Head("good share", "goodShare", SHARE, "good"),
            (v, b) -> v.share(b::goodShare),
            (s, t) -> t.share(s.figures().goodShare())),
    ACCURATE(
            new Head("%C&A", "percentCompleteAccurate", SHARE, "complete and accurate", "complete accurate"),
            (v, b) -> v.percent(b::percentCompleteAccurate),
            (s, t) -> t.percent(s.percentCompleteAccurate())),
    OPERATORS(
            new Head("operators", "operators", NUMBER, "number of operators", "people", "headcount", "staff", "FTE"),
            (v, b) -> v.number(Range.NOT_NEGATIVE, b::operators),
            (s, t) -> t.number(s.operators())),
    CREW(
            new Head("crew", "crew", NUMBER, "crew size", "people per item"),
            (v, b) -> v.number(Range.POSITIVE, b::crew),
            (s, t) -> t.number(s.crew())),
    TEAM(new Head("team", "team", OTHER, "resource", "pool"), (v, b) -> v.text(b::team), (s, t) -> s.team()),
    WIP_LIMIT(
            new Head("WIP limit", "wipLimit", NUMBER, "max WIP"),
            (v, b) -> v.count(b::wipLimit),
            (s, t) -> t.count(s.wipLimit())),
    VALUE(
            new Head("value", "value", OTHER, "value class", "value added", "VA/NVA"),
            (v, b) -> v.word(ValueClass.class, Words.VALUES, b::value),
            (s, t) -> t.word(s.value())),
    JOIN(
            new Head("join", "join", OTHER),
            (v, b) -> v.word(Join.class, Map.of(), b::join),
            (s, t) -> t.word(s.statedJoin())),
    PACEMAKER(
            new Head("pacemaker", "pacemaker", OTHER),
            (v, b) -> v.truth(b::pacemaker),
            (s, t) -> s.pacemaker() ? Optional.of("yes") : Optional.empty());

    private final Head head;
    private final BiConsumer<Value, StepBuilder> reader;
    private final BiFunction<ProcessStep, CellText, Optional<String>> writer;

    StepColumn(
            Head head,
            BiConsumer<Value, StepBuilder> reader,
            BiFunction<ProcessStep, CellText, Optional<String>> writer) {
        this.head = head;
        this.reader = reader;
        this.writer = writer;
    }

    void read(Value value, StepBuilder to) {
        reader.accept(value, to);
    }

    Optional<String> write(ProcessStep step, CellText as) {
        return writer.apply(step, as);
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public String owner() {
        return "step.";
    }
}
