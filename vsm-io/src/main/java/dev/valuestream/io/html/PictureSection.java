package dev.valuestream.io.html;

import dev.valuestream.io.svg.Svg;
import dev.valuestream.metrics.Analysis;

/** A map as a picture, fitted into the page or in full size. */
final class PictureSection {

    private PictureSection() {}

    static void write(Report report) {
        Markup out = report.out();
        String heading = MapReport.heading(report, "picture");
        out.section("picture", heading);
        figure("vsm", heading, report.words().analysis(), report);
        out.close();
    }

    /** A picture whose ids begin with a prefix of its own. */
    static void figure(String prefix, String name, Analysis analysis, Report report) {
        Markup out = report.out();
        String svg = Svg.drawer()
                .theme(report.settings().theme())
                .idPrefix(prefix + "-")
                .draw(analysis.valueStream(), analysis);
        String zoom = prefix + "-zoom";
        out.open("figure", "class", "map");
        out.empty("input", "type", "checkbox", "id", zoom, "class", "zoom");
        out.inline("label", report.say("picture.zoom", "Full size, to scroll"), "for", zoom);
        out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name);
        out.picture(svg).close().close();
    }
}
