package dev.valuestream.io.html;

import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.SvgDrawer;

/** A map as a picture, fitted into the page or in full size. */
final class PictureSection {

    private PictureSection() {}

    static void write(Report report) {
        Markup out = report.out();
        String heading = MapReport.heading(report, "picture");
        out.section("picture", heading);
        figure(
                heading,
                report,
                drawer(report).draw(report.words().stream(), report.words().analysis()));
        out.close();
    }

    static SvgDrawer drawer(Report report) {
        return Svg.drawer()
                .theme(report.settings().theme())
                .labels(report.settings().labels());
    }

    /** A picture that can be scrolled, and be shown in full size; there is one on a page. */
    static void figure(String name, Report report, String svg) {
        Markup out = report.out();
        out.open("figure", "class", "map");
        out.empty("input", "type", "checkbox", "id", "zoom", "class", "zoom");
        out.inline("label", report.say("picture.zoom", "Full size, to scroll"), "for", "zoom");
        out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name);
        out.picture(onPaperLight(svg)).close().close();
    }

    /** The picture as it is on a screen; on paper, where the page is light, it is light too whatever the machine prefers. */
    private static String onPaperLight(String svg) {
        int style = svg.indexOf("<style>");
        return svg.substring(0, style)
                + svg.substring(style)
                        .replaceFirst("@media \\(prefers-color-scheme", "@media screen and (prefers-color-scheme");
    }
}
