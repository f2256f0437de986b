package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two parts put together of which orders come to one trigger, in phases; the other part is asked for as often. */
class ScheduledSourceTest {

    private static final Duration HALF = Duration.ofHours(4);

    /** 80 sets a day for a step that does 60, a set in 8 of 480 minutes. */
    private static Analysis analysis(Consumer<DemandBuilder> demand) {
        ValueStream map = ValueStream.builder("assembly")
                .calendar(c -> c.workingTimePerDay(HALF.multipliedBy(2)))
                .demand(demand::accept)
                .trigger("ask")
                .trigger("two")
                .step("a", s -> s.processTime(Duration.ofMinutes(1)))
                .step("b", s -> s.processTime(Duration.ofMinutes(1)))
                .step("join", s -> s.processTime(Duration.ofMinutes(8)).join(Join.ALL))
                .customer("out")
                .flow("ask", "a")
                .flow("two", "b")
                .flow("a", "join")
                .flow("b", "join")
                .flow("join", "out")
                .build();
        return Analysis.of(
                StandardMetrics.catalog(), map, AnalysisOptions.DEFAULT.withHorizon(HALF.multipliedBy(2 * 3)));
    }

    private static double queue(Analysis analysis) {
        return analysis.measure("step.queue.at-horizon[join]")
                .orElseThrow()
                .figure()
                .number()
                .orElseThrow();
    }

    /** 60 in the morning and 20 in the afternoon are 80 a day, 20 more than are done; after three days 60 wait. */
    @Test
    void queue_ofASetOfWhichOnePartHasTheOrders_growsAsBothPartsCome() {
        assertThat(queue(analysis(d -> d.at("ask").phase(HALF, 60).phase(HALF, 20))))
                .isCloseTo(60, within(1e-9));
    }

    @Test
    void queue_withoutPhases_orWithoutAPlace_isTheSame() {
        assertThat(queue(analysis(d -> d.at("ask").quantity(80).per(HALF.multipliedBy(2)))))
                .isCloseTo(60, within(1e-9));
        assertThat(queue(analysis(d -> d.phase(HALF, 60).phase(HALF, 20)))).isCloseTo(60, within(1e-9));
    }
}
