package dev.valuestream.metrics.capacity;

import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Finite;
import dev.valuestream.metrics.internal.Loads;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Optional;

/**
 * Throughput: how many items a day reach the customers.
 *
 * <p>Demand · yield ÷ max(1, bottleneck.load), in items a day of the stream. The yield is the share of arriving items that
 * reach a customer where the stream starts at a trigger; where it starts at suppliers, as much is started as customers
 * take, so that it is demand ÷ max(1, bottleneck.load). Families share an overloaded bottleneck in proportion, and their
 * throughputs add up. A yield not stated counts as 1. Unknown while the bottleneck is; 0 where a step that is needed can do
 * nothing. Source: Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 7 (the bottleneck rate bounds throughput).
 */
public final class Throughput implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("throughput", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.ITEMS_PER_DAY, Direction.HIGHER, "Items a day that reach the customers.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Throughput",
            "demand · yield ÷ max(1, bottleneck.load)",
            "Hopp & Spearman, Factory Physics, ch. 7",
            MEASURE);

    /** The metric; it holds no state. */
    public Throughput() {}

    @Override
    public MetricKey<StreamFigure> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<StreamFigure> evaluate(MetricContext context) {
        CapacityModel model = CapacityModel.of(context);
        Figure load = Loads.of(model).highest();
        double day = Durations.toSeconds(context.valueStream().calendar().day());
        List<Figure> figures = model.mix().members().stream()
                .map(m -> throughput(m, model.mix(), load, day))
                .toList();
        StreamResult result = StreamResult.of(
                model.mix(), m -> figures.get(model.mix().members().indexOf(m)), sum(figures));
        Explanation explanation = CapacityReport.explain(DESCRIPTION, model, r -> {
            r.demand();
            r.add("bottleneck.load", load, Unit.RATIO, "metric bottleneck.load");
            r.delivered();
            r.assumeYields();
        });
        return result.result(MEASURE, explanation);
    }

    private static Figure throughput(FamilyMix.Member member, FamilyMix mix, Figure load, double day) {
        if (!(mix.demandOf(member) instanceof Figure.Known demand)) {
            return mix.demandOf(member);
        }
        if (demand.value() == 0) {
            return Figure.of(0);
        }
        Optional<Visits> visits = member.routes().visits();
        if (visits.isEmpty()) {
            return Sources.noJourney(member.routes()).orElseThrow();
        }
        if (load instanceof Figure.Unknown unknown) {
            return unknown.reason() == Reason.UNSTABLE && !Finite.isOverload(load)
                    ? Figure.of(0)
                    : Figure.unknown(unknown.reason(), unknown.text());
        }
        double delivered = visits.get().delivered();
        return Finite.of(
                demand.value() * day * delivered / Math.max(1, load.number().orElseThrow()),
                "What reaches the customers");
    }

    private static Figure sum(List<Figure> figures) {
        double sum = 0;
        for (Figure figure : figures) {
            if (figure instanceof Figure.Unknown) {
                return figure;
            }
            sum += figure.number().orElseThrow();
        }
        return Figure.of(sum);
    }
}
