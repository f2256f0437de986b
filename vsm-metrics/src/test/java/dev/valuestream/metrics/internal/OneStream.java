package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MapContext;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;

/** An analysis of one map that asks for no metric, so that the models behind the metrics can be read by themselves. */
final class OneStream extends MapContext {

    static final Duration DAY = Duration.ofHours(8);

    private OneStream(ValueStream map) {
        super(map, AnalysisOptions.DEFAULT);
    }

    static OneStream of(ValueStreamBuilder map) {
        return new OneStream(map.build());
    }

    /** A map of 5 days of eight hours with one way in and one out. */
    static ValueStreamBuilder map() {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .trigger("ask")
                .customer("out");
    }

    /** So many items of a family in a day. */
    static ValueStreamBuilder demand(ValueStreamBuilder map, String family, double items) {
        return map.demand(d -> d.family(family).quantity(items).per(DAY));
    }

    CapacityModel capacities() {
        return CapacityModel.of(this);
    }

    StepModel step(String id) {
        return capacities().steps().get(id);
    }

    TeamModel team(String id) {
        return capacities().teams().get(id);
    }
}
