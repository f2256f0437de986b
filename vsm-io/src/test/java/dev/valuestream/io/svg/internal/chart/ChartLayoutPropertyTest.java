package dev.valuestream.io.svg.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.io.svg.chart.Axis;
import dev.valuestream.io.svg.chart.BarChart;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Limit;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.io.svg.chart.Caption;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.CurveChart;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.io.svg.chart.SpanChart;
import dev.valuestream.io.svg.chart.SpanChart.Span;
import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Whatever is drawn, at whatever width: no text on another, and all of it on the page. */
@AddLifecycleHook(RepeatableDraws.class)
class ChartLayoutPropertyTest {

    private static final Caption CAPTION = new Caption("any", "What the figures say", "What is drawn, in which unit");

    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "A",
                "Assembly 1",
                "Incoming inspection of all purchased parts",
                "x".repeat(300),
                "価値の流れ図",
                "👩‍👩‍👧‍👦 team");
    }

    private static Arbitrary<Tone> tones() {
        return Arbitraries.of(Tone.values());
    }

    private static Arbitrary<Double> numbers(double least) {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1e-9, 1.0, 1e12), Arbitraries.doubles().between(least, 1000.0));
    }

    @Provide
    Arbitrary<Chart> bars() {
        Arbitrary<Bar> bar = Combinators.combine(numbers(-1000), tones())
                .as((value, tone) -> new Bar("found", value, "found " + Math.rint(value), tone));
        Arbitrary<Row> row = Combinators.combine(
                        names(),
                        bar.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("", "103 %"),
                        Arbitraries.of(true, false))
                .as(Row::new);
        Arbitrary<Optional<Limit>> limit =
                numbers(-10).map(v -> new Limit(v, "takt 60 s")).optional();
        return Combinators.combine(row.list().ofMaxSize(15), limit, Arbitraries.of("", "of takt"))
                .as((rows, across, aside) -> new BarChart(CAPTION, "Step", rows, across, aside));
    }

    @Provide
    Arbitrary<Chart> curves() {
        Arbitrary<Point> point = Combinators.combine(numbers(0), numbers(-50), numbers(0))
                .as((x, y, around) -> new Point(x, y, y - around, y + around));
        Arbitrary<Curve> curve = Combinators.combine(
                        names(), point.list().ofMinSize(1).ofMaxSize(6), tones(), Arbitraries.of(Style.values()))
                .as(Curve::new);
        Arbitrary<Mark> mark = Combinators.combine(
                        Arbitraries.of(true, false),
                        numbers(0),
                        Arbitraries.of("95 of 100", "p50", "mean 4.5 d"),
                        tones())
                .as(Mark::new);
        return Combinators.combine(curve.list().ofMaxSize(6), mark.list().ofMaxSize(4), Arbitraries.of(true, false))
                .as((lines, marks, powers) -> new CurveChart(
                        CAPTION,
                        powers ? Axis.logarithmic("items", 1, 1e6) : Axis.from("working day", 0, 1000),
                        Axis.from("items", -50, 1000),
                        lines,
                        marks));
    }

    @Provide
    Arbitrary<Chart> spans() {
        Arbitrary<Span> span = Combinators.combine(names(), numbers(0), tones())
                .as((name, value, tone) -> new Span(name, value, Math.rint(value) + " d", tone));
        Arbitrary<SpanChart.Row> row = Combinators.combine(names(), span.list().ofMaxSize(9))
                .as((name, spans) -> new SpanChart.Row(name, spans, "23.6 days"));
        return Combinators.combine(row.list().ofMaxSize(3), Arbitraries.of("", "− 19.1 days (− 81 %)"))
                .as((rows, difference) -> new SpanChart(CAPTION, "Piece", "Time", rows, difference));
    }

    private static void assertReadable(PlacedChart chart) {
        List<PlacedText> texts = new ArrayList<>();
        chart.groups().forEach(g -> texts.addAll(g.texts()));
        Rect page = new Rect(0, 0, chart.width(), chart.height());
        for (int i = 0; i < texts.size(); i++) {
            Rect bounds = texts.get(i).bounds();
            assertThat(page.contains(bounds)).as("%s in %s", texts.get(i), page).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(bounds.overlaps(texts.get(j).bounds()))
                        .as("%s on %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }

    private static void assertReadable(Chart chart) {
        for (double width : new double[] {300, 360, 560, 1200}) {
            assertReadable(ChartLayout.of(chart, width));
        }
    }

    @Property(tries = 150)
    void of_anyBars_hasNoTextOnAnother(@ForAll("bars") Chart chart) {
        assertReadable(chart);
    }

    /** Long labels to both sides of zero, and figures at the right, leave a narrow chart no room for both on one line. */
    @Test
    void of_longLabelsToEachSide_haveALineEachWhereItIsNarrow() {
        Row both = new Row(
                "A",
                List.of(
                        new Bar("found", 1e-9, "found 0.0", Tone.PLAIN),
                        new Bar("found", -999.5, "found -1000.0", Tone.PLAIN)),
                "103 %",
                true);

        assertReadable(new BarChart(CAPTION, "Step", List.of(both), Optional.empty(), ""));
    }

    @Property(tries = 150)
    void of_anyCurves_hasNoTextOnAnother(@ForAll("curves") Chart chart) {
        assertReadable(chart);
    }

    @Property(tries = 150)
    void of_anySpans_hasNoTextOnAnother(@ForAll("spans") Chart chart) {
        assertReadable(chart);
    }

    /** The planted bug: two texts in one place must not pass. */
    @Test
    void assertReadable_ofTwoTextsInOnePlace_fails() {
        Canvas canvas = new Canvas(300);
        canvas.text("one", 20, 50, Align.START, TextStyle.BODY, Tint.INK);
        canvas.text("two", 25, 52, Align.START, TextStyle.BODY, Tint.INK);

        assertThatThrownBy(() -> assertReadable(canvas.finish(100))).isInstanceOf(AssertionError.class);
    }

    /** A bar of 60 on a scale of 60 ends where the limit of 60 stands; one of 30 ends half way. */
    @Test
    void of_barsAndLimit_areOnOneScale() {
        BarChart chart = new BarChart(
                CAPTION, "Step", List.of(row("half", 30), row("whole", 60)), Optional.of(new Limit(60, "takt")), "");

        List<PlacedShape> shapes = ChartLayout.of(chart, 560).groups().stream()
                .flatMap(g -> g.shapes().stream())
                .toList();
        List<PlacedShape> bars =
                shapes.stream().filter(s -> s.look() == Look.BAR).toList();
        double zero = bars.get(0).points().get(0).x();
        double half = bars.get(0).points().get(1).x() - zero;
        double whole = bars.get(1).points().get(1).x() - zero;
        double limit = shapes.stream()
                        .filter(s -> s.look() == Look.LIMIT)
                        .findFirst()
                        .orElseThrow()
                        .points()
                        .get(0)
                        .x()
                - zero;
        assertThat(whole).isCloseTo(2 * half, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(limit).isCloseTo(whole, org.assertj.core.data.Offset.offset(1e-9));
    }

    /** A tornado: what is lost and what is won stand on one line, to both sides of zero. */
    @Test
    void of_oneBarToEachSide_areOnOneLine() {
        Row both = new Row(
                "both",
                List.of(new Bar("better", 5, "5 d", Tone.WORK), new Bar("worse", -5, "− 5 d", Tone.REWORK)),
                "",
                false);
        PlacedChart chart = ChartLayout.of(new BarChart(CAPTION, "Number", List.of(both), Optional.empty(), ""), 560);

        List<PlacedShape> bars = chart.groups().stream()
                .flatMap(g -> g.shapes().stream())
                .filter(s -> s.look() == Look.BAR)
                .toList();
        assertThat(bars.get(0).points().get(0).y())
                .isEqualTo(bars.get(1).points().get(0).y());
        assertThat(bars.get(0).points().get(0).x())
                .isEqualTo(bars.get(1).points().get(1).x());
        assertReadable(chart);
    }

    /** Wherever three percentiles stand, the line of none goes through the label of another. */
    @Test
    void of_threePercentiles_hasNoLineThroughALabel() {
        for (double shift = 0; shift <= 60; shift += 5) {
            List<Mark> marks = List.of(
                    new Mark(true, shift + 4, "50 of 100: 13 h ± 42 min", Tone.PLAIN),
                    new Mark(true, shift + 25, "85 of 100: 1.2 d ± 42 min", Tone.PLAIN),
                    new Mark(true, shift + 36, "95 of 100: 1.4 d ± 42 min", Tone.PLAIN));
            Curve curve = new Curve("items", List.of(new Point(50, 3), new Point(100, 9)), Tone.PLAIN, Style.STEPS);
            Axis x = Axis.from("days", 0, 100);
            PlacedChart chart =
                    ChartLayout.of(new CurveChart(CAPTION, x, Axis.from("%", 0, 9), List.of(curve), marks), 560);

            assertThat(crossed(chart)).as("%s", shift).isEmpty();
            assertReadable(chart);
        }
    }

    private static List<String> crossed(PlacedChart chart) {
        List<String> crossed = new ArrayList<>();
        for (PlacedChart.Group group : chart.groups()) {
            for (PlacedShape line : group.shapes()) {
                Rect room = new Rect(
                        line.points().get(0).x(),
                        line.points().get(0).y(),
                        0.5,
                        line.points().get(1).y() - line.points().get(0).y());
                chart.groups().stream()
                        .flatMap(g -> g.texts().stream())
                        .filter(t -> line.look() == Look.MARK && room.overlaps(t.bounds()))
                        .forEach(t -> crossed.add(t.text()));
            }
        }
        return crossed;
    }

    private static Row row(String name, double value) {
        return new Row(name, List.of(new Bar("time", value, "t", Tone.PLAIN)), "", false);
    }
}
