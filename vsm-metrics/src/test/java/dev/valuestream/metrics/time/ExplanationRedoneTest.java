package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Redrawn;
import dev.valuestream.metrics.ShownReader;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reader with pencil and paper: from the printed lines of a lead time to its total. */
class ExplanationRedoneTest {

    private static final Pattern PIECE = Pattern.compile("(process|wait|transfer|stay) .*");
    private static final Pattern TIMES = Pattern.compile("([0-9.,e-]+) × ([0-9.,e-]+ (?:ms|s|min|h|d)), .*");
    private static final Pattern SHARE = Pattern.compile("([0-9.,e-]+) · visits ([^ ]+)(?: \\(rework\\))?");

    private static ValueStream reworked() {
        return ValueStream.builder("rework")
                .trigger("in")
                .step("make", s -> s.processTime(min(10)))
                .step("test", s -> s.processTime(min(2)))
                .step("repair", s -> s.processTime(min(30)))
                .step("pack", s -> s.processTime(min(1)))
                .customer("out")
                .flow("in", "make", f -> f.wait(min(240)))
                .flow("make", "test", f -> f.wait(min(6)))
                .flow("test", "repair", f -> f.probability(0.2).wait(min(45)))
                .flow("repair", "test", f -> f.transferTime(min(4)))
                .flow("test", "pack", f -> f.probability(0.8))
                .flow("pack", "out")
                .build();
    }

    private static List<Term> terms(Analysis analysis) {
        return analysis.explain(LeadTime.KEY).terms();
    }

    /** Adds up the pieces, and checks each of them against frequency and duration where these are printed. */
    private static double redone(List<Term> terms, ValueStream map) {
        double sum = 0;
        for (Term term : terms) {
            if (PIECE.matcher(term.name()).matches()) {
                double seconds = ShownReader.seconds(term.value(), map.calendar());
                Matcher times = TIMES.matcher(term.origin());
                if (times.matches()) {
                    double product =
                            ShownReader.number(times.group(1)) * ShownReader.seconds(times.group(2), map.calendar());
                    assertThat(product).as(term.toString()).isCloseTo(seconds, Offset.offset(0.016 * seconds));
                }
                sum += seconds;
            } else if (term.name().equals("sum")) {
                assertThat(ShownReader.seconds(term.value(), map.calendar()))
                        .isCloseTo(sum, Offset.offset(0.0101 * sum + 1e-9));
            }
        }
        return sum;
    }

    /** Puts the printed visits into their printed equations. */
    private static int checkVisits(List<Term> terms) {
        Map<String, Double> visits = new HashMap<>();
        terms.stream()
                .filter(t -> t.name().startsWith("visits "))
                .forEach(t -> visits.put(t.name().substring(7), ShownReader.number(t.value())));
        for (Term term : terms) {
            if (term.name().startsWith("visits ")) {
                double sum = 0;
                for (String inflow : term.origin().substring(2).split(" \\+ ")) {
                    Matcher share = SHARE.matcher(inflow);
                    assertThat(share.matches()).as(inflow).isTrue();
                    sum += ShownReader.number(share.group(1)) * visits.getOrDefault(share.group(2), 1.0);
                }
                double printed = ShownReader.number(term.value());
                assertThat(sum).as(term.toString()).isCloseTo(printed, Offset.offset(0.016 * printed));
            }
        }
        return visits.size();
    }

    @Test
    void terms_ofAMapWithRework_giveTheTotalAndTheVisits() {
        ValueStream map = reworked();
        Analysis analysis = StandardMetrics.analyze(map);
        double total = analysis.get(LeadTime.KEY).total().toSeconds();
        // 240 + 10 + 6 + 1.25·2 + 0.25·(45 + 30 + 4) + 1
        assertThat(total).isEqualTo(279.25 * 60);
        assertThat(redone(terms(analysis), map)).isCloseTo(total, Offset.offset(0.005 * total));
        assertThat(checkVisits(terms(analysis))).isEqualTo(2);
        assertThat(terms(analysis))
                .contains(
                        new Term("visits test", "1.25", "= 1 · visits make + 1 · visits repair"),
                        new Term("visits repair", "0.25", "= 0.2 · visits test (rework)"));
    }

    @Tag("slow")
    @Test
    void terms_ofRandomMaps_giveTheTotalAndTheVisits() {
        int equations = 0;
        for (long seed = 0; seed < 300; seed++) {
            ValueStream map = Redrawn.of(RandomMaps.map(seed, (int) (seed % 7)))
                    .filledIn(seed)
                    .draw();
            Analysis analysis = StandardMetrics.analyze(map);
            if (map.families().isEmpty()
                    && analysis.result(LeadTime.KEY) instanceof MetricResult.Computed<LeadTime.Result> computed) {
                double total = analysis.measure("lead-time")
                        .orElseThrow()
                        .figure()
                        .number()
                        .orElseThrow();
                assertThat(redone(terms(analysis), map))
                        .as("seed %s", seed)
                        .isCloseTo(total, Offset.offset(0.0051 * total + 1e-9));
                equations += checkVisits(terms(analysis));
                assertThat(computed.value().segments()).isNotEmpty();
            }
        }
        assertThat(equations).isGreaterThan(100);
    }
}
