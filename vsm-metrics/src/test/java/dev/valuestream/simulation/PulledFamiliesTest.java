package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulledFamiliesTest {

    /**
     * A press of 1 s an item that changes over in an hour, and an item of each family a minute by turns. One changeover an item
     * would leave it 8 items a day of 480 of each; it goes on with a family while that is asked for, and so delivers them all.
     */
    @Test
    void pull_ofTwoFamilies_goesOnWithTheOneItIsSetUpFor() {
        ValueStream press = ValueStream.builder("press")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.family("A").interarrival(TimeDistribution.constant(Duration.ofMinutes(1))))
                .demand(d -> d.family("B").interarrival(TimeDistribution.constant(Duration.ofMinutes(1))))
                .supplier("steel")
                .step(
                        "press",
                        s -> s.processTime(TimeDistribution.constant(Duration.ofSeconds(1)))
                                .changeover(TimeDistribution.constant(Duration.ofHours(1))))
                .customer("out")
                .flow("steel", "press")
                .flow("press", "out")
                .build();

        SimulationReport report = Simulation.of(press)
                .run(SimulationPlan.of(1)
                        .replications(1)
                        .horizon(Duration.ofHours(8 * 50))
                        .warmUp(Duration.ofHours(80)));

        // what is asked for during one changeover is not yet there at the end: 60 of each in 40 days
        assertThat(report.throughput().mean()).isCloseTo(960, within(4.0));
    }
}
