package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.Theme;
import dev.valuestream.io.svg.internal.draw.PageColours;

/** What every page has around its content: the head with its policy and style, and the foot. */
final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private Page() {}

    static void open(String title, Markup out, Settings settings) {
        out.open("html", "lang", settings.language());
        out.open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", scheme(settings.theme()));
        out.element("title", title);
        out.style(PageColours.css(settings.theme() == Theme.DARK, settings.theme() == Theme.AUTO) + PageStyle.CSS);
        out.close();
        out.open("body");
    }

    private static String scheme(Theme theme) {
        return switch (theme) {
            case LIGHT, PRINT -> "light";
            case DARK -> "dark";
            case AUTO -> "light dark";
        };
    }

    static String close(AnalysisWords words, Markup out) {
        out.open("footer");
        out.element(
                "p",
                words.say(
                        "report.foot",
                        "Every figure on this page is computed from the map; none was typed in. The page loads nothing and"
                                + " runs nothing."));
        return out.close().close().close().finish();
    }
}
