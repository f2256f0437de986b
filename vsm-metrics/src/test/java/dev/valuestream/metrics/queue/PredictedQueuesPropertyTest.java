package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.capacity.LineSpec;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What must hold for the predicted queues of any map. */
@AddLifecycleHook(RepeatableDraws.class)
class PredictedQueuesPropertyTest {

    private static Figure figure(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    private static double number(Analysis analysis, String measure) {
        return figure(analysis, measure).number().orElse(Double.NaN);
    }

    /** Whether nothing holds anything up, so that what reaches a step is demand · visits. */
    private static boolean flowsFreely(Analysis analysis, ValueStream map) {
        return map.steps().stream().allMatch(s -> number(analysis, "step.load[" + s.id() + "]") < 1)
                && map.teams().stream()
                        .map(t -> number(analysis, "team.load[" + t.id() + "]"))
                        .allMatch(load -> Double.isNaN(load) || load < 1);
    }

    private static boolean sharesItsTeam(ValueStream map, ProcessStep step) {
        return step.team().isPresent()
                && map.steps().stream()
                                .filter(s -> s.team().equals(step.team()))
                                .count()
                        > 1;
    }

    /** Load of the network against step.load and team.load; queue against wait · demand · visits, which the network never sees. */
    @Property(tries = 400)
    void queues_ofARandomLine_agreeWithLoadsAndLittlesLaw(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        ValueStream map = line.build();
        Analysis analysis = StandardMetrics.analyze(map);
        Statistics.label("flows freely").collect(flowsFreely(analysis, map));
        if (!flowsFreely(analysis, map)) {
            return;
        }
        double dayOfSeconds = line.dayHours * 3600;
        StepWaitPredicted.Result result = analysis.get(StepWaitPredicted.KEY);
        for (ProcessStep step : map.steps()) {
            StepPrediction prediction = result.steps().get(step.id());
            if (prediction == null) {
                continue;
            }
            String load = sharesItsTeam(map, step)
                    ? "team.load[" + step.team().orElseThrow() + "]"
                    : "step.load[" + step.id() + "]";
            assertThat(prediction.utilization()).as(load).isCloseTo(number(analysis, load), within(1e-9));
            little(analysis, line, step, dayOfSeconds);
        }
    }

    /**
     * Little's law for the whole: items = rate of each family · its lead time, which is a sum over visits on its way, where the items are one
     * over places. No scrap, which leaves earlier, and no parts, which count each.
     */
    @Property(tries = 400)
    void workInProcess_ofARandomLine_isRateTimesLeadTime(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        line.steps.forEach(s -> Arrays.fill(s.yield, LineSpec.NONE));
        boolean whole = line.steps.stream().noneMatch(s -> s.split);
        ValueStream map = line.build();
        Analysis analysis = StandardMetrics.analyze(map);
        double items = number(analysis, "work-in-process.predicted");
        boolean counts = whole && flowsFreely(analysis, map) && Double.isFinite(items);
        Statistics.label("counts").collect(counts);
        double wanted = 0;
        for (int f = 0; counts && f < line.members(); f++) {
            String family = line.families == 0 ? "" : "{f" + f + "}";
            double rate = line.demandPerDay[f] / (line.dayHours * 3600);
            wanted += rate == 0 ? 0 : rate * number(analysis, "lead-time.predicted" + family);
        }
        if (counts) {
            assertThat(items).isCloseTo(wanted, within(1e-9 * Math.max(1e-6, wanted)));
        }
    }

    private static void little(Analysis analysis, LineSpec line, ProcessStep step, double day) {
        for (int f = 0; f < line.members(); f++) {
            String family = line.families == 0 ? "" : "{f" + f + "}";
            double visits = number(analysis, "step.visits[" + step.id() + "]" + family);
            double wait = number(analysis, "step.wait.predicted[" + step.id() + "]" + family);
            double queue = number(analysis, "step.queue.predicted[" + step.id() + "]" + family);
            double wanted = line.demandPerDay[f] / day * visits * wait;
            assertThat(queue).as(step.id() + family).isCloseTo(wanted, within(1e-9 * Math.max(1e-6, wanted)));
        }
    }

    /** A map on which a step waits for 1e-205 seconds, whose square is no number any more. */
    @Example
    void queues_whereAWaitIsAlmostNothing_neverFail() {
        queues_ofAnyMap_neverFail(2_906_453_674L);
    }

    /** Every predicted figure is a number, or says why not; what grows is never given a wait, and the other way round. */
    @Property(tries = 200)
    void queues_ofAnyMap_neverFail(@ForAll long seed) {
        ValueStream map = RandomMaps.map(seed, Math.floorMod(seed, 9));
        Analysis analysis = StandardMetrics.analyze(map);
        for (Measure measure : analysis.measures()) {
            boolean ours = measure.id().contains("predicted") || measure.id().equals("step.wait.gap");
            if (ours && measure.figure() instanceof Figure.Unknown unknown) {
                assertThat(unknown.reason()).as(measure.name()).isNotEqualTo(Reason.FAILED);
            }
        }
        for (ProcessStep step : map.steps()) {
            boolean grows = number(analysis, "step.queue.growth[" + step.id() + "]") > 0;
            if (grows && figure(analysis, "step.wait.predicted[" + step.id() + "]") instanceof Figure.Known known) {
                throw new AssertionError(step + " grows and waits " + known);
            }
        }
        Statistics.label("some wait").collect(anyWaits(analysis, map));
    }

    private static boolean anyWaits(Analysis analysis, ValueStream map) {
        return map.steps().stream().anyMatch(s -> number(analysis, "step.wait.predicted[" + s.id() + "]") > 0);
    }
}
