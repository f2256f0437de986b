package dev.valuestream.metrics.organisation;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/** Heads counted by hand. */
class PeopleTest {

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .team("risk", t -> t.people(4).share(0.5))
                .team("idle", t -> t.people(9))
                .trigger("in")
                .step("a", s -> s.processTime(min(1)).team("risk").operators(3))
                .step("b", s -> s.operators(2).crew(5))
                .step("c", s -> s.team("risk"))
                .step("d", s -> s.crew(1.5).stations(2))
                .step("robot", s -> s.operators(0))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "robot")
                .flow("robot", "out");
    }

    @Test
    void people_teamOnceOperatorsElseCrews_addUp() {
        // 4 of the team that works at two steps, 2 operators, 2 crews of 1.5, nobody at the robot
        Answers answers = Answers.of(line());
        assertThat(answers.value("people")).isEqualTo(9);
        assertThat(answers.analysis().explain(People.KEY).toText())
                .contains("teams[risk].people", "steps[b].operators", "steps[d].crew · stations 2")
                .doesNotContain("idle");
    }

    @Test
    void people_unknownOfTeamAndStep_areAtLeastTheOthers() {
        Answers answers = Answers.of(line().team("legal", t -> {})
                .editStep("c", s -> s.team("legal"))
                .step("e", s -> {})
                .removeFlow("robot->out")
                .flow("robot", "e")
                .flow("e", "out"));
        assertThat(answers.why("people")).contains("team legal has no people", "step e has no operators");
        assertThat(answers.unknown("people").atLeast()).hasValue(9);
    }

    @Test
    void people_ofAFamily_areThoseOfItsSteps() {
        Answers answers =
                Answers.of(line().flow("a", "robot", f -> f.family("short")).editFlow("a->b", f -> f.family("long")));
        assertThat(answers.value("people")).isEqualTo(9);
        assertThat(answers.value("people{short}")).isEqualTo(4);
        assertThat(answers.value("people{long}")).isEqualTo(9);
    }

    @Test
    void people_ofNoStep_areNotApplicable() {
        assertThat(Answers.of(ValueStream.builder("empty")).unknown("people").reason())
                .isEqualTo(Reason.NOT_APPLICABLE);
    }
}
