package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Percentiles of runs in which few items are through. At more desks than anyone needs nobody waits, so that times are those of the work,
 * exponential with a mean of an hour: half of them at most ln 2, 95 of 100 at most ln 20 = 3.0 hours. The slowest of five
 * takes 1 + 1/2 + 1/3 + 1/4 + 1/5 = 2.28 hours on average.
 */
class LeadTimesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The hour after ten hours, in which five items of each family leave on average. */
    private static final SimulationPlan PLAN = SimulationPlan.of(7)
            .replications(400)
            .confidence(0.999)
            .warmUp(HOUR.multipliedBy(10))
            .horizon(HOUR.multipliedBy(11));

    private static final SimulationReport REPORT = Simulation.of(ValueStream.builder("desks")
                    .demand(d -> d.family("one").quantity(5).per(HOUR).cv(1))
                    .demand(d -> d.family("other").quantity(5).per(HOUR).cv(1))
                    .trigger("door")
                    .step("desks", s -> s.stations(60).processTime(TimeDistribution.ofMeanAndCv(HOUR, 1)))
                    .customer("street")
                    .flow("door", "desks")
                    .flow("desks", "street")
                    .build())
            .run(PLAN);

    private static double hours(double hours) {
        return hours * HOUR.toSeconds();
    }

    @Test
    void quantiles_ofAllItems_areThoseOfTheWork() {
        LeadTimes times = REPORT.leadTime().orElseThrow();

        assertThat(times.quantiles().get(0.5).covers(hours(Math.log(2)))).isTrue();
        assertThat(times.quantiles().get(0.95).covers(hours(Math.log(20)))).isTrue();
        assertThat(times.quantiles().get(0.95).halfWidth().orElseThrow()).isLessThan(hours(0.4));
    }

    /** The mean of what each run has by itself would be near that of the slowest of five. */
    @Test
    void quantiles_ofAFamily_areThoseOfTheWork() {
        for (FamilyResult family : REPORT.families()) {
            Estimate p95 = family.leadTime().orElseThrow().quantiles().get(0.95);
            assertThat(p95.covers(hours(Math.log(20)))).isTrue();
            assertThat(p95.mean()).isGreaterThan(hours(2.7));
        }
    }

    @Test
    void quantiles_ofOneRun_areItsOwn() {
        SimulationReport one = Simulation.of(REPORT.valueStream()).run(PLAN.replications(1));
        Estimate p95 = one.leadTime().orElseThrow().quantiles().get(0.95);

        assertThat(p95.mean()).isEqualTo(one.leadTimeShares().quantile(0.95));
        assertThat(p95.halfWidth()).isEmpty();
    }
}
