package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.min;

import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;

/** The map of which the tests of this package compute by hand. */
final class ThreeSteps {

    private ThreeSteps() {}

    /** A line with a wait of 40 minutes, of which each step is of another class of value. */
    static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .step("b", s -> s.processTime(min(20)).value(ValueClass.NECESSARY))
                .step("c", s -> s.processTime(min(30)).value(ValueClass.WASTE))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", f -> f.wait(min(40)))
                .flow("b", "c")
                .flow("c", "out");
    }
}
