package dev.valuestream.simulation.internal;

import static dev.valuestream.simulation.internal.BothWays.GO_ON;
import static dev.valuestream.simulation.internal.BothWays.agree;
import static dev.valuestream.simulation.internal.BothWays.byEvents;
import static dev.valuestream.simulation.internal.BothWays.byStrides;
import static dev.valuestream.simulation.internal.BothWays.network;
import static java.util.Objects.requireNonNull;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lines of single servers, whichever of them is the slowest. */
class LindleyStepTest {

    /**
     * Up to seven steps, at loads from almost nothing to more than they can do, with inventories before some; a third of them work on one
     * part in a thousand for hours, while others pass hundreds.
     */
    static ValueStream line(SplittableRandom random) {
        Duration minute = Duration.ofMinutes(1);
        ValueStreamBuilder line = ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(TimeDistribution.exponential(minute)))
                .trigger("in")
                .customer("out");
        String last = "in";
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            double load = random.nextDouble(0.05, 1.2);
            String step = "s" + i;
            TimeDistribution time = random.nextInt(3) > 0
                    ? TimeDistribution.exponential(minute)
                    : TimeDistribution.hyperexponential(minute, 40);
            line.step(step, s -> s.processTime(time.scaledBy(load)));
            line.flow(last, step, f -> f.inventory(random.nextInt(4)));
            last = step;
        }
        return line.flow(last, "out").build();
    }

    @Test
    void run_ofAnyLineOfSingleServers_findsWhatEventsFind() {
        SplittableRandom random = new SplittableRandom(6);
        for (int seed = 0; seed < 40; seed++) {
            Network network = network(line(random), seed % 4 == 0);

            agree(network, requireNonNull(byStrides(network, seed, GO_ON)), byEvents(network, seed));
        }
    }
}
