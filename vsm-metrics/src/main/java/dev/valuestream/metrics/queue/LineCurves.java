package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.queue.FactoryPhysics.Point;
import dev.valuestream.metrics.queue.FactoryPhysics.Result;
import dev.valuestream.metrics.queue.FactoryPhysics.Standing;
import dev.valuestream.metrics.queue.FactoryPhysics.Zone;
import dev.valuestream.queueing.closed.FactoryPhysicsLaws;
import dev.valuestream.queueing.closed.WipCurve;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The points of the three curves, and where the stream stands on them. */
final class LineCurves {

    static final int LEAST_ITEMS = 8;

    private static final int MOST_POINTS = 40;
    private static final double ROUNDING = 1e-9;

    /** Past what a duration holds. */
    private static final double TOO_LONG = 0x1p63;

    private final BottleneckFlow flow;
    private final FactoryPhysicsLaws laws;
    private final Duration day;

    LineCurves(BottleneckFlow flow) {
        this.flow = flow;
        laws = flow.laws().orElseThrow();
        day = Durations.ofSeconds(flow.day());
    }

    /** Whether a time in seconds can be held as a duration. */
    static boolean isHeld(double seconds) {
        return seconds < TOO_LONG;
    }

    Result result() {
        return new Result(
                Rate.of(laws.bottleneckRate(), day),
                Durations.ofSeconds(flow.times().all().number().orElseThrow()),
                flow.criticalWip().all().number().orElseThrow(),
                points(laws.best()),
                points(laws.practicalWorst()),
                points(laws.worst()),
                standing());
    }

    /** Every whole number of items, or every so many where there would be too many. */
    private List<Point> points(WipCurve curve) {
        double most = Math.max(LEAST_ITEMS, Math.ceil(4 * laws.criticalWip() * (1 - ROUNDING)));
        double step = Math.ceil(most / MOST_POINTS);
        List<Point> points = new ArrayList<>();
        points.add(point(curve, 1));
        for (double items = step == 1 ? 2 : step; items <= most; items += step) {
            points.add(point(curve, items));
        }
        return points;
    }

    private Point point(WipCurve curve, double items) {
        return point(items, curve.throughput(items));
    }

    private Point point(double items, double throughput) {
        return new Point(items, Rate.of(throughput, day), Durations.ofSeconds(items / throughput * flow.day()));
    }

    private Optional<Standing> standing() {
        if (!(flow.practicalWorstCaseRatio() instanceof Figure.Known ratio) || ratio.value() == 0) {
            return Optional.empty();
        }
        double items = flow.items().number().orElseThrow();
        double throughput = flow.throughput().number().orElseThrow();
        if (!isHeld(items / throughput * flow.day())) {
            return Optional.empty();
        }
        OptionalDouble enough = laws.practicalWorstItemsFor(throughput);
        return Optional.of(new Standing(
                point(items, throughput),
                point(laws.practicalWorst(), items),
                ratio.value(),
                enough.isPresent() ? Optional.of(enough.getAsDouble()) : Optional.empty(),
                zone(ratio.value())));
    }

    private Zone zone(double ratio) {
        if (flow.isOverloaded()) {
            return Zone.OVERLOADED;
        }
        return ratio >= 1 - ROUNDING ? Zone.GOOD : Zone.BAD;
    }
}
