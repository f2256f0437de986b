package dev.valuestream.metrics.standard;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Explanations of times along a way: batches, parallel branches, and steps of which little is known. */
class PathExplanationsTest {

    private static ValueStreamBuilder map(String id) {
        return ValueStream.builder(id)
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .trigger("in")
                .customer("out");
    }

    /** An item of ten that are fired one after the other waits for the other nine, which nobody observed. */
    private static Analysis kiln() {
        return StandardMetrics.analyze(map("kiln")
                .step("fire", s -> s.processTime(min(30)).batch(Batch.ofItems(10)))
                .flow("in", "fire")
                .flow("fire", "out")
                .build());
    }

    @Test
    void explain_waitForOnesOwnBatch_isPartOfTheLeadTime() {
        Explained.assertExplained(kiln(), "lead-time", """
                wait in->fire 4.5 h steps[fire].batch: the other 9 cycles of 30 min
                process fire 30 min steps[fire].processTime
                sum 5 h
                """);
    }

    @Test
    void explain_waitForOnesOwnBatch_isNoneThatTheBookCounts() {
        Explained.assertExplained(kiln(), "production-lead-time", """
                sum 0 s
                assumed: no wait where none is stated: in->fire
                assumed: process and transfer times are left out, as the book does
                """);
    }

    /** Work that begins at a step no flow enters: 25 min are there, 10 of them work. */
    @Test
    void explain_stepThatNoFlowEnters_waitsAndWorks() {
        Analysis analysis = StandardMetrics.analyze(ValueStream.builder("bare")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .step("a", s -> s.processTime(min(10)).leadTime(min(25)))
                .customer("out")
                .flow("a", "out")
                .build());
        Explained.assertExplained(analysis, "lead-time", """
                wait a 15 min steps[a].leadTime − processTime
                process a 10 min steps[a].processTime
                sum 25 min
                """);
    }

    @Test
    void explain_stepWithoutTime_isUnknown() {
        Analysis analysis = StandardMetrics.analyze(map("sketch")
                .step("a")
                .flow("in", "a", f -> f.wait(min(5)))
                .flow("a", "out")
                .build());
        Explained.assertExplained(analysis, "lead-time", """
                unavailable MISSING_INPUT The step a has no processTime. Time one item while it is worked on.
                """);
    }

    /** 20 min of drilling beside 30 of sawing; joining takes 10. */
    @Test
    void explain_parallelBranches_countTheLongest() {
        Analysis analysis = StandardMetrics.analyze(map("frame")
                .step("kit", s -> s.processTime(min(5)))
                .step("drill", s -> s.processTime(min(20)))
                .step("saw", s -> s.processTime(min(30)))
                .step("join", s -> s.processTime(min(10)).join(Join.ALL))
                .flow("in", "kit")
                .flow("kit", "drill")
                .flow("kit", "saw")
                .flow("drill", "join")
                .flow("saw", "join")
                .flow("join", "out")
                .build());
        Explained.assertExplained(analysis, "process-time", """
                process kit 300 s steps[kit].processTime
                process saw 30 min steps[saw].processTime
                process join 10 min steps[join].processTime
                sum 45 min
                assumed: of parallel branches the one that is longest on average counts; the average of the longest may be longer, which a simulation shows
                """);
        Explained.assertExplained(analysis, "effort", """
                kit 300 s step.visits 1 × 300 s
                drill 20 min step.visits 1 × 20 min
                saw 30 min step.visits 1 × 30 min
                join 10 min step.visits 1 × 10 min
                """);
        assertThat(analysis.get(LeadTime.KEY).criticalPath()).containsExactly("in", "kit", "saw", "join", "out");
    }

    /** What a family does not reach is none of its work. */
    @Test
    void explain_stepsThatAFamilyPassesBy_areNotOfItsEffort() {
        Analysis analysis = StandardMetrics.analyze(map("two")
                .demand(d -> d.family("A").quantity(1).per(Duration.ofHours(1)))
                .demand(d -> d.family("B").quantity(3).per(Duration.ofHours(1)))
                .step("a", s -> s.processTime(min(8)))
                .step("b", s -> s.processTime(min(4)))
                .flow("in", "a", f -> f.family("A"))
                .flow("in", "b", f -> f.family("B"))
                .flow("a", "out")
                .flow("b", "out")
                .build());
        Explained.assertExplained(analysis, "effort", """
                a {A} 480 s step.visits 1 × 480 s
                b {B} 240 s step.visits 1 × 240 s
                """);
        Explained.assertExplained(analysis, "flow-efficiency", """
                touch a {A} 480 s 1 × process time 480 s
                touch b {B} 240 s 1 × process time 240 s
                touch time 300 s Σ visits · process time ÷ items of its run, on the way
                lead-time 300 s metric lead-time
                assumed: working time over working time
                """);
        Explained.assertExplained(analysis, "flow.wait", """
                in->a {A} 0 s nothing is stated
                in->b {B} 0 s nothing is stated
                a->out {A} 0 s nothing is stated
                b->out {B} 0 s nothing is stated
                """);
        assertThat(analysis.get(LeadTime.KEY).criticalPath()).containsExactly("in", "a", "out", "b");
    }
}
