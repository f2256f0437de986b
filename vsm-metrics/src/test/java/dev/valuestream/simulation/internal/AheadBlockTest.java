package dev.valuestream.simulation.internal;

import static dev.valuestream.simulation.internal.BothWays.GO_ON;
import static dev.valuestream.simulation.internal.BothWays.agree;
import static dev.valuestream.simulation.internal.BothWays.byEvents;
import static dev.valuestream.simulation.internal.BothWays.byStrides;
import static dev.valuestream.simulation.internal.BothWays.network;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lanes that are often full and limits of steps are passed by strides, where parts come to the step behind them by no other way. */
class AheadBlockTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SplittableRandom random = new SplittableRandom(6);

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private ValueStreamBuilder start() {
        ValueStreamBuilder map = ValueStream.builder("coupled")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .trigger("in")
                .customer("out");
        for (String family : oneIn(3) ? List.of("A", "B") : List.of("A")) {
            map.demand(d -> d.family(family).interarrival(time(12)).at("in"));
        }
        return map;
    }

    private TimeDistribution time(int minutes) {
        Duration mean = MINUTE.multipliedBy(minutes);
        return oneIn(3) ? TimeDistribution.gamma(mean, 0.5) : TimeDistribution.exponential(mean);
    }

    private void step(ValueStreamBuilder map, String id, boolean isLimited) {
        map.step(id, s -> {
            s.processTime(time(random.nextInt(3, 10)));
            if (oneIn(4)) {
                s.uptime(0.9).meanTimeToRepair(MINUTE.multipliedBy(30));
            }
            if (oneIn(4)) {
                s.yield(0.9);
            }
            if (isLimited && oneIn(3)) {
                s.wipLimit(random.nextInt(1, 5));
            }
        });
    }

    private void lane(FlowBuilder flow) {
        if (!oneIn(4)) {
            flow.kind(FlowKind.FIFO).max(random.nextInt(5));
        }
    }

    /** Some steps in a row behind one that parts have come to; gives the last. */
    private String row(ValueStreamBuilder map, String from, String names) {
        String last = from;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String step = names + i;
            step(map, step, true);
            map.flow(last, step, this::lane);
            last = step;
        }
        return last;
    }

    /** Two rows behind a step, each with part of what it makes, that come together again. */
    private String branches(ValueStreamBuilder map, String from) {
        String[] ends = new String[2];
        for (int branch = 0; branch < 2; branch++) {
            String names = branch == 0 ? "x" : "y";
            step(map, names, true);
            map.flow(from, names, f -> {
                lane(f);
                f.probability(0.5);
            });
            ends[branch] = row(map, names, names);
        }
        step(map, "z", false);
        map.flow(ends[0], "z").flow(ends[1], "z");
        return "z";
    }

    private ValueStream map() {
        ValueStreamBuilder map = start();
        step(map, "first", false);
        String last = row(map.flow("in", "first"), "first", "a");
        if (oneIn(2)) {
            last = row(map, branches(map, last), "b");
        }
        if (oneIn(2)) {
            map.flow(last, "first", f -> f.probability(0.2));
            step(map, "last", true);
            map.flow(last, "last", f -> {
                lane(f);
                f.probability(0.8);
            });
            last = "last";
        }
        return map.flow(last, "out").build();
    }

    @Test
    void run_ofAnyMapWithFullLanes_findsWhatEventsFind_withoutThem() {
        int blocked = 0;
        for (int seed = 0; seed < 60; seed++) {
            Network network = network(map(), false);
            Replication expected = byEvents(network, seed);
            assertThat(expected.ending()).isEqualTo(Ending.COMPLETE);

            agree(network, requireNonNull(byStrides(network, seed, GO_ON)), expected);

            for (int node = 0; node < network.nodes; node++) {
                blocked += expected.blocked(node) > 0.05 ? 1 : 0;
            }
        }
        assertThat(blocked).isGreaterThan(60);
    }
}
