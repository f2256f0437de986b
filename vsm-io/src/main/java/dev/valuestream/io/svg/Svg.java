package dev.valuestream.io.svg;

/** Pictures of value streams as SVG: the entry point. */
public final class Svg {

    private Svg() {}

    /**
     * A drawer with the usual settings: light or dark as the reader's machine prefers, ids that start with {@code vsm-}.
     *
     * @return the drawer, to be set otherwise where needed
     */
    public static SvgDrawer drawer() {
        return new SvgDrawer(MapSettings.USUAL);
    }

    /**
     * A drawer of charts with the usual settings: light or dark as the reader's machine prefers, 560 px wide, ids that start
     * with {@code vsm-}.
     *
     * @return the drawer, to be set otherwise where needed
     */
    public static ChartDrawer chartDrawer() {
        return new ChartDrawer(Theme.AUTO, "vsm-", ChartDrawer.WIDE);
    }
}
