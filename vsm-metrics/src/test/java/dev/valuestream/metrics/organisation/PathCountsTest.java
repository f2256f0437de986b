package dev.valuestream.metrics.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Steps, teams, systems and decision points on the way: what each counts, by a finger on a small map. */
class PathCountsTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** Check, then low or high risk, a decision that may send back through a repair, a rejection, and a sign-off. */
    private static ValueStreamBuilder office() {
        return ValueStream.builder("office")
                .trigger("in")
                .step("check", s -> s.team("desk"))
                .step("low", s -> s.team("desk"))
                .step("high", s -> s.team("risk"))
                .step("decide", s -> s.team("board"))
                .step("repair", s -> s.team("repairers"))
                .step("reject")
                .customer("out")
                .flow("in", "check")
                .flow("check", "low", f -> f.probability(0.7))
                .flow("check", "high", f -> f.probability(0.3))
                .flow("low", "decide")
                .flow("high", "decide")
                .flow("decide", "repair", f -> f.probability(0.1))
                .flow("repair", "decide")
                .flow("decide", "reject", f -> f.probability(0.2))
                .flow("decide", "out", f -> f.probability(0.7));
    }

    @Test
    void counts_choiceWithRepairAndDeadEnd_areOfTheFirstPassToTheCustomer() {
        Answers answers = Answers.of(office());
        assertThat(answers.analysis().get(Steps.KEY).names()).containsExactly("check", "low", "high", "decide");
        assertThat(answers.value("steps")).isEqualTo(4);
        assertThat(answers.analysis().get(Teams.KEY).names()).containsExactly("desk", "risk", "board");
        assertThat(answers.value("teams")).isEqualTo(3);
        assertThat(answers.analysis().get(DecisionPoints.KEY).names()).containsExactly("check", "decide");
        assertThat(answers.value("decision-points")).isEqualTo(2);
        assertThat(answers.analysis().explain(DecisionPoints.KEY).toText())
                .contains("check   1  choice of check->low, check->high");
    }

    @Test
    void counts_visitedOften_areOneEach() {
        Answers answers = Answers.of(office().editFlow("decide->out", f -> f.probability(0.1))
                .editFlow("decide->repair", f -> f.probability(0.7)));
        assertThat(answers.value("steps")).isEqualTo(4);
        assertThat(answers.value("decision-points")).isEqualTo(2);
    }

    @Test
    void counts_parallelBranches_allCountAndAreNoDecision() {
        Answers answers = Answers.of(ValueStream.builder("split")
                .trigger("in")
                .step("cut", s -> s.team("a"))
                .step("left", s -> s.team("b"))
                .step("right", s -> s.team("c"))
                .step("join", s -> s.team("a").join(Join.ALL))
                .customer("out")
                .flow("in", "cut")
                .flow("cut", "left")
                .flow("cut", "right")
                .flow("left", "join")
                .flow("right", "join")
                .flow("join", "out"));
        assertThat(answers.value("steps")).isEqualTo(4);
        assertThat(answers.value("teams")).isEqualTo(3);
        assertThat(answers.value("decision-points")).isZero();
    }

    @Test
    void decisionPoints_certainChoice_isNone() {
        Answers answers = Answers.of(
                office().editFlow("check->low", f -> f.probability(1)).editFlow("check->high", f -> f.probability(0)));
        assertThat(answers.analysis().get(DecisionPoints.KEY).names()).containsExactly("decide");
        assertThat(answers.value("steps")).isEqualTo(3);
    }

    @Test
    void counts_families_areOfTheirOwnWayAndOnceForAll() {
        Answers answers =
                Answers.of(office().demand(d -> d.family("small").quantity(3).per(DAY))
                        .demand(d -> d.family("big").quantity(1).per(DAY))
                        .editFlow("check->low", f -> f.probability(1).family("small"))
                        .editFlow("check->high", f -> f.probability(1).family("big")));
        assertThat(answers.value("steps{small}")).isEqualTo(3);
        assertThat(answers.value("steps{big}")).isEqualTo(3);
        assertThat(answers.value("steps")).isEqualTo(4);
        assertThat(answers.value("teams{small}")).isEqualTo(2);
        assertThat(answers.value("teams")).isEqualTo(3);
        assertThat(answers.value("decision-points"))
                .as("families go different ways")
                .isEqualTo(1);
        assertThat(answers.analysis().get(Steps.KEY).families().get("big")).containsExactly("check", "high", "decide");
        assertThat(answers.analysis().explain(Steps.KEY).toText()).contains("{big}    3  check, high, decide");
    }

    @Test
    void counts_noWayToACustomer_areNotApplicable() {
        Answers answers = Answers.of(ValueStream.builder("sketch").step("a").step("b"));
        for (String id : new String[] {"steps", "teams", "systems", "decision-points"}) {
            assertThat(answers.unknown(id).reason()).as(id).isEqualTo(Reason.NOT_APPLICABLE);
        }
    }

    @Test
    void counts_oneFamilyWithoutAWay_areAtLeastTheOthers() {
        Answers answers =
                Answers.of(office().demand(d -> d.family("small").quantity(3).per(DAY))
                        .demand(d -> d.family("lost").quantity(1).per(DAY))
                        .editFlow("in->check", f -> f.family("small")));
        assertThat(answers.value("steps{small}")).isEqualTo(4);
        assertThat(answers.why("steps{lost}")).contains("for family lost");
        assertThat(answers.unknown("steps").atLeast()).hasValue(4);
    }

    @Test
    void teams_stepWithoutOne_isNamedWithTheOthersAsABound() {
        Answers answers = Answers.of(office().step("sign")
                .removeFlow("decide->out")
                .flow("decide", "sign", f -> f.probability(0.7))
                .flow("sign", "out"));
        assertThat(answers.why("teams")).startsWith("The step sign has no team.");
        assertThat(answers.unknown("teams").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.unknown("teams").atLeast()).hasValue(3);
    }

    @Test
    void teams_noneNamed_haveNoBound() {
        Answers answers = Answers.of(ValueStream.builder("bare")
                .trigger("in")
                .step("a")
                .customer("out")
                .flow("in", "a")
                .flow("a", "out"));
        assertThat(answers.unknown("teams").atLeast()).isEmpty();
    }

    /** As at Acme: the orders' system plans all steps; a levelling box without one stands between. */
    @Test
    void systems_areThoseLinkedWithTheWayEachOnce() {
        Answers answers = Answers.of(office().control("orders", c -> c.system("MRP"))
                .control("box")
                .control("tracker", c -> c.system("Tracker"))
                .control("again", c -> c.system("MRP"))
                .control("elsewhere", c -> c.system("Payroll"))
                .information("out", "orders")
                .information("orders", "box")
                .information("box", "check")
                .information("decide", "tracker")
                .information("again", "low")
                .information("elsewhere", "repair")
                .information("elsewhere", "out"));
        assertThat(answers.analysis().get(Systems.KEY).names()).containsExactly("MRP", "Tracker");
        assertThat(answers.value("systems")).isEqualTo(2);
        assertThat(answers.analysis().explain(Systems.KEY).assumptions())
                .containsExactly("planned by hand where a control point states no system: box");
    }

    @Test
    void systems_notDrawnOrNotNamed_areNotTakenForNone() {
        assertThat(Answers.of(office()).why("systems")).startsWith("No control point is linked with a step on the way");
        Answers unnamed = Answers.of(office().control("orders").information("orders", "check"));
        assertThat(unnamed.why("systems")).isEqualTo("The control point orders has no system.");
        assertThat(unnamed.unknown("systems").reason()).isEqualTo(Reason.MISSING_INPUT);
    }
}
