package dev.valuestream.metrics.quality;

import static dev.valuestream.metrics.Answers.min;

import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;

/** The maps of which the tests of this package compute by hand. */
final class QualityMaps {

    private QualityMaps() {}

    /** Two steps, of which half of what comes is complete and accurate at the second. */
    static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("in")
                .step(
                        "a",
                        s -> s.processTime(min(10)).percentCompleteAccurate(80).yield(0.9))
                .step(
                        "b",
                        s -> s.processTime(min(20)).percentCompleteAccurate(50).yield(0.5))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    /** A third step that states nothing. */
    static ValueStreamBuilder lineWithUnknownStep() {
        return line().step("c", s -> s.processTime(min(1)))
                .removeFlow("b->out")
                .flow("b", "c")
                .flow("c", "out");
    }

    /** Two ways that work takes, one that it never does, and one that ends dead. */
    static ValueStreamBuilder choice() {
        return ValueStream.builder("choice")
                .trigger("in")
                .step("a", s -> s.percentCompleteAccurate(80).yield(0.9))
                .step("b", s -> s.percentCompleteAccurate(50).yield(0.5))
                .step("never")
                .step("dead-end")
                .customer("out")
                .flow("in", "a", f -> f.probability(0.3))
                .flow("in", "b", f -> f.probability(0.5))
                .flow("in", "never", f -> f.probability(0))
                .flow("in", "dead-end", f -> f.probability(0.2))
                .flow("a", "out")
                .flow("never", "out")
                .flow("b", "out");
    }

    /** Two branches that meet in an AND-join. */
    static ValueStreamBuilder parallel() {
        return ValueStream.builder("split")
                .trigger("in")
                .step("cut", s -> s.percentCompleteAccurate(100).yield(1))
                .step("a", s -> s.percentCompleteAccurate(80).yield(0.9))
                .step("b", s -> s.percentCompleteAccurate(50).yield(0.5))
                .step("join", s -> s.percentCompleteAccurate(90).yield(1).join(Join.ALL))
                .customer("out")
                .flow("in", "cut")
                .flow("cut", "a")
                .flow("cut", "b")
                .flow("a", "join")
                .flow("b", "join")
                .flow("join", "out");
    }

    /** One item in five goes back over a repair. */
    static ValueStreamBuilder reworked() {
        return ValueStream.builder("rework")
                .trigger("in")
                .step(
                        "make",
                        s -> s.processTime(min(10)).percentCompleteAccurate(90).yield(1))
                .step(
                        "test",
                        s -> s.processTime(min(2)).percentCompleteAccurate(100).yield(0.9))
                .step("repair", s -> s.processTime(min(5)))
                .customer("out")
                .flow("in", "make")
                .flow("make", "test")
                .flow("test", "repair", f -> f.probability(0.2))
                .flow("repair", "make")
                .flow("test", "out", f -> f.probability(0.8));
    }
}
