package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.BarChart;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.CurveChart;
import dev.valuestream.io.svg.chart.SpanChart;

/** Gives everything on a chart its place. It takes time linear in the chart. */
public final class ChartLayout {

    private ChartLayout() {}

    /**
     * Lays a chart out.
     *
     * @param chart the chart
     * @param width how wide it is, px
     * @return the chart with everything at its place
     */
    public static PlacedChart of(Chart chart, double width) {
        Canvas canvas = new Canvas(width);
        double top = canvas.caption(chart.caption());
        if (chart instanceof BarChart bars) {
            return canvas.finish(new BarLayout(canvas, bars).place(top));
        } else if (chart instanceof CurveChart curves) {
            return canvas.finish(new CurveLayout(canvas, curves).place(top));
        }
        return canvas.finish(new SpanLayout(canvas, (SpanChart) chart).place(top));
    }
}
