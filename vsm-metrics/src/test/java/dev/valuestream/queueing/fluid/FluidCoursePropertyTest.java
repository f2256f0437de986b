package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The course of random networks: against ticks, and what must hold whatever the rules. */
@AddLifecycleHook(RepeatableDraws.class)
class FluidCoursePropertyTest {

    private static final double HORIZON = 12;

    private static FluidCourse course(RandomFluid spec) {
        return spec.build().until(HORIZON, () -> {}).orElseThrow();
    }

    @Property(tries = 1000)
    void until_randomTree_isThatOfSmallTicks(@ForAll long seed) {
        RandomFluid tree = RandomFluid.tree(seed);
        FluidCourse course = course(tree);
        Statistics.label("blockings").collect(course.blockings().size());
        same(tree, course, new FluidInTicks(tree, HORIZON, 3000));
    }

    /** A source of at most 15 and stations of at most 20, at most eight in a row, are off by less than a few ticks' worth. */
    private static final double ERROR = 10 * 20 * HORIZON / 3000;

    private static void same(RandomFluid tree, FluidCourse course, FluidInTicks ticks) {
        for (int n = 1; n < tree.nodes; n++) {
            assertThat(course.queue(n, HORIZON)).as("queue " + n).isCloseTo(ticks.waits[n], within(ERROR));
            assertThat(course.passed(0, n)).as("passed " + n).isCloseTo(ticks.passed[n], within(ERROR));
        }
        assertThat(course.outside(0, 0, HORIZON)).isCloseTo(ticks.waits[0], within(ERROR));
    }

    /** Planted: the ticks believe that every lane takes 3 items more; where this shows in the ticks, it must be found out. */
    @Property(tries = 200)
    void until_randomTreeWithAPlantedFault_isFoundOut(@ForAll long seed) {
        RandomFluid tree = RandomFluid.tree(seed);
        FluidCourse course = course(tree);
        FluidInTicks right = new FluidInTicks(tree, HORIZON, 3000);
        tree.flows.forEach(flow -> flow.most += 3);
        FluidInTicks wrong = new FluidInTicks(tree, HORIZON, 3000);
        boolean shows =
                IntStream.range(0, tree.nodes).anyMatch(n -> Math.abs(right.waits[n] - wrong.waits[n]) > 2 * ERROR);
        Statistics.label("shows").collect(shows);
        if (shows) {
            assertThatThrownBy(() -> same(tree, course, wrong)).isInstanceOf(AssertionError.class);
        }
    }

    /** Full places may hold each other up through a loop or a team: then, and only then, it may give no answer. */
    private static Optional<FluidCourse> courseIfAny(RandomFluid tangle) {
        Optional<FluidCourse> course = tangle.build().until(HORIZON, () -> {});
        Statistics.label("found").collect(course.isPresent());
        if (course.isEmpty()) {
            boolean loop = tangle.flows.stream().anyMatch(f -> f.to <= f.from);
            assertThat(loop || Arrays.stream(tangle.team).sum() > 1).isTrue();
        }
        return course;
    }

    @Property(tries = 1000)
    void until_randomTangle_losesAndMakesNothing(@ForAll long seed) {
        RandomFluid tangle = RandomFluid.tangle(seed);
        courseIfAny(tangle).ifPresent(c -> losesNothing(tangle, c));
    }

    private static void losesNothing(RandomFluid tangle, FluidCourse course) {
        Statistics.label("held up").collect(!course.blockings().isEmpty());
        for (int f = 0; f < tangle.families; f++) {
            assertThat(tangle.arrived(f, HORIZON) - course.passed(f, 0) - course.outside(f, 0, HORIZON))
                    .isCloseTo(0, within(1e-8));
            for (int n = 1; n < tangle.nodes; n++) {
                assertThat(balance(tangle, course, f, n)).as("node " + n).isCloseTo(0, within(1e-8));
            }
        }
    }

    /** What was there and came in, less what went out and is there. */
    private static double balance(RandomFluid tangle, FluidCourse course, int family, int node) {
        double balance = -course.passed(family, node) - course.queue(family, node, HORIZON);
        for (RandomFluid.Flow flow : tangle.flows) {
            if (flow.to == node && flow.share[family] > 0) {
                balance += flow.start[family] + course.passed(family, flow.from) * flow.share[family];
            }
        }
        return balance;
    }

    @Property(tries = 500)
    void until_randomTangle_keepsEveryLimit(@ForAll long seed) {
        RandomFluid tangle = RandomFluid.tangle(seed);
        courseIfAny(tangle).ifPresent(c -> keepsLimits(tangle, c));
    }

    private static void keepsLimits(RandomFluid tangle, FluidCourse course) {
        for (int i = 0; i < tangle.flows.size(); i++) {
            double items = 0;
            for (int f = 0; f < tangle.families; f++) {
                items += course.onFlow(f, i, HORIZON);
            }
            assertThat(items).isBetween(0.0, tangle.flows.get(i).most + 1e-8);
        }
        for (int n = 1; n < tangle.nodes; n++) {
            double work = 0;
            double start = 0;
            for (int f = 0; f < tangle.families; f++) {
                work += course.passed(f, n) * tangle.itemTime[f][n];
                start += course.queue(f, n, 0);
            }
            assertThat(work).isLessThanOrEqualTo(tangle.capacity[n] * HORIZON + 1e-8);
            assertThat(course.queue(n, HORIZON)).isLessThanOrEqualTo(Math.max(start, tangle.mostBefore[n]) + 1e-8);
        }
    }

    /** In a tree that nothing holds up, more that comes never leaves a shorter queue anywhere. */
    @Property(tries = 500)
    void until_moreComes_noQueueIsShorter(@ForAll long seed) {
        RandomFluid less = RandomFluid.tree(seed);
        RandomFluid more = RandomFluid.tree(seed);
        more.rates.forEach(r -> r[0] *= 1.5);
        FluidCourse few = course(less);
        FluidCourse many = course(more);
        for (int n = 1; n < less.nodes; n++) {
            assertThat(many.passed(0, n)).isGreaterThanOrEqualTo(few.passed(0, n) - 1e-8);
        }
    }
}
