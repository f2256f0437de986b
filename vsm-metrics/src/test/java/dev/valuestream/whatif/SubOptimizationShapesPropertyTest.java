package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.StepCapacity;
import dev.valuestream.metrics.capacity.StepLoad;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random maps with a choice and rework, and with parallel work that joins, judged again by rates that are followed round and
 * round until they stand: what reaches each step, what it does of it, what goes on. The engine is asked for nothing but its
 * verdict.
 */
class SubOptimizationShapesPropertyTest {

    private static final MetricCatalog NEEDED = MetricCatalog.of(List.of(
            new LeadTime(),
            new StepVisits(),
            new StepCapacity(),
            new StepLoad(),
            new Bottleneck(),
            new Throughput(),
            new StepQueueGrowth()));

    /** Paces whose cycle times are whole seconds of a day of eight hours. */
    private static final double[] PACES = {4, 5, 6, 8, 9, 10, 12};

    private static final int ROUNDS = 200;

    /** Steps a, then b and c, then d; a share of what leaves d comes back to a. */
    private record Case(boolean join, double demand, double toB, double back, double[] before, double[] after) {

        static Case of(SplittableRandom random) {
            double[] before =
                    random.ints(4, 0, PACES.length).mapToDouble(i -> PACES[i]).toArray();
            double[] after = before.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int step = random.nextInt(4);
                after[step] = PACES[random.nextInt(PACES.length)];
            }
            boolean join = random.nextBoolean();
            double back = join || random.nextBoolean() ? 0 : 0.25;
            return new Case(join, 4 + random.nextInt(12), random.nextBoolean() ? 0.5 : 0.25, back, before, after);
        }

        ValueStream map(double[] paces) {
            ValueStreamBuilder map = Lines.map().trigger("start").demand(demand, DAY);
            for (int i = 0; i < 4; i++) {
                int at = i;
                map.step(name(i), s -> {
                    s.cycleTime(Lines.pace(paces[at]));
                    if (join && at == 3) {
                        s.join(Join.ALL);
                    }
                });
            }
            map.flow("start", "a");
            if (join) {
                map.flow("a", "b").flow("a", "c");
            } else {
                map.flow("a", "b", f -> f.probability(toB)).flow("a", "c", f -> f.probability(1 - toB));
            }
            map.flow("b", "d").flow("c", "d");
            return back > 0
                    ? map.flow("d", "shop", f -> f.probability(1 - back))
                            .flow("d", "a", f -> f.probability(back))
                            .build()
                    : map.flow("d", "shop").build();
        }

        static String name(int step) {
            return String.valueOf((char) ('a' + step));
        }

        double[] with(Set<Integer> changed) {
            double[] paces = before.clone();
            changed.forEach(i -> paces[i] = after[i]);
            return paces;
        }

        Set<Integer> changed() {
            Set<Integer> changed = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                if (before[i] != after[i]) {
                    changed.add(i);
                }
            }
            return changed;
        }
    }

    /** What a map does: what would come through if all kinds of work kept their shares, what piles up, how long an item takes. */
    private record Whole(double throughput, double[] growth, double seconds) {

        static Whole of(Case map, double[] paces) {
            double[] in = new double[4];
            double[] out = new double[4];
            for (int round = 0; round < ROUNDS; round++) {
                in[0] = map.demand() + map.back() * out[3];
                in[1] = map.join() ? out[0] : out[0] * map.toB();
                in[2] = map.join() ? out[0] : out[0] * (1 - map.toB());
                in[3] = map.join() ? Math.min(out[1], out[2]) : out[1] + out[2];
                for (int i = 0; i < 4; i++) {
                    out[i] = Math.min(in[i], paces[i]);
                }
            }
            double[] growth = new double[4];
            for (int i = 0; i < 4; i++) {
                growth[i] = in[i] - out[i];
            }
            return new Whole(throughput(map, paces), growth, seconds(map, paces));
        }

        private static double[] visits(Case map) {
            double times = 1 / (1 - map.back());
            double b = map.join() ? times : times * map.toB();
            double c = map.join() ? times : times * (1 - map.toB());
            return new double[] {times, b, c, times};
        }

        private static double throughput(Case map, double[] paces) {
            double load = 1;
            for (int i = 0; i < 4; i++) {
                load = Math.max(load, map.demand() * visits(map)[i] / paces[i]);
            }
            return map.demand() / load;
        }

        private static double seconds(Case map, double[] paces) {
            double[] each = Arrays.stream(paces).map(p -> DAY.toSeconds() / p).toArray();
            double[] visits = visits(map);
            double between = map.join() ? Math.max(each[1], each[2]) : visits[1] * each[1] + visits[2] * each[2];
            return visits[0] * each[0] + between + visits[3] * each[3];
        }

        double growing() {
            return Arrays.stream(growth).sum();
        }
    }

    private static int gain(Whole was, Whole is) {
        if (Math.abs(is.throughput - was.throughput) > 1e-6) {
            return is.throughput > was.throughput ? 1 : -1;
        } else if (Math.abs(is.growing() - was.growing()) > 1e-6) {
            return is.growing() < was.growing() ? 1 : -1;
        }
        for (int i = 0; i < 4; i++) {
            if (is.growth[i] > was.growth[i] + 1e-6) {
                return 0;
            }
        }
        return Math.abs(was.seconds - is.seconds) < 1e-6 ? 0 : Double.compare(was.seconds, is.seconds);
    }

    private static boolean isSuboptimal(Case map, int step) {
        Set<Integer> others = map.changed();
        others.remove(step);
        int alone = gain(Whole.of(map, map.before()), Whole.of(map, map.with(Set.of(step))));
        int withOthers = gain(Whole.of(map, map.with(others)), Whole.of(map, map.after()));
        return map.after()[step] > map.before()[step] && alone <= 0 && withOthers <= 0;
    }

    private static SubOptimization judged(ValueStream before, ValueStream after) {
        return SubOptimization.of(Comparison.of(Analysis.of(NEEDED, before), Analysis.of(NEEDED, after)));
    }

    private static void agrees(Case map) {
        Set<String> suboptimal = new TreeSet<>();
        boolean quicker = false;
        for (int step : map.changed()) {
            quicker |= map.after()[step] > map.before()[step];
            if (isSuboptimal(map, step)) {
                suboptimal.add(Case.name(step));
            }
        }
        int whole = gain(Whole.of(map, map.before()), Whole.of(map, map.after()));
        boolean expected = !suboptimal.isEmpty() || (quicker && whole <= 0);

        SubOptimization judged = judged(map.map(map.before()), map.map(map.after()));

        assertThat(judged.verdict()).isEqualTo(expected ? Judgement.SUBOPTIMAL : Judgement.NONE);
        assertThat(judged.changes().stream()
                        .filter(c -> c.verdict() == Judgement.SUBOPTIMAL)
                        .map(c -> c.element().id()))
                .containsExactlyInAnyOrderElementsOf(suboptimal);
    }

    @Test
    void judge_choicesReworkAndJoins_agreesWithRatesFollowedRound() {
        SplittableRandom random = new SplittableRandom(31);
        int joins = 0;
        int suboptimal = 0;
        for (int n = 0; n < 600; n++) {
            Case map = Case.of(random);
            try {
                agrees(map);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "case " + n + " " + map + Arrays.toString(map.before()) + " -> " + Arrays.toString(map.after()),
                        e);
            }
            joins += map.join() ? 1 : 0;
            suboptimal += map.changed().stream().anyMatch(s -> isSuboptimal(map, s)) ? 1 : 0;
        }
        assertThat(joins).isBetween(200, 400);
        assertThat(suboptimal).isBetween(60, 540);
    }

    /** Whatever the shape: without demand, or without the time of one step, nothing is judged, and what is missing is named. */
    @Test
    void judge_whereSomethingIsMissing_cannotBeJudged_andNamesIt() {
        SplittableRandom random = new SplittableRandom(8);
        for (int n = 0; n < 60; n++) {
            Case map = Case.of(random);
            int missing = random.nextInt(4);
            if (map.changed().isEmpty() || map.changed().contains(missing)) {
                continue;
            }
            ValueStreamBuilder before = map.map(map.before()).toBuilder();
            ValueStreamBuilder after = map.map(map.after()).toBuilder();

            SubOptimization withoutTime = judged(without(before, missing), without(after, missing));
            SubOptimization withoutDemand = judged(
                    map.map(map.before()).toBuilder().clearDemand().build(),
                    map.map(map.after()).toBuilder().clearDemand().build());

            assertThat(withoutTime.verdict()).isEqualTo(Judgement.CANNOT_JUDGE);
            assertThat(withoutTime.reason().message()).contains("step " + Case.name(missing));
            assertThat(withoutDemand.verdict()).isEqualTo(Judgement.CANNOT_JUDGE);
            assertThat(withoutDemand.reason().message()).contains("demand");
        }
    }

    private static ValueStream without(ValueStreamBuilder map, int step) {
        ValueStream stream = map.build();
        return stream.toBuilder()
                .clear(
                        ElementRef.node(Case.name(step)),
                        Fields.named(stream.step(Case.name(step)).orElseThrow(), "cycleTime")
                                .orElseThrow())
                .build();
    }
}
