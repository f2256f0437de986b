package dev.valuestream.io.svg;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.internal.chart.ChartLayout;
import dev.valuestream.io.svg.internal.draw.ChartPainter;

/**
 * Draws charts as SVG, by settings fixed in advance. Immutable, safe to share between threads.
 *
 * <p>A chart is one self-contained document, as a map is: see {@link SvgDrawer}. Names of lines stand at their ends, figures
 * in their bars, and no text on another.
 */
public final class ChartDrawer {

    static final int WIDE = 560;
    private static final int LEAST = 300;
    private static final int MOST = 4000;

    private final Theme theme;
    private final String idPrefix;
    private final int width;

    ChartDrawer(Theme theme, String idPrefix, int width) {
        this.theme = theme;
        this.idPrefix = idPrefix;
        this.width = width;
    }

    /**
     * A drawer with other colours.
     *
     * @param theme the colours
     * @return a drawer like this one but for the colours
     */
    public ChartDrawer theme(Theme theme) {
        return new ChartDrawer(requireNonNull(theme, "theme"), idPrefix, width);
    }

    /**
     * A drawer whose ids start otherwise, so that several charts may share a page. The id of the chart's caption follows.
     *
     * @param prefix a letter, then up to 63 letters, digits, {@code _} and {@code -}
     * @return a drawer like this one but for the ids
     * @throws IllegalArgumentException if the prefix is of another form
     */
    public ChartDrawer idPrefix(String prefix) {
        return new ChartDrawer(theme, SvgDrawer.checkedPrefix(prefix), width);
    }

    /**
     * A drawer of another width; the height follows from what there is to show. Below 480 px names stand over their bars, for
     * the width of a phone.
     *
     * @param width px, from 300 to 4000
     * @return a drawer like this one but for the width
     * @throws IllegalArgumentException if the width is out of range
     */
    public ChartDrawer width(int width) {
        if (width < LEAST || width > MOST) {
            throw new IllegalArgumentException("The width (" + width + ") of a chart must be from " + LEAST + " to "
                    + MOST + " px. [chart.width.range]");
        }
        return new ChartDrawer(theme, idPrefix, width);
    }

    /**
     * Draws a chart.
     *
     * @param chart the chart
     * @return a complete SVG document
     */
    public String draw(Chart chart) {
        requireNonNull(chart, "chart");
        String id = idPrefix + chart.caption().id();
        return ChartPainter.paint(ChartLayout.of(chart, width), chart, id, theme.looks());
    }
}
