package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The band in which queues were found, of two and of three replications. */
class BuildUpBandsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LOOKS = 40;

    private static SimulationReport run(int replications) {
        ValueStream map = ValueStream.builder("queue")
                .demand(d -> d.quantity(1).per(MINUTE).cv(1))
                .trigger("in")
                .step("desk", s -> s.processTime(TimeDistribution.exponential(Duration.ofSeconds(80))))
                .customer("out")
                .flow("in", "desk")
                .flow("desk", "out")
                .build();
        return Simulation.of(map)
                .run(SimulationPlan.of(5)
                        .horizon(Duration.ofHours(20))
                        .replications(replications)
                        .looks(LOOKS));
    }

    /**
     * Between two queues a and b, linearly: the median is their mean, the tenths lie a tenth of their distance from either, so they
     * are as far from the median, on both sides, as 0.4 of that distance.
     */
    @Test
    void band_ofTwo_liesLinearlyBetween() {
        SimulationReport two = run(2);
        List<Double> first = run(1).cumulativeFlow().waiting().get("desk");
        List<Double> mean = two.cumulativeFlow().waiting().get("desk");
        QueueBuildUp band = two.queueBuildUp().get(0);

        assertThat(band.times()).hasSize(LOOKS + 1).startsWith(0.0, 1800.0).endsWith(72_000.0);
        double apart = 0;
        for (int look = 0; look <= LOOKS; look++) {
            double half = Math.abs(mean.get(look) - first.get(look));
            assertThat(band.median().get(look)).isCloseTo(mean.get(look), within(1e-9));
            assertThat(band.low().get(look)).isCloseTo(mean.get(look) - 0.8 * half, within(1e-9));
            assertThat(band.high().get(look)).isCloseTo(mean.get(look) + 0.8 * half, within(1e-9));
            apart += half;
        }
        assertThat(apart).isGreaterThan(LOOKS);
    }
}
