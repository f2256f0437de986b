package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items = rate · time, one item in 30 minutes: what a map states thrice may not contradict itself. */
class LittleFindingsTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .demand(16, DAY)
                .trigger("in")
                .step("a", s -> s.processTime(min(10)))
                .step("b", s -> s.processTime(min(10)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    private static List<Finding> findings(ValueStreamBuilder map) {
        return Answers.of(map).analysis().findings().stream()
                .filter(f -> f.code().contains("little"))
                .toList();
    }

    @Test
    void little_countAndWaitsThatDisagree_areFound() {
        List<Finding> findings =
                findings(line().editFlow("a->b", f -> f.wait(min(60)).inventory(4))
                        .editFlow("b->out", f -> f.wait(min(90)).inventory(6)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.get(0).element()).isEqualTo("line");
        assertThat(findings.get(0))
                .hasToString(
                        "Little's law is contradicted: demand and the waits stated make 5 items on a->b, b->out, but 10"
                                + " are counted there. They differ by 50 %, more than 5 %. Count and time them on the same day, and"
                                + " check the demand. [map.little.contradiction]");
    }

    @Test
    void little_countAndWaitsThatAgreeOnTheWhole_areNot() {
        assertThat(findings(line().editFlow("a->b", f -> f.wait(min(60)).inventory(3))
                        .editFlow("b->out", f -> f.wait(min(90)).inventory(2))))
                .isEmpty();
        assertThat(findings(line().editFlow("a->b", f -> f.wait(min(3000)).inventory(105))))
                .as("100 and 105: 5 % and less is no more than a count")
                .isEmpty();
    }

    @Test
    void little_countThatTheWaitFollowsFrom_cannotContradict() {
        assertThat(findings(line().editFlow("a->b", f -> f.inventory(400)))).isEmpty();
    }

    @Test
    void little_stepLeadTime_isAWaitStatedForItself() {
        // 130 less 10 minutes of work: 4 items should wait, 8 are counted
        assertThat(findings(line().editStep("b", s -> s.leadTime(min(130))).editFlow("a->b", f -> f.inventory(8))))
                .extracting(Finding::code)
                .containsExactly("map.little.contradiction");
    }

    @Test
    void little_laneThatCouldNotHoldThem_isFound() {
        List<Finding> findings =
                findings(line().editFlow("a->b", f -> f.wait(min(120)).max(3)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0))
                .hasToString(
                        "By Little's law 4 items wait on a->b: its rate times the wait stated. Its max is 3. Time the"
                                + " wait again, or count what the lane holds. [flow.little.max]");
        assertThat(findings(line().editFlow("a->b", f -> f.wait(min(120)).max(4))))
                .isEmpty();
    }

    /** 3 cards of one item hold what a max of 3 holds. */
    @Test
    void little_supermarketWhoseCardsCouldNotHoldThem_isFound() {
        List<Finding> findings = findings(line().editFlow(
                        "a->b", f -> f.kind(FlowKind.PULL).wait(min(120)).kanbanCards(3)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0))
                .hasToString(
                        "By Little's law 4 items wait on a->b: its rate times the wait stated. Its cards stand for 3. Time the"
                                + " wait again, or count what the lane holds. [flow.little.max]");
        assertThat(findings(line().editFlow(
                                "a->b",
                                f -> f.kind(FlowKind.PULL)
                                        .wait(min(120))
                                        .kanbanCards(1)
                                        .kanbanQuantity(4))))
                .isEmpty();
    }

    @Test
    void little_limitThatTheLeadTimeBreaks_isFound() {
        List<Finding> findings =
                findings(line().editStep("b", s -> s.leadTime(min(150)).wipLimit(4)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0))
                .hasToString(
                        "By Little's law 5 items are at and before b: its rate times its lead time. Its wipLimit is 4."
                                + " Time it again, or see whether the limit is kept. [step.little.wip-limit]");
        assertThat(findings(line().editStep("b", s -> s.leadTime(min(150)).wipLimit(5))))
                .isEmpty();
    }

    @Test
    void little_families_addUp() {
        ValueStreamBuilder map = line().clearDemand()
                .demand(d -> d.family("LH").quantity(12).per(DAY))
                .demand(d -> d.family("RH").quantity(4).per(DAY))
                .editStep("b", s -> s.leadTime(min(70)).families("RH", f -> f.leadTime(min(130))))
                .editFlow("a->b", f -> f.inventory(8));
        // 12 a day wait 60 min, 4 a day 120 min: 1.5 + 1 items
        assertThat(findings(map)).anyMatch(f -> f.message().contains("make 2.5 items on a->b, but 8 are"));
    }

    @Test
    void little_demandUnknown_saysNothing() {
        assertThat(findings(line().clearDemand()
                        .editFlow("a->b", f -> f.wait(min(60)).inventory(4))))
                .isEmpty();
    }
}
