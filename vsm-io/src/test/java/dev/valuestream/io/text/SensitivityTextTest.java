package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.whatif.AnswerRange;
import dev.valuestream.whatif.Sensitivity;
import dev.valuestream.whatif.ValueOfKnowing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SensitivityTextTest {

    private static String text(ValueStream stream, String measure) {
        Analysis analysis = StandardMetrics.analyze(stream);
        String text = SensitivityText.of(
                analysis,
                Sensitivity.of(analysis, measure),
                ValueOfKnowing.of(analysis, measure),
                AnswerRange.of(analysis, measure, 1, 20));
        return text.replaceAll("\\s+", " ");
    }

    private static ValueStreamBuilder line(int steps) {
        ValueStreamBuilder map = ValueStream.builder("line").trigger("start").customer("shop");
        String last = "start";
        for (int i = 0; i < steps; i++) {
            map.step("s" + i, s -> s.processTime(Duration.ofMinutes(10)).leadTime(Duration.ofMinutes(10)));
            map.flow(last, "s" + i, f -> f.transferTime(Duration.ofHours(1)));
            last = "s" + i;
        }
        return map.flow(last, "shop");
    }

    /** Twenty transfers do the same each: fifteen are shown, and of what cannot be tried three. */
    @Test
    void of_manyNumbers_showsThoseThatDoMost() {
        assertThat(text(line(20).build(), "lead-time"))
                .contains("and 5 that do less; --json has them all")
                .contains("and 17 more that could not be tried")
                .contains("on which less hangs; --json has them all");
    }

    /** One of two stations more is half as much again, and no 10 %. */
    @Test
    void of_wholeNumbers_areApart_andRatiosInPoints() {
        ValueStream line = ValueStream.builder("line")
                .trigger("start")
                .demand(10, Duration.ofHours(8))
                .step("a", s -> s.cycleTime(Duration.ofMinutes(60)).stations(2))
                .customer("shop")
                .flow("start", "a")
                .flow("a", "shop")
                .build();

        assertThat(text(line, "step.load[a]"))
                .contains("It is 62.5 %. The constraint is a.")
                .contains("a cycleTime 60 min 54 min 56.3 % -6.25 points")
                .contains(
                        "IN WHOLE NUMBERS the least that can be changed from to it is then change a stations 2 3 41.7 %")
                .contains("37.5 points");
    }

    @Test
    void of_aMeasureThatGetsWorse_saysSo() {
        ValueStream line = ValueStream.builder("line")
                .trigger("start")
                .step("a", s -> s.processTime(Duration.ofHours(1)))
                .customer("shop")
                .flow("start", "a", f -> f.wait(Duration.ofHours(1)))
                .flow("a", "shop")
                .build();

        assertThat(text(line, "activity-ratio")).contains("a processTime 60 min 54 min 47.4 % -2.63 points worse");
    }

    /** Of a time from 0 to 20 min in a step lead time of 10 min half of the draws make no map. */
    @Test
    void of_drawsThatMakeNoMap_areCounted() {
        ValueStreamBuilder map = ValueStream.builder("line").trigger("start").customer("shop");
        map.step(
                "a",
                s -> s.processTime(TimeDistribution.uniform(Duration.ZERO, Duration.ofMinutes(20)))
                        .leadTime(Duration.ofMinutes(10)));
        map.step("b", s -> s.processTime(TimeDistribution.exponential(Duration.ofMinutes(5))));
        ValueStream line =
                map.flow("start", "a").flow("a", "b").flow("b", "shop").build();

        assertThat(text(line, "lead-time"))
                .contains("2 times are given as a range or a distribution.")
                .contains("(20 draws by Latin hypercube, of which 10 gave no value.)");
        assertThat(text(line, "throughput")).contains("It has no value.").contains("No draw gave it a value.");
    }
}
