package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.internal.chart.PlacedChart;
import dev.valuestream.io.svg.internal.chart.PlacedShape;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.Locale;

/** Draws a chart. */
public final class ChartPainter {

    private static final double DOT = 4.5;

    private final Sheet sheet = new Sheet(new Xml(), new Ids(""));

    private ChartPainter() {}

    /**
     * Draws a chart whose parts have their places.
     *
     * @param placed the chart
     * @param chart what it says
     * @param id the id of the root, which all other ids begin with
     * @param looks its colours
     * @return the picture, a complete SVG document
     */
    public static String paint(PlacedChart placed, Chart chart, String id, Looks looks) {
        ChartPainter painter = new ChartPainter();
        painter.open(placed, chart, id, looks);
        placed.groups().forEach(painter::group);
        painter.sheet.close();
        return painter.sheet.xml().finish();
    }

    private void open(PlacedChart placed, Chart chart, String id, Looks looks) {
        String width = Px.of(placed.width());
        String height = Px.of(placed.height());
        sheet.xml()
                .root(
                        "id",
                        id,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title " + id + "-desc",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + width + " " + height);
        sheet.xml().text("title", PlainText.safe(chart.caption().title()), "id", id + "-title");
        sheet.xml().text("desc", PlainText.safe(chart.summary()), "id", id + "-desc");
        sheet.xml().text("style", StyleSheet.ofChart(id, looks));
        sheet.rect("ground", new Rect(0, 0, placed.width(), placed.height()), 0);
    }

    private void group(PlacedChart.Group group) {
        sheet.xml().start("g");
        if (!group.title().isEmpty()) {
            sheet.xml().text("title", group.title());
        }
        group.shapes().forEach(this::shape);
        sheet.texts(group.texts());
        sheet.close();
    }

    private void shape(PlacedShape shape) {
        String look = name(shape.look());
        String tone = "t-" + name(shape.tone());
        switch (shape.look()) {
            case DOT -> dot(shape.points().get(0), look + " " + tone);
            case BAR, BAND -> sheet.path(look + " " + tone, Paths.sharp(shape.points()) + "Z");
            case CURVE, STRONG, MARK -> sheet.path(look + " " + tone, Paths.sharp(shape.points()));
            case GRID, AXIS, LIMIT, BRACKET -> sheet.path(look, Paths.sharp(shape.points()));
        }
    }

    private void dot(Point center, String style) {
        sheet.xml().empty("circle", "class", style, "cx", Px.of(center.x()), "cy", Px.of(center.y()), "r", Px.of(DOT));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
