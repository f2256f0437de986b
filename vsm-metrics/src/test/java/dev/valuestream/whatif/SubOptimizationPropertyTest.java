package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.StepCapacity;
import dev.valuestream.metrics.capacity.StepLoad;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random lines and improvements, judged again by counting items day by day: what comes in, what each step does of it, what
 * stays before it. The engine is asked for nothing but its verdict.
 */
class SubOptimizationPropertyTest {

    private static final int MAPS = 1000;
    private static final int DAYS = 20;

    /** What a judgement needs and no more, for the sake of the time a thousand maps take. */
    private static final MetricCatalog NEEDED = MetricCatalog.of(List.of(
            new LeadTime(),
            new StepVisits(),
            new StepCapacity(),
            new StepLoad(),
            new Bottleneck(),
            new Throughput(),
            new StepQueueGrowth()));

    /** A line of steps of so many items a day, of which a share is good, and the same line with some steps quicker. */
    private record Case(boolean trigger, double demand, double[] before, double[] after, double[] good) {

        static Case of(SplittableRandom random) {
            int steps = 2 + random.nextInt(4);
            double[] before = new double[steps];
            double[] good = new double[steps];
            for (int i = 0; i < steps; i++) {
                before[i] = PACES[random.nextInt(PACES.length - 2)];
                good[i] = random.nextInt(4) == 0 ? 0.75 : 1;
            }
            double[] after = before.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int step = random.nextInt(steps);
                double pace = PACES[random.nextInt(PACES.length)];
                after[step] = random.nextInt(4) == 0 ? pace : Math.max(pace, before[step]);
            }
            return new Case(random.nextBoolean(), 6 + random.nextInt(12), before, after, good);
        }

        ValueStream map(double[] paces) {
            ValueStreamBuilder map = Lines.map().demand(demand, DAY);
            map = trigger ? map.trigger("start") : map.supplier("start");
            String last = "start";
            for (int i = 0; i < paces.length; i++) {
                int step = i;
                map.step("s" + i, s -> s.cycleTime(Lines.pace(paces[step])).yield(good[step]));
                map.flow(last, "s" + i);
                last = "s" + i;
            }
            return map.flow(last, "shop").build();
        }

        /** The line with only some of its steps changed. */
        double[] with(Set<Integer> changed) {
            double[] paces = before.clone();
            changed.forEach(i -> paces[i] = after[i]);
            return paces;
        }

        Set<Integer> changed() {
            Set<Integer> changed = new TreeSet<>();
            for (int i = 0; i < before.length; i++) {
                if (before[i] != after[i]) {
                    changed.add(i);
                }
            }
            return changed;
        }
    }

    /** Paces whose cycle times are whole seconds of a day of eight hours. */
    private static final double[] PACES = {4, 5, 6, 8, 9, 10, 12};

    /** What a line does in twenty days, counted. */
    private record Counted(double delivered, double[] queues, double seconds) {

        static Counted of(Case line, double[] paces) {
            double[] queues = new double[paces.length];
            double delivered = 0;
            double starting = line.trigger() ? line.demand() : line.demand() / share(line, 0);
            for (int day = 0; day < DAYS; day++) {
                double coming = starting;
                for (int i = 0; i < paces.length; i++) {
                    boolean paced = i == 0 && !line.trigger();
                    double done = Math.min(queues[i] + coming, paces[i]);
                    queues[i] = paced ? 0 : queues[i] + coming - done;
                    coming = done * line.good()[i];
                }
                delivered += coming;
            }
            double seconds = 0;
            for (double pace : paces) {
                seconds += DAY.toSeconds() / pace;
            }
            return new Counted(delivered, queues, seconds);
        }

        private static double share(Case line, int from) {
            double share = 1;
            for (int i = from; i < line.good().length; i++) {
                share *= line.good()[i];
            }
            return share;
        }

        double waiting() {
            double sum = 0;
            for (double queue : queues) {
                sum += queue;
            }
            return sum;
        }
    }

    /** 1 better, −1 worse, 0 neither: by what is delivered, what waits, and, if nothing waits elsewhere, the time of an item. */
    private static int gain(Counted was, Counted is) {
        if (Math.abs(is.delivered - was.delivered) > 1e-6) {
            return is.delivered > was.delivered ? 1 : -1;
        } else if (Math.abs(is.waiting() - was.waiting()) > 1e-6) {
            return is.waiting() < was.waiting() ? 1 : -1;
        } else if (builds(was, is) >= 0) {
            return 0;
        }
        return Double.compare(was.seconds, is.seconds);
    }

    /** The step before which most more waits; −1 where none. */
    private static int builds(Counted was, Counted is) {
        int most = -1;
        for (int i = 0; i < was.queues.length; i++) {
            double more = is.queues[i] - was.queues[i];
            if (more > 1e-6 && (most < 0 || more > is.queues[most] - was.queues[most] + 1e-6)) {
                most = i;
            }
        }
        return most;
    }

    private static boolean isSuboptimal(Case line, int step) {
        Set<Integer> others = line.changed();
        others.remove(step);
        boolean quicker = line.after()[step] > line.before()[step];
        int alone = gain(Counted.of(line, line.before()), Counted.of(line, line.with(Set.of(step))));
        int withOthers = gain(Counted.of(line, line.with(others)), Counted.of(line, line.after()));
        return quicker && alone <= 0 && withOthers <= 0;
    }

    private static void agrees(Case line) {
        SubOptimization judged = SubOptimization.of(Comparison.of(
                Analysis.of(NEEDED, line.map(line.before())), Analysis.of(NEEDED, line.map(line.after()))));
        Counted was = Counted.of(line, line.before());
        Counted is = Counted.of(line, line.after());
        Set<Integer> changed = line.changed();
        List<Integer> suboptimal = new ArrayList<>();
        boolean quicker = false;
        for (int step : changed) {
            quicker |= line.after()[step] > line.before()[step];
            if (isSuboptimal(line, step)) {
                suboptimal.add(step);
            }
        }
        boolean expected = !suboptimal.isEmpty() || (quicker && gain(was, is) <= 0);
        assertThat(judged.verdict()).isEqualTo(expected ? Judgement.SUBOPTIMAL : Judgement.NONE);
        assertThat(judged.changes().stream()
                        .filter(c -> c.verdict() == Judgement.SUBOPTIMAL)
                        .map(c -> Integer.parseInt(c.element().id().substring(1))))
                .containsExactlyInAnyOrderElementsOf(suboptimal);
        queuesAgree(judged, was, is);
    }

    private static void queuesAgree(SubOptimization judged, Counted was, Counted is) {
        int builds = builds(was, is);
        if (builds < 0) {
            assertThat(judged.together().queueBuildsAt()).isEmpty();
            return;
        }
        String step = judged.together().queueBuildsAt().orElseThrow();
        int found = Integer.parseInt(step.substring(1));
        double more = is.queues[builds] - was.queues[builds];
        assertThat(is.queues[found] - was.queues[found]).isCloseTo(more, within(1e-6));
        assertThat(judged.together()
                        .measure("step.queue.at-horizon[" + step + "]")
                        .orElseThrow()
                        .change()
                        .getAsDouble())
                .isCloseTo(more, within(1e-6));
    }

    @Test
    void judge_randomLinesAndImprovements_agreesWithItemsCountedDayByDay() {
        SplittableRandom random = new SplittableRandom(20261125);
        int suboptimal = 0;
        for (int i = 0; i < MAPS; i++) {
            Case line = Case.of(random);
            try {
                agrees(line);
            } catch (AssertionError e) {
                throw new AssertionError("case " + i + " " + text(line), e);
            }
            suboptimal += line.changed().stream().anyMatch(s -> isSuboptimal(line, s)) ? 1 : 0;
        }
        assertThat(suboptimal).isBetween(MAPS / 10, MAPS * 9 / 10);
    }

    /** A judge who looks at each department alone, as departments do, is found out. */
    @Test
    void plantedBug_partsJudgedByThemselves_isCaught() {
        SplittableRandom random = new SplittableRandom(7);
        long wrong = 0;
        for (int i = 0; i < MAPS; i++) {
            Case line = Case.of(random);
            wrong += line.changed().stream()
                    .filter(s -> line.after()[s] > line.before()[s] && isSuboptimal(line, s))
                    .count();
        }
        assertThat(wrong).isGreaterThan(MAPS / 10);
    }

    private static String text(Case line) {
        return (line.trigger() ? "trigger " : "supplier ") + line.demand() + " "
                + Arrays.toString(line.before()) + " -> " + Arrays.toString(line.after()) + " good "
                + Arrays.toString(line.good());
    }
}
