package dev.valuestream.metrics.capacity;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where a figure is not known: the element, the field, and how to find it out. */
class WhatToMeasureTest {

    private static Answers of(Consumer<StepBuilder> step) {
        return Answers.of(ValueStream.builder("map")
                .demand(10, Duration.ofHours(8))
                .trigger("in")
                .step("work", step::accept)
                .customer("out")
                .flow("in", "work")
                .flow("work", "out"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lead-time | The step work has no processTime. Time one item while it is worked on.",
                "yield | The step work has no yield. Count the items that go in and those that come out good.",
                "percent-complete-accurate.rolled | The step work has no percentCompleteAccurate. Ask who receives its work"
                        + " how much of it can be used as it is.",
                "value-added-time | The step work has no value. Say whether a customer would pay for it: value-adding,"
                        + " necessary or waste.",
                "handoffs | The step work has no team. Name who does the work.",
                "people | The step work has no operators. Count the people who work there, or name the team.",
                "pitch | The customer out has no packOut. Count the items of one container that the customer takes.",
                "lead-time.predicted | The step work has neither cycleTime nor processTime. Time one cycle of a station, or"
                        + " one item.",
                "step.load[work] | The step work has neither cycleTime nor processTime. Time one cycle of a station, or one"
                        + " item."
            })
    void missing_field_saysHowToFindItOut(String measure, String message) {
        assertThat(of(s -> {}).unknown(measure).reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(of(s -> {}).why(measure)).isEqualTo(message);
    }

    @Test
    void missing_timesOfSeveralSteps_asksForEachOnceAndSaysHowOnce() {
        assertThat(threeSteps().why("lead-time.predicted"))
                .isEqualTo(
                        "The step a has neither cycleTime nor processTime. The step b has neither cycleTime nor processTime."
                                + " Time one cycle of a station, or one item. And 1 more like these.");
    }

    @Test
    void missing_fieldOfSeveralSteps_saysHowOnce() {
        assertThat(threeSteps().why("yield"))
                .isEqualTo("The step a has no yield. The step b has no yield. Count the items that go in and those that"
                        + " come out good. And 1 more like these.");
    }

    private static Answers threeSteps() {
        return Answers.of(ValueStream.builder("map")
                .demand(10, Duration.ofHours(8))
                .trigger("in")
                .step("a")
                .step("b")
                .step("c")
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "out"));
    }

    @Test
    void unstable_stepThatIsAlwaysDown_saysHowMuchComes() {
        Answers answers = of(s -> s.processTime(min(1)).uptime(0));
        assertThat(answers.unknown("step.load[work]").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(answers.why("step.load[work]"))
                .isEqualTo("The step work can do nothing (its uptime is 0), and work comes to it: 10 items a day.");
    }

    @Test
    void unstable_teamOfNobody_saysWhyAndHowMuchComes() {
        Answers answers = Answers.of(ValueStream.builder("map")
                .demand(10, Duration.ofHours(8))
                .team("t", t -> t.people(0))
                .trigger("in")
                .step("work", s -> s.processTime(min(1)).team("t"))
                .customer("out")
                .flow("in", "work")
                .flow("work", "out"));
        assertThat(answers.unknown("team.load[t]").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(answers.why("team.load[t]"))
                .isEqualTo(
                        "The team t can do nothing for step work (it has no people), and work comes to it: 10 items a"
                                + " day.");
    }
}
