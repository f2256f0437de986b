package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.SplittableRandom;

/** Random maps on which nothing can be in the way of a part: lines, choices and rework of steps with all kinds of times. */
final class OpenMaps {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SplittableRandom random;
    private final ValueStreamBuilder map = ValueStream.builder("open");
    private final boolean hasFamilies;
    private final boolean isForward;
    private int steps;

    private OpenMaps(long seed, boolean isForward) {
        random = new SplittableRandom(seed);
        hasFamilies = oneIn(2);
        this.isForward = isForward;
    }

    /** A map without rework. */
    static ValueStream forward(long seed) {
        return new OpenMaps(seed, true).build();
    }

    /** A map, mostly with rework. */
    static ValueStream any(long seed) {
        return new OpenMaps(seed, false).build();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private ValueStream build() {
        if (hasFamilies) {
            demand("A");
            demand("B");
        } else {
            map.demand(d -> d.interarrival(time(10)));
        }
        map.trigger("in");
        String last = step();
        map.flow("in", last);
        for (int blocks = random.nextInt(1, 5); blocks > 0; blocks--) {
            last = block(last);
        }
        map.customer("out").flow(last, "out");
        return map.build();
    }

    private void demand(String family) {
        map.demand(d -> d.family(family).interarrival(time(20)).at("in"));
    }

    private String block(String from) {
        return switch (random.nextInt(4)) {
            case 0 -> choice(from);
            case 1 -> isForward ? next(from) : rework(from);
            default -> next(from);
        };
    }

    private String next(String from) {
        String step = step();
        flow(from, step);
        return step;
    }

    private void flow(String from, String to) {
        map.flow(from, to, f -> {
            if (oneIn(4)) {
                f.inventory(random.nextInt(1, 20));
            } else if (oneIn(3)) {
                f.kind(FlowKind.FIFO).max(random.nextInt(1, 60));
            }
        });
    }

    private String choice(String from) {
        String one = step();
        String other = step();
        map.flow(from, one, f -> f.probability(0.3)).flow(from, other, f -> f.probability(0.7));
        String after = next(one);
        flow(other, after);
        return after;
    }

    private String rework(String from) {
        String work = next(from);
        String test = next(work);
        String passed = step();
        map.flow(test, work, f -> f.probability(0.2)).flow(test, passed, f -> f.probability(0.8));
        return passed;
    }

    private String step() {
        String id = "s" + ++steps;
        map.step(id, s -> {
            s.processTime(time(random.nextInt(2, 9)));
            if (oneIn(3)) {
                s.stations(random.nextInt(2, 4));
            } else if (oneIn(4)) {
                s.uptime(0.9).meanTimeToRepair(MINUTE.multipliedBy(15));
            } else if (isForward && oneIn(3)) {
                s.changeover(time(1)).batch(Batch.ofItems(random.nextInt(2, 9)));
            }
            if (oneIn(4)) {
                s.yield(0.9);
            }
        });
        return id;
    }

    private TimeDistribution time(int minutes) {
        Duration mean = MINUTE.multipliedBy(minutes);
        return switch (random.nextInt(7)) {
            case 0 -> TimeDistribution.constant(mean);
            case 1 -> TimeDistribution.gamma(mean, 0.5);
            case 2 -> TimeDistribution.hyperexponential(mean, 2);
            case 3 -> TimeDistribution.pert(mean.dividedBy(2), mean, mean.multipliedBy(2));
            case 4 -> TimeDistribution.triangular(mean.dividedBy(2), mean, mean.multipliedBy(2));
            default -> TimeDistribution.exponential(mean);
        };
    }
}
