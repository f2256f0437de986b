package dev.valuestream.metrics.organisation;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.organisation.FigureSeen.Standing;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.State;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static void seen(StepBuilder step, ObservationSource source) {
        step.observation(o -> o.source(source).samples(10));
    }

    /** Seven figures: three work times, one step lead time, two waits and a transfer; that into c is not used. */
    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .demand(16, Duration.ofHours(8))
                .trigger("in")
                .step("a", s -> seen(s.processTime(min(10)), ObservationSource.WALKED))
                .step("b", s -> seen(s.cycleTime(min(20)), ObservationSource.ESTIMATE))
                .step("c", s -> s.processTime(min(2)).leadTime(min(5)))
                .customer("out")
                .flow("in", "a", f -> f.wait(min(30)))
                .flow("a", "b", f -> f.inventory(4).transferTime(min(1)))
                .flow("b", "c", f -> f.inventory(3))
                .flow("c", "out");
    }

    @Test
    void evidence_line_isTheShareThatWasSeen() {
        Answers answers = Answers.of(line());
        assertThat(answers.value("evidence")).isCloseTo(2 / 7.0, EXACT);
        assertThat(answers.analysis().explain(Evidence.KEY).toText())
                .contains("flows[in->a].inventory.wait", "30 min  walked, 10 samples");
    }

    @Test
    void evidence_whatToWalkNext_isTheLongestFirst() {
        Evidence.Result result = Answers.of(line()).analysis().get(Evidence.KEY);
        assertThat(result.seen())
                .extracting(FigureSeen::field)
                .containsExactly("steps[a].processTime", "flows[in->a].inventory.wait");
        assertThat(result.toWalk())
                .extracting(FigureSeen::field)
                .containsExactly(
                        "flows[a->b].inventory.quantity",
                        "steps[b].cycleTime",
                        "steps[c].leadTime",
                        "steps[c].processTime",
                        "flows[a->b].transfer.time");
        assertThat(result.toWalk().get(0).standing()).isEqualTo(Standing.ESTIMATE);
        assertThat(result.toWalk().get(2).standing()).isEqualTo(Standing.UNOBSERVED);
    }

    @Test
    void evidence_systemData_countsAndAnObservationWithoutASourceDoesNot() {
        Answers answers =
                Answers.of(line().editStep("c", s -> s.observation(o -> o.source(ObservationSource.SYSTEM_DATA)))
                        .editStep("b", s -> s.observation(o -> o.by("somebody"))));
        assertThat(answers.value("evidence"))
                .as("b's observation keeps its source")
                .isCloseTo(4 / 7.0, EXACT);
        Answers unsourced = Answers.of(line().editStep("c", s -> s.observation(o -> o.by("somebody"))));
        assertThat(unsourced.value("evidence")).isCloseTo(2 / 7.0, EXACT);
    }

    @Test
    void evidence_missingFigure_isToBeWalkedFirst() {
        Answers answers =
                Answers.of(line().step("d").removeFlow("c->out").flow("c", "d").flow("d", "out"));
        assertThat(answers.value("evidence")).isCloseTo(2 / 8.0, EXACT);
        FigureSeen first = answers.analysis().get(Evidence.KEY).toWalk().get(0);
        assertThat(first.field()).isEqualTo("steps[d].processTime");
        assertThat(first.standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void evidence_lastFlow_wasSeenWithTheStepBeforeIt() {
        Answers answers = Answers.of(
                line().editFlow("c->out", f -> f.wait(min(60))).editStep("c", s -> seen(s, ObservationSource.WALKED)));
        assertThat(answers.value("evidence")).isCloseTo(5 / 8.0, EXACT);
    }

    @Test
    void evidence_stepBesideTheWay_isNotAskedFor() {
        Answers answers = Answers.of(line().editFlow("in->a", f -> f.probability(0.9))
                .step("reject", s -> s.processTime(min(3)))
                .flow("in", "reject", f -> f.probability(0.1)));
        assertThat(answers.value("evidence")).isCloseTo(2 / 7.0, EXACT);
    }

    @Test
    void evidence_families_areThoseOfTheirWay() {
        Answers answers = Answers.of(line().clearDemand()
                .demand(d -> d.family("LH").quantity(3).per(Duration.ofHours(8)))
                .demand(d -> d.family("RH").quantity(1).per(Duration.ofHours(8)))
                .editFlow("in->a", f -> f.family("LH"))
                .flow("in", "c", f -> f.family("RH")));
        assertThat(answers.value("evidence{LH}")).isCloseTo(2 / 7.0, EXACT);
        assertThat(answers.value("evidence{RH}")).isZero();
        assertThat(answers.value("evidence")).as("each figure once").isCloseTo(2 / 7.0, EXACT);
    }

    @Test
    void evidence_designedMap_isNotApplicable() {
        Answers answers = Answers.of(line().state(State.TO_BE));
        assertThat(answers.unknown("evidence").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("evidence"))
                .isEqualTo("A map of the state to-be is designed: nobody can have walked it.");
    }

    @Test
    void evidence_nothingOnTheWay_isNotApplicable() {
        Answers answers = Answers.of(
                ValueStream.builder("direct").trigger("in").customer("out").flow("in", "out"));
        assertThat(answers.unknown("evidence").reason()).isEqualTo(Reason.NOT_APPLICABLE);
    }
}
