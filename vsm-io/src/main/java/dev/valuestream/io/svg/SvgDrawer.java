package dev.valuestream.io.svg;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.internal.draw.ComparedPainter;
import dev.valuestream.io.svg.internal.draw.Ids;
import dev.valuestream.io.svg.internal.draw.MapPainter;
import dev.valuestream.io.svg.internal.figures.DeltaFigures;
import dev.valuestream.io.svg.internal.figures.DeltaReader;
import dev.valuestream.io.svg.internal.figures.FiguresReader;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.layout.ComparedPage;
import dev.valuestream.io.svg.internal.layout.PageLayout;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.ComparedLayout;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import java.util.List;
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

    private final MapSettings settings;

    SvgDrawer(MapSettings settings) {
        this.settings = settings;
    }

    /**
     * A drawer with other colours.
     *
     * @param theme the colours
     * @return a drawer like this one but for the colours
     */
    public SvgDrawer theme(Theme theme) {
        return new SvgDrawer(settings.with(theme));
    }

    /**
     * A drawer with other signs.
     *
     * @param style the signs
     * @return a drawer like this one but for the signs
     */
    public SvgDrawer style(Style style) {
        return new SvgDrawer(settings.with(style));
    }

    /**
     * A drawer that shows teams otherwise.
     *
     * @param arrangement lanes, or tags on the boxes
     * @return a drawer like this one but for the teams
     */
    public SvgDrawer arrangement(Arrangement arrangement) {
        return new SvgDrawer(settings.with(arrangement));
    }

    /**
     * A drawer whose ladder adds up otherwise. The picture says which in words.
     *
     * @param mode the longest path, or what an item may expect
     * @return a drawer like this one but for the ladder
     */
    public SvgDrawer ladder(LadderMode mode) {
        return new SvgDrawer(settings.with(mode));
    }

    /**
     * A drawer with other words. Each text of a picture has a code that begins with {@code map.}, such as {@code map.lane.none}; names
     * and notes are the map's.
     *
     * @param labels the words
     * @return a drawer like this one but for the words
     */
    public SvgDrawer labels(Labels labels) {
        return new SvgDrawer(settings.with(labels));
    }

    /**
     * A drawer whose ids start otherwise, so that several pictures may share a page.
     *
     * @param prefix a letter, then up to 63 letters, digits, {@code _} and {@code -}
     * @return a drawer like this one but for the ids
     * @throws IllegalArgumentException if the prefix is of another form
     */
    public SvgDrawer idPrefix(String prefix) {
        return new SvgDrawer(settings.with(checkedPrefix(prefix)));
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
     * Draws the map of an analysis with its figures.
     *
     * @param analysis the analysis
     * @return a complete SVG document, that of {@link #draw(ValueStream, Analysis)}
     */
    public String draw(Analysis analysis) {
        return draw(analysis.valueStream(), analysis);
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
        MapLayout layout = page(stream, figures);
        MapPainter.Words words = new MapPainter.Words(PlainText.safe(stream.name()), figures.summary());
        return MapPainter.paint(
                layout,
                words,
                new Ids(settings.idPrefix()),
                settings.theme().looks(settings.style()),
                figures.rework());
    }

    /**
     * Decides where everything on a map's picture stands, without drawing it: for those who draw with a tool of their
     * own.
     *
     * @param stream the map
     * @param analysis its analysis
     * @return the positions, as {@link #draw(ValueStream, Analysis)} would draw them
     * @throws IllegalArgumentException if the analysis is of another stream
     */
    public MapLayout layout(ValueStream stream, Analysis analysis) {
        return page(stream, figures(stream, analysis));
    }

    /**
     * Draws two maps above each other at one scale, such as the as-is and the to-be, and between them what changes: a bar
     * to scale for each, and the headline measures side by side. Steps that are new, changed or removed say so.
     *
     * @param comparison the two maps
     * @return a complete SVG document
     */
    public String draw(Comparison comparison) {
        MapFigures before = FiguresReader.read(comparison.before(), settings.labels());
        MapFigures after = FiguresReader.read(comparison.after(), settings.labels());
        DeltaFigures delta = DeltaReader.read(comparison, settings.labels());
        String from = PlainText.safe(comparison.before().valueStream().name());
        String to = PlainText.safe(comparison.after().valueStream().name());
        String summary =
                before.amounts().say("summary.both", "Before: {0} After: {1}", before.summary(), after.summary());
        return ComparedPainter.paint(
                layout(comparison, before, after, delta),
                new MapPainter.Words(from + " – " + to, summary),
                new Ids(settings.idPrefix()),
                settings.theme().looks(settings.style()),
                List.of(before.rework(), after.rework()));
    }

    /**
     * Decides where everything on the picture of two maps stands, without drawing it.
     *
     * @param comparison the two maps
     * @return the positions, as {@link #draw(Comparison)} would draw them
     */
    public ComparedLayout layout(Comparison comparison) {
        MapFigures before = FiguresReader.read(comparison.before(), settings.labels());
        MapFigures after = FiguresReader.read(comparison.after(), settings.labels());
        return layout(comparison, before, after, DeltaReader.read(comparison, settings.labels()));
    }

    private ComparedLayout layout(Comparison comparison, MapFigures before, MapFigures after, DeltaFigures delta) {
        return ComparedPage.of(
                page(comparison.before().valueStream(), before),
                page(comparison.after().valueStream(), after),
                delta);
    }

    private MapLayout page(ValueStream stream, MapFigures figures) {
        return PageLayout.of(stream, figures, settings.arrangement(), settings.ladder());
    }

    private MapFigures figures(ValueStream stream, Analysis analysis) {
        requireNonNull(stream, "stream");
        if (!analysis.valueStream().equals(stream)) {
            throw new IllegalArgumentException("The analysis must be of the stream that is drawn, and is of ("
                    + analysis.valueStream().id() + "). [svg.analysis.other]");
        }
        return FiguresReader.read(analysis, settings.labels());
    }
}
