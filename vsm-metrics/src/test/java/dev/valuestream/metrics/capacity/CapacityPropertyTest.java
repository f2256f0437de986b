package dev.valuestream.metrics.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.util.Arrays;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Every load of a random line against accounts kept apart from the engine. */
@AddLifecycleHook(RepeatableDraws.class)
class CapacityPropertyTest {

    private static Figure figure(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    /** A load beyond all bounds is infinite in the accounts, and unstable in the engine. */
    private static void same(Analysis analysis, String measure, double expected) {
        Figure figure = figure(analysis, measure);
        if (Double.isInfinite(expected)) {
            assertThat(((Figure.Unknown) figure).reason()).as(measure).isEqualTo(Reason.UNSTABLE);
        } else {
            assertThat(figure.number().orElseThrow()).as(measure).isCloseTo(expected, within(1e-9 * expected + 1e-15));
        }
    }

    @Property(tries = 2000)
    void stepFigures_randomLine_areThoseOfTheAccounts(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        DayBook book = new DayBook(line);
        Analysis analysis = StandardMetrics.analyze(line.build());
        for (int n = 0; n < line.customer(); n++) {
            String step = "[" + LineSpec.name(n) + "]";
            same(analysis, "step.load" + step, book.stepLoad(n, true));
            same(analysis, "step.load.without-changeover" + step, book.stepLoad(n, false));
            for (int f = 0; f < line.members(); f++) {
                String whose = step + (line.families == 0 ? "" : "{f" + f + "}");
                same(analysis, "step.visits" + whose, book.visits[f][n]);
                double work = book.workWeek(n, f, true);
                same(analysis, "step.load" + whose, work == 0 ? 0 : work / book.timeWeek(n, true));
                double perWeek = book.timeWeek(n, true) / book.itemSeconds(n, f, true);
                same(analysis, "step.capacity" + whose, perWeek / line.weekDays);
            }
        }
    }

    @Property(tries = 2000)
    void teamLoad_randomLine_isThatOfTheAccounts(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        DayBook book = new DayBook(line);
        Analysis analysis = StandardMetrics.analyze(line.build());
        double highest = 0;
        for (int n = 0; n < line.customer(); n++) {
            highest = Math.max(highest, book.stepLoad(n, true));
        }
        for (int t = 0; t < line.people.length; t++) {
            if (book.stepsOf(t) > 0) {
                same(analysis, "team.load[t" + t + "]", book.teamLoad(t));
                highest = book.stepsOf(t) > 1 ? Math.max(highest, book.teamLoad(t)) : highest;
            }
        }
        same(analysis, "bottleneck.load", highest);
        double delivered = 0;
        for (int f = 0; f < line.members(); f++) {
            delivered += line.demandPerDay[f] * book.visits[f][line.customer()];
        }
        same(analysis, "throughput", delivered / Math.max(1, highest));
        for (int f = 0; f < line.families; f++) {
            double its = line.demandPerDay[f] * book.visits[f][line.customer()] / Math.max(1, highest);
            same(analysis, "throughput{f" + f + "}", its);
            if (line.demandPerDay[f] > 0) {
                same(analysis, "takt-time{f" + f + "}", line.dayHours * 3600 / line.demandPerDay[f]);
            }
        }
    }

    @Property(tries = 500)
    void load_randomLine_isDemandTimesVisitsOverCapacityAndAddsOverFamilies(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        Analysis analysis = StandardMetrics.analyze(line.build());
        double demand = Arrays.stream(line.demandPerDay).sum();
        for (int n = 0; n < line.customer(); n++) {
            String step = "[" + LineSpec.name(n) + "]";
            Figure load = figure(analysis, "step.load" + step);
            if (load instanceof Figure.Known known) {
                double visits = figure(analysis, "step.visits" + step).number().orElseThrow();
                OptionalDouble capacity =
                        figure(analysis, "step.capacity" + step).number();
                // where no item comes and the families' times differ there is no capacity, and no load
                double wanted = capacity.isPresent() ? demand * visits / capacity.getAsDouble() : 0;
                assertThat(capacity.isPresent() || visits == 0).isTrue();
                assertThat(known.value()).isCloseTo(wanted, within(1e-9 * known.value()));
                double sum = 0;
                for (int f = 0; f < line.families; f++) {
                    sum += figure(analysis, "step.load" + step + "{f" + f + "}")
                            .number()
                            .orElseThrow();
                }
                assertThat(line.families == 0 ? known.value() : sum)
                        .isCloseTo(known.value(), within(1e-9 * known.value()));
            }
        }
    }

    /** Seconds written as half as long, the day and the demand's period with them: nobody has more or less to do. */
    @Property(tries = 500)
    void load_everyTimeHalved_staysAsItIsAndTaktHalves(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        Analysis whole = StandardMetrics.analyze(line.build());
        Analysis half = StandardMetrics.analyze(line.buildWithTimes(0.5));
        for (int n = 0; n < line.customer(); n++) {
            String step = "[" + LineSpec.name(n) + "]";
            for (String id : new String[] {"step.load", "step.capacity", "step.queue.growth"}) {
                OptionalDouble before = figure(whole, id + step).number();
                OptionalDouble after = figure(half, id + step).number();
                assertThat(after.isPresent()).isEqualTo(before.isPresent());
                double value = before.orElse(0);
                assertThat(after.orElse(0)).as(id + step).isCloseTo(value, within(1e-9 * value + 1e-8));
            }
        }
        double takt = figure(whole, "takt-time").number().orElseThrow();
        assertThat(figure(half, "takt-time").number().orElseThrow()).isCloseTo(takt / 2, within(1e-9 * takt));
    }

    @Property(tries = 500)
    void load_oneStationMoreEverywhere_isNeverMore(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        Analysis before = StandardMetrics.analyze(line.build());
        line.steps.forEach(s -> s.stations += s.stations > 0 ? 1 : 0);
        Analysis after = StandardMetrics.analyze(line.build());
        for (int n = 0; n < line.customer(); n++) {
            Figure load = figure(before, "step.load[" + LineSpec.name(n) + "]");
            if (load instanceof Figure.Known known) {
                assertThat(figure(after, "step.load[" + LineSpec.name(n) + "]")
                                .number()
                                .orElseThrow())
                        .isLessThanOrEqualTo(known.value());
            }
        }
    }

    /** A suite that cannot fail proves nothing: accounts that forget the changeovers are found out. */
    @Test
    void accounts_thatForgetChangeovers_areFoundOut() {
        int found = 0;
        for (long seed = 1; seed <= 100; seed++) {
            LineSpec line = LineSpec.of(seed);
            DayBook book = new DayBook(line);
            Analysis analysis = StandardMetrics.analyze(line.build());
            for (int n = 0; n < line.customer(); n++) {
                Figure load = figure(analysis, "step.load[" + LineSpec.name(n) + "]");
                double wrong = book.stepLoad(n, false);
                found += Math.abs(load.number().orElse(0) - wrong) > 1e-9 * wrong ? 1 : 0;
            }
        }
        assertThat(found).isPositive();
    }
}
