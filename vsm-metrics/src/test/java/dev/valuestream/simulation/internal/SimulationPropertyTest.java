package dev.valuestream.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.RunControl;
import dev.valuestream.simulation.RunEnding;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StepResult;
import dev.valuestream.simulation.TraceEvent;
import dev.valuestream.simulation.TraceEvent.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds in every simulation of every map, by whatever way it is run: by strides where it can be, else event by event. */
@AddLifecycleHook(RepeatableDraws.class)
class SimulationPropertyTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final double HORIZON = DAY.multipliedBy(5).toSeconds();
    private static final StopSignal LIMIT = (events, items) -> events > 40_000 ? Ending.EVENT_LIMIT : Ending.COMPLETE;

    private static List<Replication> replications(ValueStream stream, RunRules rules, long seed) {
        Engine engine = Engine.of(stream, rules);
        assertThat(engine.problems()).isEmpty();
        RunOrder order = new RunOrder(seed, 0, 2, 1, 2 * HORIZON, HORIZON / 2, 10);
        return engine.run(order, LIMIT, () -> {}, Tracer.NOBODY);
    }

    private static void assertSound(Replication found) {
        assertThat(found.entered()).isPositive().isEqualTo(found.left() + found.unfinished());
        assertThat(found.littleError()).isLessThan(1e-9);
        assertThat(found.contradictions()).isEmpty();
        for (int look = 1; look < found.looks(); look++) {
            assertThat(found.enteredAt(look)).isGreaterThanOrEqualTo(found.enteredAt(look - 1));
            assertThat(found.insideAt(look)).isBetween(0L, found.enteredAt(look));
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void run_ofAnyMap_losesNoItem_andKeepsLittlesLaw(@ForAll long seed, @ForAll boolean followed) {
        RunRules rules = new RunRules(1, followed, followed, followed);

        replications(SimulableMaps.map(seed), rules, seed).forEach(SimulationPropertyTest::assertSound);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void run_ofMapsInStrides_losesNoItem_andKeepsLittlesLaw(@ForAll long seed, @ForAll boolean asFound) {
        RunRules rules = new RunRules(1, asFound, false, false);

        replications(OpenMaps.any(seed), rules, seed).forEach(SimulationPropertyTest::assertSound);
        replications(OpenMaps.forward(seed), rules, seed).forEach(SimulationPropertyTest::assertSound);
    }

    /** The second route: figures counted from what is told of each item, whose trace is run event by event. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void run_ofMapsInStrides_findsWhatTheItemsTell(@ForAll long seed, @ForAll boolean isForward) {
        ValueStream stream = isForward ? OpenMaps.forward(seed) : OpenMaps.any(seed);
        SimulationPlan plan = SimulationPlan.of(seed)
                .horizon(DAY.multipliedBy(5))
                .replications(1)
                .looks(4);
        List<TraceEvent> told = new ArrayList<>();

        SimulationReport report = Simulation.of(stream).run(plan, RunControl.NONE.withTrace(told::add));

        assertThat(report.ending()).isEqualTo(RunEnding.COMPLETE);
        double left = count(told, Kind.DELIVERED) + count(told, Kind.SCRAPPED);
        double inside = count(told, Kind.ENTERED) - left;
        agree(report.unfinished().mean(), inside);
        double stays =
                sum(told, Kind.DELIVERED) + sum(told, Kind.SCRAPPED) + inside * HORIZON - sum(told, Kind.ENTERED);
        agree(report.workInProcess().mean(), stays / HORIZON);
        for (StepResult step : report.steps()) {
            List<TraceEvent> here =
                    told.stream().filter(e -> e.element().equals(step.id())).toList();
            agree(step.queue().mean(), level(here, Kind.QUEUED, Kind.STARTED));
            double stations = step.utilization().mean() == 0
                    ? 1
                    : level(here, Kind.STARTED, Kind.FINISHED)
                            / step.utilization().mean();
            agree(stations, Math.rint(stations));
            agree(
                    step.utilization().mean()
                            + step.blocked().mean()
                            + step.starved().mean(),
                    1);
        }
    }

    private static void agree(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    private static double count(List<TraceEvent> told, Kind kind) {
        return told.stream().filter(e -> e.kind() == kind).count();
    }

    private static double sum(List<TraceEvent> told, Kind kind) {
        return told.stream()
                .filter(e -> e.kind() == kind)
                .mapToDouble(TraceEvent::seconds)
                .sum();
    }

    /** How many are between two of the things that happen to them, on average over time. */
    private static double level(List<TraceEvent> told, Kind in, Kind out) {
        double still = count(told, in) - count(told, out);
        return (sum(told, out) + still * HORIZON - sum(told, in)) / HORIZON;
    }
}
