package dev.valuestream.metrics.organisation;

import static dev.valuestream.metrics.Answers.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandoffsTest {

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .team("sales")
                .team("risk")
                .trigger("in")
                .step("a", s -> s.team("sales"))
                .step("b", s -> s.team("sales"))
                .step("c", s -> s.team("risk"))
                .step("d", s -> s.team("sales"))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "out");
    }

    @Test
    void handoffs_line_areChangesOfTeam() {
        Answers answers = Answers.of(line());
        assertThat(answers.value("handoffs")).isEqualTo(2);
        assertThat(answers.value("handoffs.rework")).isZero();
        assertThat(answers.analysis().explain(Handoffs.KEY).toText())
                .contains("b->c  1  sales to risk, 1 with rework", "c->d  1  risk to sales");
    }

    @Test
    void handoffs_rework_isBesideTheFirstPass() {
        Answers answers =
                Answers.of(line().editFlow("c->d", f -> f.probability(0.8)).flow("c", "b", f -> f.probability(0.2)));
        assertThat(answers.value("handoffs")).isEqualTo(2);
        // c is visited 1.25 times: 0.25 more ways there and 0.25 back
        assertThat(answers.value("handoffs.rework")).isCloseTo(0.5, EXACT);
    }

    @Test
    void handoffs_stepWithoutTeam_isNamed() {
        Answers answers =
                Answers.of(line().step("e").removeFlow("d->out").flow("d", "e").flow("e", "out"));
        assertThat(answers.why("handoffs")).startsWith("The step e has no team.");
        assertThat(answers.why("handoffs.rework")).startsWith("The step e has no team.");
    }

    @Test
    void handoffs_repairWithoutTeam_leavesTheFirstPassKnown() {
        Answers answers = Answers.of(line().editFlow("c->d", f -> f.probability(0.8))
                .step("repair")
                .flow("c", "repair", f -> f.probability(0.2))
                .flow("repair", "c"));
        assertThat(answers.value("handoffs")).isEqualTo(2);
        assertThat(answers.why("handoffs.rework")).startsWith("The step repair has no team.");
    }

    @Test
    void handoffs_parallelBranches_allCount() {
        Answers answers = Answers.of(line().editStep("d", s -> s.join(Join.ALL))
                .step("e", s -> s.team("risk"))
                .flow("b", "e")
                .flow("e", "d"));
        assertThat(answers.value("handoffs")).isEqualTo(4);
    }

    @Test
    void handoffs_choiceAndFamilies_areWeighted() {
        Answers answers =
                Answers.of(line().demand(d -> d.family("LH").quantity(3).per(Duration.ofHours(8)))
                        .demand(d -> d.family("RH").quantity(1).per(Duration.ofHours(8)))
                        .editFlow("b->c", f -> f.family("LH"))
                        .flow("b", "d", f -> f.family("RH")));
        assertThat(answers.value("handoffs{LH}")).isEqualTo(2);
        assertThat(answers.value("handoffs{RH}")).isZero();
        assertThat(answers.value("handoffs")).isCloseTo(1.5, EXACT);
    }
}
