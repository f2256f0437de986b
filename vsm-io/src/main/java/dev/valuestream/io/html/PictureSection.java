package dev.valuestream.io.html;

import dev.valuestream.io.svg.Svg;

/** The map as a picture. */
final class PictureSection {

    private PictureSection() {}

    static void write(Report report) {
        Markup out = report.out();
        out.section("picture", MapReport.heading(report, "picture"));
        String svg = Svg.drawer()
                .theme(report.settings().theme())
                .draw(report.words().stream(), report.words().analysis());
        out.open("figure", "class", "map");
        out.empty("input", "type", "checkbox", "id", "zoom", "class", "zoom");
        out.inline("label", report.say("picture.zoom", "Full size, to scroll"), "for", "zoom");
        out.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                MapReport.heading(report, "picture"));
        out.picture(svg).close().close().close();
    }
}
