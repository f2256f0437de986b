package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The values of the contract: they cannot be wrong. */
class ContractValuesTest {

    private static final Text WHY = Text.of("x.missing", "There is no {0}.", "x");

    @Test
    void known_mustBeFinite() {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> Figure.atLeast(Reason.MISSING_INPUT, WHY, wrong));
        }
        assertThat(Figure.of(-0.0)).isEqualTo(Figure.of(0.0));
        assertThat(Figure.of(2).number()).hasValue(2);
        assertThat(Figure.unknown(Reason.FAILED, WHY).number()).isEmpty();
        assertThat(Figure.atLeast(Reason.FAILED, WHY, 2).number()).isEmpty();
        assertThat(((Figure.Unknown) Figure.atLeast(Reason.FAILED, WHY, 2)).atLeast())
                .hasValue(2);
    }

    @Test
    void key_mustBeLowerCaseWords() {
        for (String id : List.of("a", "lead-time", "acme.cost-of-delay", "a1.b2-3", "x".repeat(128))) {
            assertThatCode(() -> MetricKey.of(id, String.class)).doesNotThrowAnyException();
            assertThat(MetricKey.of(id, String.class)).hasToString(id);
        }
        for (String id :
                List.of("", "A", "a b", "a..b", "-a", "a-", "a[b]", "a{b}", "1a", "ä", "x".repeat(129), "a\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MetricKey.of(id, String.class))
                    .withMessageContaining("[metric.id.form]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OneMetric.definition(id))
                    .withMessageContaining("[measure.id.form]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricKey.of("a", int.class))
                .withMessage(
                        "The type (int) of metric a must be a class of objects, such as a record. [metric.type.primitive]");
        assertThat(MetricKey.of("a", String.class))
                .isEqualTo(MetricKey.of("a", String.class))
                .isNotEqualTo(MetricKey.of("a", Double.class));
    }

    @Test
    void measure_name_bracesFamiliesAndBracketsElements() {
        MeasureDefinition load = new MeasureDefinition("step.load", Unit.RATIO, Direction.LOWER, Scope.STEP, "load");
        assertThat(load.of(Optional.of("weld-1"), Optional.of("LH"), Figure.of(1))
                        .name())
                .isEqualTo("step.load[weld-1]{LH}");
        assertThat(load.of(Optional.of("weld-1"), Optional.empty(), Figure.of(1))
                        .name())
                .isEqualTo("step.load[weld-1]");
        assertThat(OneMetric.definition("lead-time")
                        .of(Optional.empty(), Optional.of("LH"), Figure.of(1))
                        .name())
                .isEqualTo("lead-time{LH}");
    }

    @Test
    void unit_mustHaveASymbol() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(" "));
        assertThat(new Unit("kg")).hasToString("kg");
    }

    @Test
    void unit_ofTime_hasADayOfTheCalendarOrOfTheClock() {
        WorkCalendar calendar = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofHours(7)));
        assertThat(Unit.SECONDS.day(calendar)).hasValue(25_200);
        assertThat(Unit.ELAPSED_SECONDS.day(calendar)).hasValue(86_400);
        assertThat(Unit.COUNT.day(calendar)).isEmpty();
        assertThat(Unit.ELAPSED_SECONDS).hasToString("s").isNotEqualTo(Unit.SECONDS);
    }

    @Test
    void options_outOfRange_areRefused() {
        AnalysisOptions options = AnalysisOptions.DEFAULT;
        for (double cv : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> options.withAssumedCv(cv))
                    .withMessageContaining("[options.cv.range]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withHorizon(Duration.ofSeconds(-1)))
                .withMessageContaining("The horizon (-1 s) must be 0 or more. [options.horizon.range]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void options_null_isRefused() {
        AnalysisOptions options = AnalysisOptions.DEFAULT;
        assertThatNullPointerException().isThrownBy(() -> options.withHorizon(null));
        assertThatNullPointerException().isThrownBy(() -> options.withCancellation(null));
    }

    @Test
    void options_with_changeOneThing() {
        AnalysisOptions options = AnalysisOptions.DEFAULT
                .withAssumedCv(0)
                .withHorizon(Duration.ofHours(80))
                .withElapsedTime();
        assertThat(options.assumedCv()).isZero();
        assertThat(options.horizon()).contains(Duration.ofHours(80));
        assertThat(options.elapsed()).isTrue();
        assertThat(options.cancellation().isCancelled()).isFalse();
        assertThat(options.withCancellation(() -> true).cancellation().isCancelled())
                .isTrue();
        assertThat(AnalysisOptions.DEFAULT.assumedCv()).isEqualTo(1);
        assertThat(AnalysisOptions.DEFAULT.horizon()).isEmpty();
        assertThat(AnalysisOptions.DEFAULT.elapsed()).isFalse();
    }

    @Test
    void result_copiesItsLists() {
        List<Measure> measures = new ArrayList<>();
        MetricResult<Integer> computed = MetricResult.of(1, OneMetric.explanation("t"), measures);
        MetricResult<Integer> not = MetricResult.unavailable(Reason.MISSING_INPUT, WHY, measures);
        measures.add(OneMetric.definition("x").of(Optional.empty(), Optional.empty(), Figure.of(1)));
        assertThat(computed.measures()).isEmpty();
        assertThat(not.measures()).isEmpty();
        assertThat(((MetricResult.Unavailable<Integer>) not).message()).isEqualTo("There is no x.");
    }

    @Test
    void explanation_asText_alignsItsTerms() {
        Explanation explanation = Explanation.of(
                MetricDescription.of("Lead time", "Σ times", "a book"),
                List.of(
                        new Explanation.Term("process a", "10 s", "steps[a].processTime"),
                        new Explanation.Term("sum", "1,000 s", "")),
                List.of("no wait"));
        assertThat(explanation.toText()).isEqualTo("""
                        Lead time
                          Σ times
                            process a     10 s  steps[a].processTime
                            sum        1,000 s
                          assumed: no wait
                          source: a book
                        """);
    }

    @Test
    void explanation_lazy_isMadeOnceAndTellsWhatWentWrong() {
        MetricDescription description = MetricDescription.of("Lead time", "Σ times", "a book");
        List<String> made = new ArrayList<>();
        Explanation explanation = Explanation.lazy(description, () -> {
            made.add("x");
            return new Explanation.Body(List.of(), List.of("assumed"));
        });
        assertThat(made).isEmpty();
        assertThat(explanation.assumptions()).containsExactly("assumed");
        assertThat(explanation.terms()).isEmpty();
        assertThat(made).hasSize(1);
        Explanation faulty = Explanation.lazy(description, () -> {
            throw new IllegalStateException("boom");
        });
        assertThat(faulty.title()).isEqualTo("Lead time");
        assertThat(faulty.terms())
                .containsExactly(new Explanation.Term("failed", "", "java.lang.IllegalStateException: boom"));
        assertThat(faulty.toText()).contains("boom");
        Explanation wordless = Explanation.lazy(description, () -> {
            throw new IllegalStateException() {
                @Override
                public String toString() {
                    throw new AssertionError("no words");
                }
            };
        });
        assertThat(wordless.terms()).extracting(Explanation.Term::name).containsExactly("failed");
    }

    @Test
    void elementFigures_ofElement_givesItOrSaysWhyNot() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("a", Figure.of(3));
        figures.put("b", Figure.unknown(Reason.MISSING_INPUT, WHY));
        ElementFigures loads = new ElementFigures("step.load", figures, Map.of("LH", Map.of("a", Figure.of(2))));
        figures.clear();
        assertThat(loads.of("a")).isEqualTo(3);
        assertThat(loads.of("a", "LH")).isEqualTo(2);
        assertThatThrownBy(() -> loads.of("b"))
                .isInstanceOf(MetricUnavailableException.class)
                .hasMessage("The metric step.load is unavailable (MISSING_INPUT): There is no x.");
        assertThatThrownBy(() -> loads.of("c"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no figure of c");
        assertThatThrownBy(() -> loads.of("a", "RH"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("a for RH");
    }

    @Test
    void streamFigure_asDuration_isToTheNanosecond() {
        StreamFigure figure = new StreamFigure(1.5, Map.of());
        assertThat(figure.duration()).isEqualTo(Duration.ofMillis(1500));
        assertThatIllegalArgumentException().isThrownBy(() -> new StreamFigure(-1, Map.of()).duration());
    }

    @Test
    @SuppressWarnings("NullAway")
    void values_null_areRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Figure.Unknown(Reason.FAILED, null, OptionalDouble.empty()));
        assertThatNullPointerException().isThrownBy(() -> new Explanation.Term("a", null, ""));
        assertThatNullPointerException().isThrownBy(() -> MetricDescription.of(null, "f", "s"));
        assertThatNullPointerException().isThrownBy(() -> Explanation.of(null, List.of(), List.of()));
        assertThatNullPointerException().isThrownBy(() -> MetricResult.of(null, null, List.of()));
    }
}
