package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What comes for which demand, without chance: an item each ten minutes is 6 an hour. */
class SimulatedDemandTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final TimeDistribution TWO_MINUTES = TimeDistribution.constant(Duration.ofMinutes(2));
    private static final SimulationPlan PLAN = SimulationPlan.of(1)
            .horizon(HOUR.multipliedBy(50))
            .warmUp(Duration.ZERO)
            .replications(1);

    private static ValueStreamBuilder desk(ValueStreamBuilder map) {
        return map.trigger("in")
                .step("desk", s -> s.processTime(TWO_MINUTES))
                .customer("out")
                .flow("in", "desk")
                .flow("desk", "out");
    }

    private static SimulationReport run(ValueStreamBuilder map) {
        return Simulation.of(map.build()).run(PLAN);
    }

    private static double items(SimulationReport report) {
        return report.throughput().mean();
    }

    private static double leadTime(SimulationReport report) {
        return report.leadTime().orElseThrow().mean().mean();
    }

    @Test
    void run_aDemandForNothing_bringsNothing() {
        double six = items(run(desk(
                ValueStream.builder("map").demand(d -> d.quantity(6).per(HOUR).cv(0)))));
        double withNone = items(run(desk(ValueStream.builder("map")
                        .demand(d -> d.at("in").quantity(6).per(HOUR).cv(0))
                        .demand(d -> d.at("idle").quantity(0).per(HOUR).cv(0))
                        .trigger("idle"))
                .flow("idle", "desk")));

        assertThat(withNone).isEqualTo(six);
    }

    @Test
    void run_aDemandForNothingBesideASchedule_bringsTheSchedule() {
        SimulationReport report = run(desk(ValueStream.builder("map")
                        .demand(d -> d.at("out").phase(HOUR, 12).phase(HOUR, 0).cv(0))
                        .demand(d -> d.at("other").quantity(0).per(HOUR))
                        .customer("other"))
                .editFlow("desk->out", f -> f.probability(0.5))
                .flow("desk", "other", f -> f.probability(0.5)));

        assertThat(leadTime(report)).isCloseTo(120, within(1e-6));
        assertThat(items(report)).isBetween(47.8, 48.0); // 6 an hour, a day of 8 hours
    }

    /** The whole demand is called demand, that of a family by the family. */
    @Test
    void run_ofUnknownVariability_namesTheDemandOnce() {
        String assumed = "A coefficient of variation of 1 where none is stated: ";
        ValueStreamBuilder whole = desk(ValueStream.builder("map").demand(6, HOUR));
        ValueStreamBuilder red = desk(ValueStream.builder("map")
                .demand(d -> d.family("red").quantity(6).per(HOUR)));

        assertThat(run(whole).assumptions()).contains(assumed + "demand");
        assertThat(run(red).assumptions()).contains(assumed + "demand red");
    }

    @Test
    void run_aFamilyThatNobodyAsksFor_neverComes() {
        SimulationReport report = run(desk(ValueStream.builder("map")
                .demand(d -> d.family("red").quantity(6).per(HOUR).cv(0))
                .demand(d -> d.family("blue").quantity(0).per(HOUR).cv(0))));

        assertThat(report.families()).extracting(f -> f.leadTime().isPresent()).containsExactly(true, false);
        assertThat(report.families().get(0).leadTime().orElseThrow().mean().mean())
                .isCloseTo(120, within(1e-6));
    }

    @Test
    void missing_aFamilyOfNoDemand_isNamed() {
        ValueStream map = desk(ValueStream.builder("map")
                        .demand(d -> d.family("red").quantity(6).per(HOUR)))
                .editFlow("desk->out", f -> f.family("red"))
                .flow("desk", "out", f -> f.id("other").family("blue"))
                .build();

        assertThat(Simulation.of(map).missing())
                .filteredOn(p -> p.code().equals("simulation.demand.missing"))
                .extracting(Problem::text)
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("Family blue has no demand.");
    }

    /** What takes no time is not there: a changeover, a repair, a way. */
    @Test
    void run_thingsThatTakeNoTime_changeNothing() {
        ValueStreamBuilder plain = desk(
                ValueStream.builder("map").demand(d -> d.quantity(6).per(HOUR).cv(0)));
        ValueStreamBuilder rich = desk(ValueStream.builder("map")
                        .demand(d -> d.quantity(6).per(HOUR).cv(0)))
                .editStep(
                        "desk",
                        s -> s.changeover(Duration.ZERO).batch(Batch.ofItems(3)).meanTimeToRepair(Duration.ZERO))
                .editFlow("in->desk", f -> f.transferTime(Duration.ZERO));

        assertThat(leadTime(run(rich))).isEqualTo(leadTime(run(plain)));
        assertThat(items(run(rich))).isEqualTo(items(run(plain)));
    }

    /** Two suppliers put together at a step start together, at the pace of the step: 30 an hour of 2 minutes. */
    @Test
    void run_aSupplierOfOneStep_hasWhatTheStepCanTake() {
        SimulationReport report = run(ValueStream.builder("map")
                .demand(60, HOUR)
                .supplier("in")
                .step("desk", s -> s.processTime(TWO_MINUTES))
                .customer("out")
                .flow("in", "desk")
                .flow("desk", "out"));

        assertThat(report.step("desk").orElseThrow().utilization().mean()).isCloseTo(1, within(0.01));
        assertThat(leadTime(report)).isCloseTo(120, within(1e-6));
    }

    /** A supermarket of 3 that nobody orders from is filled, and then all stands. */
    @Test
    void run_aSupermarketThatNobodyOrdersFrom_makesNothing() {
        SimulationReport report = run(ValueStream.builder("map")
                .demand(d -> d.quantity(0).per(HOUR))
                .supplier("in")
                .step("make", s -> s.processTime(TWO_MINUTES))
                .step("pack", s -> s.processTime(TWO_MINUTES))
                .customer("out")
                .flow("in", "make")
                .flow("make", "pack", f -> f.kind(FlowKind.PULL).max(3))
                .flow("pack", "out"));

        assertThat(items(report)).isZero();
        assertThat(report.leadTime()).isEmpty();
    }
}
