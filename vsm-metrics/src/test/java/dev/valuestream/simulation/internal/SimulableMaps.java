package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.time.LocalTime;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Random maps that can be run, with everything on them that the engine knows. Blocks in a row, each of one or more steps. */
final class SimulableMaps {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    private final SplittableRandom random;
    private final ValueStreamBuilder map = ValueStream.builder("random");
    private final boolean hasFamilies;

    /** Whether customers are served from a supermarket, whose cards let work begin. */
    private final boolean stocked;

    /** Whether the map says when work is done, so that steps may have shifts of their own. */
    private final boolean hasShifts;

    private int steps;

    private SimulableMaps(long seed) {
        random = new SplittableRandom(seed);
        hasFamilies = oneIn(2);
        stocked = oneIn(4);
        hasShifts = oneIn(4);
    }

    static ValueStream map(long seed) {
        return new SimulableMaps(seed).build();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private ValueStream build() {
        map.calendar(c -> (hasShifts ? c.shift(EIGHT, FOUR) : c).workingTimePerDay(Duration.ofHours(8)));
        ServiceRule[] rules = ServiceRule.values();
        map.team("crew", t -> t.people(random.nextInt(1, 4)).serves(rules[random.nextInt(rules.length)]));
        if (oneIn(4)) {
            map.wipLimit(random.nextInt(5, 30));
        }
        if (hasFamilies) {
            demand("A");
            demand("B");
        } else {
            map.demand(random.nextInt(20, 200), Duration.ofHours(8));
        }
        if (stocked) {
            map.supplier("in");
        } else {
            map.trigger("in");
        }
        String last = stocked || oneIn(3) ? supplied() : "in";
        for (int blocks = random.nextInt(1, 5); blocks > 0; blocks--) {
            last = block(last);
        }
        map.customer("out");
        if (stocked) {
            map.flow(last, "out", f -> market(f).inventory(random.nextInt(1, 20)));
        } else {
            flow(last, "out", f -> {});
        }
        return map.build();
    }

    private void demand(String family) {
        map.demand(d -> d.family(family)
                .quantity(random.nextInt(10, 100))
                .per(Duration.ofHours(8))
                .at(stocked ? "out" : "in")
                .priority(random.nextInt(1, 3)));
    }

    private String supplied() {
        String first = step(s -> {});
        int kind = stocked ? random.nextInt(3) : 0;
        map.flow("in", first, f -> {
            switch (kind) {
                case 1 -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(1));
                case 2 -> market(f).transferTime(time(5));
                default -> f.kind(FlowKind.PUSH);
            }
        });
        return first;
    }

    private String block(String from) {
        return switch (random.nextInt(5)) {
            case 0 -> rework(from);
            case 1 -> parallel(from);
            case 2 -> choice(from);
            default -> next(from, s -> {});
        };
    }

    private String next(String from, Consumer<StepBuilder> more) {
        String step = step(more);
        flow(from, step, f -> {});
        return step;
    }

    private String rework(String from) {
        String work = next(from, s -> {});
        String test = next(work, s -> {});
        String passed = step(s -> {});
        flow(test, work, f -> f.probability(0.2));
        flow(test, passed, f -> f.probability(0.8));
        return passed;
    }

    private String choice(String from) {
        String decide = next(from, s -> {});
        String one = step(s -> {});
        String other = step(s -> {});
        flow(decide, one, f -> f.probability(0.3));
        flow(decide, other, f -> f.probability(0.7));
        String after = step(s -> {});
        flow(one, after, f -> {});
        flow(other, after, f -> {});
        return after;
    }

    private String parallel(String from) {
        String split = next(from, s -> {});
        String one = next(split, s -> {});
        String other = next(split, s -> {});
        String third = oneIn(2) ? next(other, s -> {}) : other;
        String join = step(s -> s.join(Join.ALL));
        flow(one, join, f -> {});
        flow(third, join, f -> {});
        return join;
    }

    private String step(Consumer<StepBuilder> more) {
        String id = "s" + ++steps;
        map.step(id, s -> {
            s.processTime(time(random.nextInt(1, 12)));
            if (oneIn(3)) {
                s.stations(random.nextInt(1, 4));
            }
            options(s);
            more.accept(s);
        });
        return id;
    }

    private void options(StepBuilder step) {
        if (oneIn(4)) {
            step.yield(0.9);
        }
        if (oneIn(5)) {
            step.quantityPerCycle(random.nextInt(2, 4));
        }
        if (oneIn(4)) {
            changeover(step);
        }
        if (oneIn(4)) {
            step.uptime(0.8).meanTimeToRepair(Duration.ofMinutes(30));
            step.failures(oneIn(2) ? FailureBasis.TIME : FailureBasis.OPERATION);
        }
        if (oneIn(5)) {
            step.wipLimit(random.nextInt(4, 12));
        }
        if (oneIn(4)) {
            step.team("crew");
        }
        if (hasShifts && oneIn(2)) {
            shifts(step);
        }
        if (oneIn(6)) {
            step.cycleTime(Duration.ofMinutes(1));
        }
    }

    private void shifts(StepBuilder step) {
        switch (random.nextInt(4)) {
            case 0 -> step.calendar(c -> c.shift(EIGHT, LocalTime.NOON));
            case 1 -> step.calendar(c -> c.shift(LocalTime.of(6, 0), LocalTime.of(2, 0)));
            default -> step.atShiftEnd(oneIn(2) ? ShiftEnd.FINISH : ShiftEnd.SUSPEND);
        }
    }

    private void changeover(StepBuilder step) {
        step.changeover(Duration.ofMinutes(5));
        switch (random.nextInt(4)) {
            case 0 -> intervals(step);
            case 1 -> step.quantityPerCycle(1); // without a batch, whenever another family comes
            default -> step.batch(Batch.ofItems(random.nextInt(5, 20)));
        }
    }

    private void intervals(StepBuilder step) {
        step.batch(Batch.every(Duration.ofHours(3)));
        if (hasFamilies && oneIn(2)) {
            step.families("B", f -> f.batch(Batch.every(Duration.ofHours(random.nextInt(1, 6)))));
        }
    }

    private TimeDistribution time(int minutes) {
        Duration mean = Duration.ofMinutes(minutes);
        return switch (random.nextInt(4)) {
            case 0 -> TimeDistribution.constant(mean);
            case 1 -> TimeDistribution.gamma(mean, 0.5);
            case 2 -> TimeDistribution.hyperexponential(mean, 2);
            default -> TimeDistribution.exponential(mean);
        };
    }

    /** Places in a supermarket, enough for what is begun and taken at once of the family that is asked for least. */
    private int market() {
        return hasFamilies ? random.nextInt(230, 260) : random.nextInt(30, 40);
    }

    private FlowBuilder market(FlowBuilder flow) {
        int container = random.nextInt(2, 6);
        return oneIn(2)
                ? flow.kind(FlowKind.PULL).max(market())
                : flow.kind(FlowKind.PULL).kanbanCards(market() / container).kanbanQuantity(container);
    }

    private void flow(String from, String to, Consumer<FlowBuilder> more) {
        map.flow(from, to, f -> {
            switch (random.nextInt(9)) {
                case 0 -> f.kind(FlowKind.FIFO).max(random.nextInt(3, 10));
                case 1 -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(1));
                case 2 -> f.transferTime(time(5));
                case 3 -> f.transferBatch(3);
                case 4 -> f.inventory(random.nextInt(1, 20));
                case 5 -> market(f).min(random.nextInt(1, 6));
                default -> f.kind(FlowKind.PUSH);
            }
            more.accept(f);
        });
    }
}
