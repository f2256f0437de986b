package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Severity;
import dev.valuestream.unit.Quantity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Advice on the shape of a valid map: when it is given, and what it says. */
class FindingsTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** A map about which there is nothing to say. */
    private static ValueStreamBuilder sound() {
        return ValueStream.builder("m")
                .calendar(c -> c.workingTimePerDay(DAY))
                .demand(10, DAY)
                .team("risk")
                .trigger("t")
                .step("a", FindingsTest::observed)
                .customer("c")
                .flow("t", "a")
                .flow("a", "c");
    }

    private static void observed(StepBuilder step) {
        step.value(ValueClass.NECESSARY).observation(o -> o.source(ObservationSource.WALKED));
    }

    private static Finding only(ValueStreamBuilder builder) {
        List<Finding> findings = builder.build().findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static void assertSays(Finding finding, Severity severity, String code, String element, String message) {
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.element()).isEqualTo(element);
        assertThat(finding.message()).isEqualTo(message);
    }

    @Test
    void findings_ofASoundMap_areNone() {
        assertThat(sound().build().findings()).isEmpty();
    }

    @Test
    void findings_withoutDemand_saySo() {
        assertSays(
                only(sound().clearDemand()),
                Severity.INFO,
                "map.demand.missing",
                "m",
                "No demand is stated, so takt, load and throughput cannot be known. Count what is asked for in a week.");
    }

    @Test
    void findings_ofAnEmptyMap_askForTheFrame() {
        assertThat(ValueStream.builder("m").build().findings())
                .extracting(Finding::code)
                .containsExactly("map.demand.missing", "map.calendar.missing", "map.customer.missing");
    }

    @Test
    void findings_teamNotDescribed_suggestTheNearest() {
        assertSays(
                only(sound().editStep("a", s -> s.team("risc"))),
                Severity.WARNING,
                "step.team.unknown",
                "a",
                "The step (a) names a team (risc) that the map does not describe. Maybe it is risk.");
    }

    @Test
    void findings_twoPacemakers_nameThem() {
        ValueStreamBuilder builder = sound().step("b", s -> {
                    observed(s);
                    s.pacemaker(true);
                })
                .editStep("a", s -> s.pacemaker(true))
                .removeFlow("a->c")
                .flow("a", "b")
                .flow("b", "c");

        assertSays(
                only(builder),
                Severity.WARNING,
                "map.pacemaker.several",
                "m",
                "Several steps are marked as the pacemaker: a, b. Schedule the stream at one point only.");
    }

    @Test
    void findings_unobservedAndUnclassified_nameTheSteps() {
        ValueStreamBuilder builder =
                sound().step("b").removeFlow("a->c").flow("a", "b").flow("b", "c");

        assertThat(builder.build().findings())
                .extracting(Finding::code)
                .containsExactly("step.value.missing", "step.observation.missing");
        assertThat(builder.build().findings()).allMatch(f -> f.message().contains(": b."));
    }

    @Test
    void findings_pushBetweenStepsOfAToBeMap_nameTheFlow() {
        ValueStreamBuilder builder = sound().state(State.TO_BE)
                .step("b", FindingsTest::observed)
                .removeFlow("a->c")
                .flow("a", "b")
                .flow("b", "c");

        assertThat(only(builder).code()).isEqualTo("flow.kind.push");
        assertThat(only(builder).element()).isEqualTo("a->b");
        assertThat(builder.state(State.AS_IS).build().findings()).isEmpty();
    }

    @Test
    void findings_cardsOfAFlowThatIsNoPull_nameIt() {
        ValueStreamBuilder builder =
                sound().editFlow("a->c", f -> f.kind(FlowKind.FIFO).max(9).kanbanCards(3));

        assertSays(
                only(builder),
                Severity.WARNING,
                "flow.kanban.not-pull",
                "a->c",
                "The flow (a->c) states kanban and is fifo: its cards count for nothing. Cards belong to a supermarket; make the kind"
                        + " pull, or take them out.");
        assertThat(builder.build().flow("a->c").orElseThrow().most()).contains(Quantity.of(9));
    }

    @Test
    void findings_cardsThatStandForMoreThanTheMax_sayWhichCount() {
        ValueStreamBuilder builder = sound().editFlow(
                        "a->c",
                        f -> f.kind(FlowKind.PULL).max(50).kanbanCards(3).kanbanQuantity(20));

        assertSays(
                only(builder),
                Severity.WARNING,
                "flow.kanban.max",
                "a->c",
                "The cards of the flow (a->c) stand for 60 items, and its inventory.max is 50. The cards count; state one of the two,"
                        + " or make them agree.");
        assertThat(builder.build().flow("a->c").orElseThrow().most()).contains(Quantity.of(60));
    }

    @Test
    void findings_cardsThatAgreeWithTheMax_areNone() {
        assertThat(sound().editFlow(
                                "a->c",
                                f -> f.kind(FlowKind.PULL)
                                        .max(60)
                                        .kanbanCards(3)
                                        .kanbanQuantity(20))
                        .build()
                        .findings())
                .isEmpty();
        assertThat(sound().editFlow("a->c", f -> f.kind(FlowKind.PULL).max(60).kanbanQuantity(20))
                        .build()
                        .findings())
                .isEmpty();
    }

    @Test
    void findings_supermarketFullerThanItsMax_namesBothFigures() {
        assertSays(
                only(sound().editFlow("a->c", f -> f.kind(FlowKind.PULL).max(60).inventory(80))),
                Severity.WARNING,
                "flow.supermarket.overfull",
                "a->c",
                "In the supermarket (a->c) 80 items were counted, and its inventory.max is 60: some were made for which there was no"
                        + " card, so it does not hold work back. Count again, or find out who begins without a card.");
        assertThat(sound().editFlow("a->c", f -> f.kind(FlowKind.PULL).max(60).inventory(60))
                        .build()
                        .findings())
                .isEmpty();
    }

    /** A card goes back with the first item of its container: with 3 of 20 there are up to 60 and the 19 left of an opened one. */
    @Test
    void findings_supermarketFullerThanItsCards_beginBeyondTheOpenedContainer() {
        ValueStreamBuilder builder = sound().editFlow(
                        "a->c", f -> f.kind(FlowKind.PULL).kanbanCards(3).kanbanQuantity(20));

        assertThat(builder.editFlow("a->c", f -> f.inventory(79)).build().findings())
                .isEmpty();
        assertThat(only(builder.editFlow("a->c", f -> f.inventory(80))).message())
                .startsWith("In the supermarket (a->c) 80 items were counted, and its cards stand for 60:");
    }

    @Test
    void findings_rhythmOfAFlowThatIsNoShipment_nameIt() {
        assertSays(
                only(sound().editFlow("a->c", f -> f.every(DAY))),
                Severity.WARNING,
                "flow.every.not-shipment",
                "a->c",
                "The flow (a->c) states every and is push: its rhythm counts for nothing. Only shipments have one; make the kind"
                        + " shipment, or take it out.");
        assertThat(sound().editFlow("a->c", f -> f.kind(FlowKind.SHIPMENT).every(DAY))
                        .build()
                        .findings())
                .isEmpty();
    }

    @Test
    void findings_stepThatNoWorkReaches_nameIt() {
        assertSays(
                only(sound().step("b", FindingsTest::observed)),
                Severity.WARNING,
                "step.route.missing",
                "b",
                "No work reaches the step (b). Add the flow that leads to it.");
    }

    @Test
    void findings_manySteps_areCounted() {
        ValueStreamBuilder builder = sound().removeFlow("a->c");
        String last = "a";
        for (int i = 2; i <= 16; i++) {
            String next = "s" + i;
            builder.step(next, FindingsTest::observed).flow(last, next);
            last = next;
        }
        builder.flow(last, "c");

        assertThat(only(builder).message()).startsWith("The map has 16 steps.");
    }
}
