package dev.valuestream.metrics.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.capacity.LineSpec.Step;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Durations;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Changeovers, people, pitch and equipment of a random line against accounts kept apart from the engine. */
@AddLifecycleHook(RepeatableDraws.class)
class EquipmentPropertyTest {

    private static Figure figure(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    private static void same(Analysis analysis, String measure, double expected) {
        assertThat(figure(analysis, measure).number().orElseThrow())
                .as(measure)
                .isCloseTo(expected, within(1e-9 * expected + 1e-15));
    }

    private static Reason reason(Analysis analysis, String measure) {
        return ((Figure.Unknown) figure(analysis, measure)).reason();
    }

    @Property(tries = 1000)
    void changeovers_randomLine_areThoseOfTheAccounts(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        DayBook book = new DayBook(line);
        Analysis analysis = StandardMetrics.analyze(line.build());
        for (int n = 0; n < line.customer(); n++) {
            String step = "[" + LineSpec.name(n) + "]";
            if (book.parts(n) == 0) {
                assertThat(reason(analysis, "changeover-budget" + step)).isEqualTo(Reason.NOT_APPLICABLE);
            } else if (book.changeoverBudget(n) <= 0) {
                assertThat(reason(analysis, "changeover-budget" + step)).isEqualTo(Reason.UNSTABLE);
                assertThat(reason(analysis, "every-part-every" + step)).isEqualTo(Reason.UNSTABLE);
            } else {
                same(analysis, "changeover-budget" + step, book.changeoverBudget(n));
                same(analysis, "every-part-every" + step, book.shortestInterval(n) * line.dayHours * 3600);
            }
        }
    }

    /** The engine against itself: with the shortest interval as its batch, a step has just as much to do as it can. */
    @Property(tries = 500)
    void interval_asTheBatchOfTheStep_givesALoadOfOne(@ForAll long seed) {
        ValueStream line = LineSpec.of(seed).build();
        Analysis before = StandardMetrics.analyze(line);
        line.steps().forEach(step -> {
            Figure interval = figure(before, "every-part-every[" + step.id() + "]");
            interval.number().ifPresent(seconds -> {
                ValueStream edited = line.toBuilder()
                        .editStep(step.id(), s -> s.batch(Batch.every(Durations.ofSeconds(seconds))))
                        .build();
                Figure load = figure(StandardMetrics.analyze(edited), "step.load[" + step.id() + "]");
                // a batch is held to the nanosecond
                assertThat(load.number().orElseThrow()).isCloseTo(1, within(1e-6 + 1e-6 / seconds));
            });
        });
    }

    @Property(tries = 1000)
    void people_randomLine_areThoseOfTheAccounts(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        DayBook book = new DayBook(line);
        Analysis analysis = StandardMetrics.analyze(line.build());
        double needed = 0;
        double required = 0;
        double demand = 0;
        for (int f = 0; f < line.members(); f++) {
            String whose = line.families == 0 ? "" : "{f" + f + "}";
            same(analysis, "operators-needed" + whose, book.people(f, false));
            same(analysis, "labour-required" + whose, book.people(f, true));
            needed += book.people(f, false);
            required += book.people(f, true);
            demand += line.demandPerDay[f];
        }
        same(analysis, "operators-needed", needed);
        same(analysis, "labour-required", required);
        same(analysis, "pitch", line.dayHours * 3600 / demand * line.packOut);
        heads(line, analysis);
    }

    private static void heads(LineSpec line, Analysis analysis) {
        Set<Integer> teams = new HashSet<>();
        double heads = 0;
        boolean all = true;
        for (Step step : line.steps) {
            if (step.team >= 0) {
                heads += teams.add(step.team) ? line.people[step.team] : 0;
            } else if (!Double.isNaN(step.crew)) {
                heads += step.crew * Math.max(1, step.stations);
            } else {
                all = false;
            }
        }
        Figure people = figure(analysis, "people");
        if (all) {
            same(analysis, "people", heads);
        } else {
            assertThat(((Figure.Unknown) people).atLeast().orElse(0)).isCloseTo(heads, within(1e-9));
        }
    }

    @Property(tries = 1000)
    void effectiveness_randomLine_isGoodIdealTimeOverPlannedTime(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        DayBook book = new DayBook(line);
        Analysis analysis = StandardMetrics.analyze(line.build());
        for (int n = 0; n < line.customer(); n++) {
            double good = 0;
            double planned = 0;
            for (int f = 0; f < line.members(); f++) {
                double[] times = book.goodAndPlanned(n, f);
                good += times[0];
                planned += times[1];
            }
            if (planned > 0) {
                same(analysis, "overall-equipment-effectiveness[" + LineSpec.name(n) + "]", good / planned);
            }
        }
    }

    @Property(tries = 1000)
    void longestCycle_randomLine_isThatOfTheAccounts(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        DayBook book = new DayBook(line);
        double longest = 0;
        for (int n = 0; n < line.customer(); n++) {
            for (int f = 0; f < line.members(); f++) {
                longest = Math.max(longest, book.visits[f][n] > 0 ? line.steps.get(n).cycle[f] : 0);
            }
        }
        Analysis analysis = StandardMetrics.analyze(line.build());
        if (figure(analysis, "bottleneck.load") instanceof Figure.Known) {
            assertThat(analysis.get(Bottleneck.KEY).longestCycle().orElseThrow().value())
                    .isEqualTo(longest);
        }
    }

    /** A suite that cannot fail proves nothing: accounts that forget the uptime of a changeover are found out. */
    @Test
    void accounts_thatForgetTheUptimeOfAChangeover_areFoundOut() {
        int found = 0;
        for (long seed = 1; seed <= 100; seed++) {
            LineSpec line = LineSpec.of(seed);
            DayBook book = new DayBook(line);
            Analysis analysis = StandardMetrics.analyze(line.build());
            for (int n = 0; n < line.customer(); n++) {
                double wrong = book.changeoverBudget(n) / LineSpec.or(line.steps.get(n).uptime, 1);
                Figure budget = figure(analysis, "changeover-budget[" + LineSpec.name(n) + "]");
                found += budget.number().isPresent() && Math.abs(budget.number().getAsDouble() - wrong) > 1e-9 * wrong
                        ? 1
                        : 0;
            }
        }
        assertThat(found).isPositive();
    }
}
