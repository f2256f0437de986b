package dev.valuestream.metrics.network;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Figure;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.queueing.WaitTail;
import dev.valuestream.queueing.network.StationFigures;
import dev.valuestream.queueing.network.VisitFigures;
import dev.valuestream.unit.Durations;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what the network says of each queue, and how far it can be trusted. */
final class Predictions {

    private static final double LONGEST = 0x1p62;
    private static final int MOST_ITEMS = 10_000;
    private static final double ROUNDING = 1e-12;

    private final PredictedQueues queues;

    Predictions(PredictedQueues queues) {
        this.queues = queues;
    }

    /** The prediction for a step; empty where nothing queues, the queue grows, or it is not known. */
    Optional<StepPrediction> of(ProcessStep step) {
        Optional<StationFigures> station = queues.station(step);
        if (station.isEmpty()
                || !(queues.meanWait(step) instanceof Figure.Known wait)
                || !(queues.queue(step) instanceof Figure.Known queue)
                || !(wait.value() < LONGEST)) {
            return Optional.empty();
        }
        StationFigures figures = station.get();
        VisitFigures visit = queues.visit(step).orElseThrow();
        Trust trust = requireNonNull(queues.trusts().get(step.id()));
        double repairs = RepairsFound.wait(step, queues, queues.plan(step));
        boolean ofTheQueue = wait.value() > 0 && repairs == 0;
        return Optional.of(new StepPrediction(
                Durations.ofSeconds(wait.value()),
                queue.value(),
                wait.value() > 0
                        ? waitProbability(figures, visit, RepairsFound.down(step, queues, queues.plan(step)))
                        : 0,
                figures.load(),
                figures.arrivalScv(),
                figures.serviceScv(),
                trust.confidence(),
                trust.reasons(),
                ofTheQueue ? visit.shares() : Optional.empty(),
                ofTheQueue ? halved(figures) : Optional.empty()));
    }

    /** Who waits for a full batch waits, but the last of it; so does who finds the machine down. */
    private static double waitProbability(StationFigures station, VisitFigures visit, double down) {
        double queued = station.waitTail().map(WaitTail::waitProbability).orElse(0.0);
        return visit.batchWait() > 0 ? 1 : 1 - (1 - queued) * (1 - down);
    }

    /** How far the prediction for a step can be trusted; empty where there is none. */
    Optional<Trust> trust(ProcessStep step) {
        boolean known = queues.meanWait(step) instanceof Figure.Known wait && wait.value() < LONGEST;
        return queues.station(step).filter(station -> known).map(station -> Doubts.of(queues, step, station));
    }

    private static Optional<HalfWait> halved(StationFigures station) {
        return station.halving().map(h -> new HalfWait(h.load(), h.variability(), h.servers(), wipLimit(station)));
    }

    /**
     * The largest limit at which half as many wait inside, those that find it full waiting outside: of exponential times 1 − ρ^m of them
     * do where the limit is the servers and m more. That of other times follows in proportion.
     */
    private static OptionalInt wipLimit(StationFigures station) {
        double load = station.load();
        if (!(load > 0 && load < 1)) {
            return OptionalInt.empty();
        }
        double more = Math.floor(Math.log(0.5) / Math.log(load) * (1 + ROUNDING));
        return more + station.servers() > MOST_ITEMS
                ? OptionalInt.empty()
                : OptionalInt.of(station.servers() + (int) more);
    }
}
