package dev.valuestream.simulation;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;

/**
 * The bench model: five exponential steps, each at load 0.8, rework from the fifth to the third with probability 0.1. As a Jackson
 * network each step is M/M/1 with 4 items at and in front of it; so 20 items are in it at a rate of one a minute: 20 minutes.
 */
final class BenchMap {

    /** One minute, in nanoseconds that 9 and 10 divide. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private BenchMap() {}

    static ValueStream asIs() {
        return map(1);
    }

    /** With a third step that takes a tenth less time. */
    static ValueStream toBe() {
        return map(0.9);
    }

    private static ValueStream map(double third) {
        ValueStreamBuilder map = ValueStream.builder("bench")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(TimeDistribution.exponential(MINUTE)))
                .trigger("in")
                .customer("out");
        for (int i = 1; i <= 5; i++) {
            double visits = i < 3 ? 1 : 1 / 0.9;
            TimeDistribution time = TimeDistribution.exponential(MINUTE).scaledBy(0.8 / visits * (i == 3 ? third : 1));
            map.step("s" + i, s -> s.processTime(time));
        }
        return map.flow("in", "s1")
                .flow("s1", "s2")
                .flow("s2", "s3")
                .flow("s3", "s4")
                .flow("s4", "s5")
                .flow("s5", "s3", f -> f.probability(0.1))
                .flow("s5", "out", f -> f.probability(0.9))
                .build();
    }
}
