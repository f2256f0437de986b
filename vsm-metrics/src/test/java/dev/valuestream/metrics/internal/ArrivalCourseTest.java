package dev.valuestream.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.fluid.FluidSchedule;
import java.time.Duration;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What comes to each source from one phase of a schedule to the next, on days of eight hours. */
class ArrivalCourseTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final Offset<Double> EXACT = within(1e-9);

    private static ValueStreamBuilder map() {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .trigger("web")
                .trigger("shop")
                .step("do", s -> s.cycleTime(Duration.ofMinutes(1)))
                .customer("out")
                .flow("web", "do")
                .flow("shop", "do")
                .flow("do", "out");
    }

    private static ArrivalCourse course(ValueStreamBuilder map, double days) {
        return new ArrivalCourse(map.build(), days);
    }

    private static FluidSchedule at(ValueStreamBuilder map, double days, int family, String source, double mean) {
        ValueStream stream = map.build();
        Routes routes = Routes.all(stream).get(family);
        FamilyMix.Member member = new FamilyMix.Member(routes.family(), routes, OptionalDouble.empty());
        return new ArrivalCourse(stream, days).at(member, stream.node(source).orElseThrow(), mean);
    }

    /** On the web 24 in 2 h and 6 in 6 h, 96 and 8 a day; anywhere 40 in 4 h and 10 in 4 h, 80 and 20 a day. */
    private static ValueStreamBuilder ofBoth() {
        return map().demand(d -> d.at("web").phase(Duration.ofHours(2), 24).phase(Duration.ofHours(6), 6))
                .demand(d -> d.phase(Duration.ofHours(4), 40).phase(Duration.ofHours(4), 10));
    }

    /** Of the 45 a day that come to the web, 30 are its own: the other 15 are 0.3 of the 50 of the rest. */
    @Test
    void sourceWithDemandOfItsOwn_hasItsShareOfTheRestToo() {
        FluidSchedule web = at(ofBoth(), 2, 0, "web", 45);
        assertThat(web.at(0.1)).isCloseTo(96 + 0.3 * 80, EXACT);
        assertThat(web.at(0.3)).isCloseTo(8 + 0.3 * 80, EXACT);
        assertThat(web.at(0.7)).isCloseTo(8 + 0.3 * 20, EXACT);
        assertThat(web.at(1.1)).as("it begins anew").isCloseTo(96 + 0.3 * 80, EXACT);
    }

    /** The shop takes 35 a day, 0.7 of the 50 that name no source. */
    @Test
    void sourceWithoutDemandOfItsOwn_hasItsShareOfWhatNamesNone() {
        FluidSchedule shop = at(ofBoth(), 2, 0, "shop", 35);
        assertThat(shop.at(0.1)).isCloseTo(0.7 * 80, EXACT);
        assertThat(shop.at(0.3)).isCloseTo(0.7 * 80, EXACT);
        assertThat(shop.at(0.7)).isCloseTo(0.7 * 20, EXACT);
        assertThat(shop.at(1.6)).isCloseTo(0.7 * 20, EXACT);
    }

    /** A comes in the morning and B in the afternoon, each in its own phases. */
    @Test
    void familiesComeAsTheirOwnSchedulesSay() {
        ValueStreamBuilder map = map().demand(d ->
                        d.family("A").at("web").phase(Duration.ofHours(2), 14).phase(Duration.ofHours(6), 0))
                .demand(d ->
                        d.family("B").at("web").phase(Duration.ofHours(5), 0).phase(Duration.ofHours(3), 33));
        FluidSchedule a = at(map, 1, 0, "web", 14);
        FluidSchedule b = at(map, 1, 1, "web", 33);
        assertThat(a.at(0.1)).isCloseTo(14 * 4, EXACT);
        assertThat(a.at(0.7)).isZero();
        assertThat(b.at(0.1)).isZero();
        assertThat(b.at(0.7)).isCloseTo(33 * 8 / 3.0, EXACT);
    }

    /** Two changes in each quarter of a day: 2,000 in 250 days, 2,008 in 251. */
    @Test
    void moreThanTwoThousandChangesAreEvenedOut() {
        ValueStreamBuilder map =
                map().demand(d -> d.at("web").phase(Duration.ofHours(1), 3).phase(Duration.ofHours(1), 7));
        assertThat(course(map, 250).isEvenedOut()).isFalse();
        assertThat(course(map, 250).changes()).isTrue();
        assertThat(course(map, 251).isEvenedOut()).isTrue();
        assertThat(course(map, 251).changes()).isFalse();
    }

    /** The changes of both are counted: 2 · 250 ÷ 0.25 alone would do, 250 ÷ 1 more is too much. */
    @Test
    void changesOfAllDemandCountTogether() {
        ValueStreamBuilder map = map().demand(
                        d -> d.at("web").phase(Duration.ofHours(1), 3).phase(Duration.ofHours(1), 7))
                .demand(d -> d.at("shop").phase(DAY, 11));
        assertThat(course(map, 250).isEvenedOut()).isTrue();
    }

    @Test
    void demandWithoutPhases_doesNotChange() {
        ValueStreamBuilder map = map().demand(d -> d.quantity(5).per(DAY));
        assertThat(course(map, 9).changes()).isFalse();
        assertThat(course(map, 9).isEvenedOut()).isFalse();
    }

    /** Thirds of a thousand days are no binary fractions: sums of them miss the ends of the phases by some rounding. */
    @Test
    void everyPhaseOfALongHorizonHasItsRate() {
        Duration third = DAY.multipliedBy(1_000).dividedBy(3);
        ValueStreamBuilder map = map().demand(
                        d -> d.at("web").phase(third, 2_000).phase(third, 5_000).phase(third, 11_000));
        FluidSchedule web = at(map, 600_000, 0, "web", 18);
        for (int round = 0; round < 600; round++) {
            assertThat(web.at(1_000 * (round + 1 / 6.0))).isCloseTo(6, EXACT);
            assertThat(web.at(1_000 * (round + 3 / 6.0))).isCloseTo(15, EXACT);
            assertThat(web.at(1_000 * (round + 5 / 6.0))).isCloseTo(33, EXACT);
        }
    }
}
