package dev.valuestream.metrics.organisation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.Waste;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Waste: the lost time of an item by the classes of TIMWOODS, each second in one class.
 *
 * <p>On the critical path of the first pass: the process time of steps of value class waste is overprocessing; a wait is
 * inventory where items are counted on the flow, and where the flow is a stock (pull) or a shipment, else waiting; the
 * transfer time is transport. What rework adds, lead-time − lead-time.first-pass, is defects; it is below 0 where a repair
 * takes the place of longer work. Where a kaizen burst pinned to the very step or flow names just one of the classes
 * that are possible there, time is lost to that class: a wait may be waiting, inventory or overproduction, a transfer
 * transport or motion, work without value any of the eight. So the classes add up to lead-time less the value-adding and the
 * necessary time of the first pass.
 *
 * <p>Working time, in seconds; with families the demand-weighted mean. A lower bound where a figure or a value class is
 * missing, but nothing where parallel branches leave open which of them is the longest. Overproduction, motion and skills
 * are not applicable where no burst names them in this way: no field of a map times them. Bursts are listed by class,
 * with time or without. Cost: that of the lead time. Source: Rother &amp; Shook, <i>Learning to See</i>, for value and waste;
 * the eight wastes by their initials TIMWOODS.
 */
public final class WasteTime implements Metric<WasteTime.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("waste", Result.class);

    private static final Map<Waste, MeasureDefinition> MEASURES = Maps.immutableEnumMap(measures());

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Waste",
            "work without value (overprocessing), waits (inventory where items are counted or stocked, else waiting), transfers"
                    + " (transport), what rework adds (defects); a burst that names one other class decides",
            "the eight wastes (TIMWOODS); Rother & Shook, Learning to See",
            MEASURES.values().toArray(MeasureDefinition[]::new));

    /**
     * Lost time and bursts by class.
     *
     * @param time the time that one item loses to each class, or why it is not known
     * @param lost where it is lost: one entry for each step and flow; with families, those of each
     * @param bursts the ids of the kaizen bursts that name each class; classes that none names are left out
     * @param families the time by class of each family; empty where the map knows none
     */
    public record Result(
            Map<Waste, Figure> time,
            List<LostTime> lost,
            Map<Waste, List<String>> bursts,
            Map<String, Map<Waste, Figure>> families) {

        /**
         * Copies the collections.
         *
         * @param time the time of each class
         * @param lost where it is lost
         * @param bursts the bursts of each class
         * @param families the time by class of each family
         */
        public Result {
            time = Maps.immutableEnumMap(time);
            lost = ImmutableList.copyOf(lost);
            bursts = Maps.immutableEnumMap(Maps.transformValues(bursts, ImmutableList::copyOf));
            families = ImmutableMap.copyOf(Maps.transformValues(families, Maps::immutableEnumMap));
        }

        /**
         * The classes that bursts name though no time is known to be lost to them.
         *
         * @return how many bursts name each
         */
        public Map<Waste, Integer> withoutTime() {
            Map<Waste, Integer> counts = new EnumMap<>(Waste.class);
            bursts.forEach((waste, ids) -> {
                if (time.getOrDefault(waste, Figure.of(0)).number().orElse(0) == 0) {
                    counts.put(waste, ids.size());
                }
            });
            return counts;
        }
    }

    /** The metric; it holds no state. */
    public WasteTime() {}

    private static Map<Waste, MeasureDefinition> measures() {
        Map<Waste, MeasureDefinition> measures = new EnumMap<>(Waste.class);
        for (Waste waste : Waste.values()) {
            String id = KEY.id() + "." + waste.token();
            String text = "Time of an item that is lost to " + waste.token() + ".";
            measures.put(waste, MeasureDefinition.ofStream(id, Unit.SECONDS, Direction.LOWER, text));
        }
        return measures;
    }

    @Override
    public MetricKey<Result> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<Result> evaluate(MetricContext context) {
        WasteFigures figures = new WasteFigures(context);
        List<Measure> measures = new ArrayList<>();
        MEASURES.forEach(
                (waste, definition) -> measures.addAll(figures.of(waste).measures(definition)));
        Result result = figures.result();
        if (result.time().values().stream().noneMatch(Figure.Known.class::isInstance)) {
            Figure.Unknown unknown = (Figure.Unknown) figures.of(Waste.WAITING).all();
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        return MetricResult.of(result, Explanation.lazy(DESCRIPTION, figures::lines), measures);
    }
}
