package dev.valuestream.metrics.network;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.MMc;
import dev.valuestream.queueing.MMcK;
import dev.valuestream.queueing.WaitTail;
import dev.valuestream.queueing.network.Caution;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.StationFigures;
import dev.valuestream.queueing.network.VisitFigures;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what the network says of each queue, and how far it can be trusted. */
final class Predictions {

    private static final double LONGEST = 0x1p62;
    private static final int MOST_ITEMS = 10_000;

    private final PredictedQueues queues;
    private final ValueStream stream;

    Predictions(PredictedQueues queues) {
        this.queues = queues;
        stream = queues.model().stream();
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
        List<String> reasons = reasons(step, figures);
        return Optional.of(new StepPrediction(
                Durations.ofSeconds(wait.value()),
                queue.value(),
                waitProbability(figures, visit),
                figures.load(),
                figures.arrivalScv(),
                figures.serviceScv(),
                confidence(step, figures),
                reasons,
                wait.value() > 0 ? visit.shares() : Optional.empty(),
                wait.value() > 0 ? halved(figures) : Optional.empty()));
    }

    /** Who waits for a full batch waits, but the last of it. */
    private static double waitProbability(StationFigures station, VisitFigures visit) {
        double queued = station.waitTail().map(WaitTail::waitProbability).orElse(0.0);
        return visit.batchWait() > 0 ? 1 : queued;
    }

    /** How far the prediction for a step can be trusted; empty where there is none. */
    Optional<Confidence> confidence(ProcessStep step) {
        boolean known = queues.meanWait(step) instanceof Figure.Known wait && wait.value() < LONGEST;
        return queues.station(step).filter(station -> known).map(station -> confidence(step, station));
    }

    private Confidence confidence(ProcessStep step, StationFigures station) {
        if (hasLimits(step) || joins(step) || queues.waitsForOwnServers(step)) {
            return Confidence.LOW;
        }
        boolean exact = station.confidence() == Confidence.EXACT;
        return exact && isAssumed(step) ? Confidence.GOOD : station.confidence();
    }

    private List<String> reasons(ProcessStep step, StationFigures station) {
        List<String> reasons = new ArrayList<>();
        if (station.confidence() != Confidence.EXACT) {
            station.cautions().forEach(c -> reasons.add(words(c)));
        }
        add(reasons, joins(step), "items come from a join, behind which they are followed in the mean only");
        add(
                reasons,
                hasLimits(step),
                queues.followsLimits()
                        ? "limits on items are followed as with exponential times"
                        : "room and limits on work in process are stated, and the prediction has none");
        add(
                reasons,
                queues.waitsForOwnServers(step),
                "it waits for its own stations and for its team; the longer wait counts");
        add(reasons, isAssumed(step), "the variability of its times is assumed");
        return reasons;
    }

    private static void add(List<String> reasons, boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private boolean joins(ProcessStep step) {
        return step.join() == Join.ALL;
    }

    private boolean hasLimits(ProcessStep step) {
        return stream.wipLimit().isPresent()
                || queues.followsLimits()
                || step.wipLimit().isPresent()
                || stream.flows().stream()
                        .anyMatch(f -> f.to().equals(step.id())
                                && f.statedKind().filter(FlowKind.FIFO::equals).isPresent());
    }

    private boolean isAssumed(ProcessStep step) {
        StepModel model = queues.step(step);
        return model.families().stream()
                .filter(FamilyWork::reached)
                .anyMatch(f -> f.member()
                        .routes()
                        .figures(step)
                        .cycleTimeOrProcessTime()
                        .filter(t -> t.squaredCoefficientOfVariation().isEmpty())
                        .isPresent());
    }

    private static String words(Caution caution) {
        return switch (caution) {
            case LIGHT_LOAD -> "its load is below 10 %: what little waits depends on more than averages";
            case HEAVY_LOAD ->
                "its load is above 95 %: a small error in times or demand changes the wait by a multiple";
            case FAR_BURSTS -> "bursts from far upstream meet a high load";
            case EVEN_ARRIVALS -> "items come on the beat at a high load: any disturbance adds to the wait";
            case BATCHES -> "items come or are served in batches";
            case AFTER_JOIN -> "items come from a join of branches";
            case REWORK -> "rework comes back to it";
            case MIXED_TIMES -> "items of very different times share its queue";
            case UNSETTLED -> "the variability around its loop did not settle";
        };
    }

    private static Optional<HalfWait> halved(StationFigures station) {
        return station.halving().map(h -> new HalfWait(h.load(), h.variability(), h.servers(), wipLimit(station)));
    }

    /** The largest limit that halves the wait of exponential times at this load; that of others follows in proportion. */
    private static OptionalInt wipLimit(StationFigures station) {
        int servers = station.servers();
        double time = station.serviceTime();
        double rate = station.load() * servers / time;
        Optional<LongRun.Steady> free = new MMc(rate, time, servers).longRun().steady();
        if (free.isEmpty() || free.get().waitingTime() == 0) {
            return OptionalInt.empty();
        }
        return new MMcK(rate, time, servers, servers)
                .mostPlacesWithin(free.get().waitingTime() / 2, MOST_ITEMS);
    }
}
