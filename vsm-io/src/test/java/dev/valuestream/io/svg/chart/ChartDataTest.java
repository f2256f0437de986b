package dev.valuestream.io.svg.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.io.svg.chart.SpanChart.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartDataTest {

    private static final Caption CAPTION = new Caption("any", "Title", "Subtitle");

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 100, 6",
        "0, 593.3, 0, 600, 4",
        "-30, 70, -40, 80, 7",
        "0, 0.034, 0, 0.04, 5",
        "0, 0, 0, 1, 6"
    })
    void axis_from_endsAtRoundTicks(double least, double most, double start, double end, int ticks) {
        Axis axis = Axis.from("x", least, most);

        assertThat(axis.least()).isCloseTo(start, Offset.offset(1e-12));
        assertThat(axis.most()).isCloseTo(end, Offset.offset(1e-12));
        assertThat(axis.ticks()).hasSize(ticks);
    }

    @Test
    void axis_logarithmic_hasATickAtEachPowerAndEqualFactorsApart() {
        Axis axis = Axis.logarithmic("x", 1, 21_733);

        assertThat(axis.ticks()).containsExactly(1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0);
        assertThat(axis.share(100)).isCloseTo(0.4, Offset.offset(1e-12));
        assertThat(axis.share(0)).isZero();
        assertThat(axis.share(1e9)).isOne();
    }

    @Test
    void axis_ofEndsNotInOrder_isRefused() {
        assertThatThrownBy(() -> new Axis("x", 1, 1, List.of(), false)).hasMessageEndingWith("[chart.axis.ends]");
        assertThatThrownBy(() -> new Axis("x", 0, 1, List.of(), true)).hasMessageEndingWith("[chart.axis.ends]");
        assertThatThrownBy(() -> new Axis("x", 0, Double.NaN, List.of(), false))
                .hasMessageEndingWith("[chart.axis.ends]");
        assertThatThrownBy(() -> new Axis("x", Double.NEGATIVE_INFINITY, 1, List.of(), false))
                .hasMessageEndingWith("[chart.axis.ends]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Load", "1a", "a b", "a\""})
    void caption_ofAnotherForm_isRefused(String id) {
        assertThatThrownBy(() -> new Caption(id, "t", "s")).hasMessageEndingWith("[chart.id.form]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void values_thatAreNoNumbers_areRefused(double value) {
        assertThatThrownBy(() -> new Bar("", value, "", Tone.PLAIN)).hasMessageEndingWith("[chart.value.finite]");
        assertThatThrownBy(() -> new BarChart.Limit(value, "")).hasMessageEndingWith("[chart.value.finite]");
        assertThatThrownBy(() -> new Point(0, value)).hasMessageEndingWith("[chart.value.finite]");
        assertThatThrownBy(() -> new CurveChart.Mark(true, value, "", Tone.PLAIN))
                .hasMessageEndingWith("[chart.value.finite]");
        assertThatThrownBy(() -> new Span("", value, "", Tone.WAIT)).hasMessageEndingWith("[chart.value.finite]");
    }

    @Test
    void span_ofLessThanNothing_isRefused() {
        assertThatThrownBy(() -> new Span("", -1, "", Tone.WAIT)).hasMessageEndingWith("[chart.span.negative]");
    }

    @Test
    void curve_withoutPoints_isRefused() {
        assertThatThrownBy(() -> new Curve("c", List.of(), Tone.PLAIN, Style.LINE))
                .hasMessageEndingWith("[chart.curve.empty]");
    }

    @Test
    void barChart_ofSeveralSeries_hasAColumnForEach() {
        BarChart chart = new BarChart(
                CAPTION,
                "Step",
                List.of(
                        new BarChart.Row("a", List.of(new Bar("found", 2, "2 d", Tone.WAIT)), "", false),
                        new BarChart.Row(
                                "b",
                                List.of(
                                        new Bar("found", 1, "1 d", Tone.WAIT),
                                        new Bar("predicted", 3, "3 d", Tone.PLAIN)),
                                "",
                                false)),
                Optional.empty(),
                "");

        assertThat(chart.table().headings()).containsExactly("Step", "found", "predicted");
        assertThat(chart.table().rows()).containsExactly(List.of("a", "2 d", ""), List.of("b", "1 d", "3 d"));
        assertThat(chart.summary()).isEqualTo("Title. a 2 d; b 1 d, 3 d.");
    }

    @Test
    void curveChart_ofManyPoints_tellsTwentyFiveOfThemWithTheEndsAndTheBand() {
        List<Point> points = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new Point(i, 2 * i, i, 3 * i))
                .toList();
        Axis axis = Axis.from("day", 0, 300);
        CurveChart chart = new CurveChart(
                CAPTION, axis, axis, List.of(new Curve("queue", points, Tone.ALARM, Style.LINE)), List.of());

        List<List<String>> rows = chart.table().rows();
        assertThat(rows).hasSize(25);
        assertThat(rows.get(0)).containsExactly("0", "0");
        assertThat(rows.get(24)).containsExactly("100", "200 (100–300)");
        assertThat(chart.summary()).isEqualTo("Title. queue 0 → 200.");
    }

    @Test
    void curveChart_withMarks_saysThem() {
        Axis axis = Axis.from("day", 0, 10);
        CurveChart chart = new CurveChart(
                CAPTION,
                axis,
                axis,
                List.of(new Curve("one", List.of(new Point(1, 2)), Tone.PLAIN, Style.DOTS)),
                List.of(new CurveChart.Mark(false, 5, "mean 5", Tone.PLAIN)));

        assertThat(chart.summary()).isEqualTo("Title. one 2; mean 5.");
    }

    @Test
    void spanChart_ofTwoStates_tellsWhosePieceEachIs() {
        SpanChart chart = new SpanChart(
                CAPTION,
                "Piece",
                "Time",
                List.of(
                        new SpanChart.Row("As-is", List.of(new Span("coils", 5, "5 d", Tone.WAIT)), "5 d"),
                        new SpanChart.Row("To-be", List.of(), "0 d")),
                "− 5 d");

        assertThat(chart.table().rows())
                .containsExactly(List.of("As-is: coils", "5 d"), List.of("As-is", "5 d"), List.of("To-be", "0 d"));
        assertThat(chart.summary()).isEqualTo("Title. As-is 5 d: coils 5 d; To-be 0 d.");
        assertThat(new SpanChart(CAPTION, "Piece", "Time", chart.rows().subList(0, 1), "")
                        .table()
                        .rows()
                        .get(0))
                .containsExactly("coils", "5 d");
    }
}
