package dev.valuestream.io.svg.internal.draw;

/** The colours of pictures for the page around them, as properties of the page's root. */
public final class PageColours {

    private PageColours() {}

    /**
     * The colours as style rules. On paper they are always those of light pages.
     *
     * @param dark light on dark
     * @param follows whether it turns dark where the reader's machine prefers that
     * @return a rule for the root, with {@code --ink}, {@code --muted}, {@code --ground} …
     */
    public static String css(boolean dark, boolean follows) {
        String first = ":root{" + properties(dark ? Palette.DARK : Palette.LIGHT) + "}\n";
        String turned = follows
                ? "@media screen and (prefers-color-scheme:dark){:root{" + properties(Palette.DARK) + "}}\n"
                : "";
        return first + turned + "@media print{:root{" + properties(Palette.LIGHT) + "}}\n";
    }

    private static String properties(Palette p) {
        return "--ground:" + p.ground() + ";--ink:" + p.ink() + ";--muted:" + p.muted() + ";--box:" + p.box()
                + ";--head:"
                + p.head() + ";--lane:" + p.lane() + ";--hairline:" + p.hairline() + ";--information:"
                + p.information() + ";--work:" + p.work() + ";--waiting:" + p.waiting() + ";--alarm:" + p.alarm()
                + ";--alarm-fill:" + p.alarmFill();
    }
}
