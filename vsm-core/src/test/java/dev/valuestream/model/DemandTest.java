package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static Demand demand(Consumer<DemandBuilder> fill) {
        return ValueStream.builder("m").demand(fill).build().demand().get(0);
    }

    @Test
    void rate_ofTimesBetweenArrivals_isOneInTheirMean() {
        Demand demand = demand(d -> d.interarrival(TimeDistribution.gamma(Duration.ofSeconds(92), 0.5)));

        assertThat(demand.rate()).isEqualTo(Rate.of(1, Duration.ofSeconds(92)));
        assertThat(demand.statedRate()).isEmpty();
        assertThat(demand.cv().getAsDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(demand.statedCv()).isEmpty();
    }

    @Test
    void rate_ofASchedule_isItsAverage() {
        Demand demand = demand(d ->
                d.phase(Duration.ofHours(3), 36).phase(Duration.ofHours(5), 4).cv(1));

        assertThat(demand.rate()).isEqualTo(Rate.of(40, Duration.ofHours(8)));
        assertThat(demand.schedule())
                .containsExactly(
                        new ArrivalPhase(Duration.ofHours(3), Quantity.of(36)),
                        new ArrivalPhase(Duration.ofHours(5), Quantity.of(4)));
        assertThat(demand.cv()).hasValue(1);
        assertThat(demand.interarrival()).isEmpty();
    }

    @Test
    void rate_statedBesideARoundedMean_isTheStatedOne() {
        Demand demand = demand(d -> d.quantity(700)
                .per(Duration.ofMinutes(920))
                .interarrival(TimeDistribution.exponential(Duration.ofMillis(78_857))));

        assertThat(demand.rate()).isEqualTo(Rate.of(700, Duration.ofMinutes(920)));
        assertThat(demand.cv()).hasValue(1);
    }

    @Test
    void cv_ofAPlainMean_isUnknown() {
        assertThat(demand(d -> d.interarrival(TimeDistribution.ofMean(Duration.ofSeconds(9))))
                        .cv())
                .isEmpty();
    }

    @Test
    void rate_ofAnEmptySchedule_isZero() {
        assertThat(demand(d -> d.phase(Duration.ofHours(1), 0)).rate().isZero()).isTrue();
    }

    @Test
    void promise_andPriority_areAsStated() {
        Demand demand =
                demand(d -> d.quantity(1).per(Duration.ofHours(1)).priority(2).promise(Duration.ofDays(5)));

        assertThat(demand.priority()).hasValue(2);
        assertThat(demand.promise()).contains(Duration.ofDays(5));
    }

    @Test
    void toBuilder_ofAMapForSimulation_keepsIt() {
        ValueStream map = ValueStream.builder("m")
                .wipLimit(12)
                .team("crew", t -> t.people(2).serves(ServiceRule.LONGEST_QUEUE))
                .step("a", s -> s.atShiftEnd(ShiftEnd.FINISH).failures(FailureBasis.TIME))
                .build();

        assertThat(map.toBuilder().build()).isEqualTo(map);
        assertThat(map.wipLimit()).hasValue(12);
        assertThat(map.team("crew").orElseThrow().serves()).contains(ServiceRule.LONGEST_QUEUE);
        assertThat(map.steps().get(0).atShiftEnd()).contains(ShiftEnd.FINISH);
        assertThat(map.steps().get(0).failures()).contains(FailureBasis.TIME);
    }
}
