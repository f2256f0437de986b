package dev.valuestream.io.svg;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.internal.draw.Ids;
import dev.valuestream.io.svg.internal.draw.MapPainter;
import dev.valuestream.io.svg.internal.figures.FiguresReader;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.layout.PageLayout;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import java.util.regex.Pattern;

/**
 * Draws value streams as SVG, by settings fixed in advance. Immutable, safe to share between threads.
 *
 * <p>A picture is one self-contained document: no script, no link, nothing loaded from elsewhere. The same stream,
 * analysis and settings give the same characters on every machine. Names may hold anything; they are escaped, and cut
 * where they do not fit, with the whole name in the element's title.
 */
public final class SvgDrawer {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Theme theme;
    private final Arrangement arrangement;
    private final String idPrefix;

    SvgDrawer(Theme theme, Arrangement arrangement, String idPrefix) {
        this.theme = theme;
        this.arrangement = arrangement;
        this.idPrefix = idPrefix;
    }

    /**
     * A drawer with other colours.
     *
     * @param theme the colours
     * @return a drawer like this one but for the colours
     */
    public SvgDrawer theme(Theme theme) {
        return new SvgDrawer(requireNonNull(theme, "theme"), arrangement, idPrefix);
    }

    /**
     * A drawer that shows teams otherwise.
     *
     * @param arrangement lanes, or tags on the boxes
     * @return a drawer like this one but for the teams
     */
    public SvgDrawer arrangement(Arrangement arrangement) {
        return new SvgDrawer(theme, requireNonNull(arrangement, "arrangement"), idPrefix);
    }

    /**
     * A drawer whose ids start otherwise, so that several pictures may share a page.
     *
     * @param prefix a letter, then up to 63 letters, digits, {@code _} and {@code -}
     * @return a drawer like this one but for the ids
     * @throws IllegalArgumentException if the prefix is of another form
     */
    public SvgDrawer idPrefix(String prefix) {
        return new SvgDrawer(theme, arrangement, checkedPrefix(prefix));
    }

    static String checkedPrefix(String prefix) {
        if (!PREFIX.matcher(requireNonNull(prefix, "prefix")).matches()) {
            throw new IllegalArgumentException(
                    "The id prefix of a picture must be a letter, then up to 63 letters, digits,"
                            + " _ and -. Maybe vsm- will do. [svg.prefix.form]");
        }
        return prefix;
    }

    /**
     * Draws a map with its figures.
     *
     * <p>Follows the usual notation: sources left, customers right, control on top, the main path as one straight line,
     * stock before its step, and the ladder under the columns. Lanes by team where they tell something. What the
     * analysis does not know is shown as {@code ?}, or as {@code ≥} what is known so far.
     *
     * @param stream the map
     * @param analysis its analysis
     * @return a complete SVG document
     * @throws IllegalArgumentException if the analysis is of another stream
     */
    public String draw(ValueStream stream, Analysis analysis) {
        MapFigures figures = figures(stream, analysis);
        MapLayout layout = PageLayout.of(stream, figures, arrangement);
        MapPainter.Words words = new MapPainter.Words(PlainText.safe(stream.name()), figures.summary());
        return MapPainter.paint(layout, words, new Ids(idPrefix), theme.looks(), figures.rework());
    }

    /**
     * Decides where everything on a map's picture stands, without drawing it: for those who draw with a tool of their
     * own.
     *
     * @param stream the map
     * @param analysis its analysis
     * @return the positions, as {@link #draw} would draw them
     * @throws IllegalArgumentException if the analysis is of another stream
     */
    public MapLayout layout(ValueStream stream, Analysis analysis) {
        return PageLayout.of(stream, figures(stream, analysis), arrangement);
    }

    private static MapFigures figures(ValueStream stream, Analysis analysis) {
        requireNonNull(stream, "stream");
        if (!analysis.valueStream().equals(stream)) {
            throw new IllegalArgumentException("The analysis must be of the stream that is drawn, and is of ("
                    + analysis.valueStream().id() + "). [svg.analysis.other]");
        }
        return FiguresReader.read(analysis);
    }
}
