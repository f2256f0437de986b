package dev.valuestream.io.svg.internal.draw;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.Arrays;
import java.util.Locale;

/**
 * The class rules of a picture: literal colours, since not every reader knows custom properties, and all under the
 * root's id, so that two pictures on a page keep their own.
 */
final class StyleSheet {

    private static final String FONTS = "\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"Liberation Sans\",sans-serif";

    private static final ImmutableMap<TextStyle, String> STYLES = names(TextStyle.values());
    private static final ImmutableMap<Tint, String> TINTS = names(Tint.values());

    private final String scope;
    private final StringBuilder rules = new StringBuilder("\n");

    private StyleSheet(String root) {
        scope = "#" + root + " ";
    }

    static String of(String root, Looks looks) {
        StyleSheet sheet = new StyleSheet(root);
        sheet.fonts();
        sheet.lines();
        Palette dark = looks.mono() ? Palette.CLASSIC_DARK : Palette.DARK;
        Palette light = looks.mono() ? Palette.CLASSIC : Palette.LIGHT;
        sheet.colours(looks.dark() ? dark : light, looks.ground());
        if (looks.follows()) {
            sheet.rules.append("@media (prefers-color-scheme: dark){\n");
            sheet.colours(dark, looks.ground());
            sheet.rules.append("}\n");
        }
        return sheet.rules.toString();
    }

    /** The rules of a chart: those of its texts, lines and bars, but none of a map's symbols. */
    static String ofChart(String root, Looks looks) {
        StyleSheet sheet = new StyleSheet(root);
        sheet.fonts();
        ChartRules.lines().forEach(sheet::rule);
        sheet.chartColours(looks.dark() ? Palette.DARK : Palette.LIGHT, looks.ground());
        if (looks.follows()) {
            sheet.rules.append("@media screen and (prefers-color-scheme: dark){\n");
            sheet.chartColours(Palette.DARK, looks.ground());
            sheet.rules.append("}\n");
        }
        return sheet.rules.toString();
    }

    private void chartColours(Palette palette, boolean ground) {
        texts(palette, ground);
        ChartRules.colours(palette).forEach(this::rule);
    }

    private static <E extends Enum<E>> ImmutableMap<E, String> names(E[] all) {
        return Arrays.stream(all)
                .collect(Maps.toImmutableEnumMap(
                        e -> e, e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    static String name(TextStyle style) {
        return requireNonNull(STYLES.get(style));
    }

    static String name(Tint tint) {
        return requireNonNull(TINTS.get(tint));
    }

    private void rule(String selector, String declarations) {
        rules.append(scope)
                .append(selector.replace(",", "," + scope))
                .append('{')
                .append(declarations)
                .append("}\n");
    }

    private void fonts() {
        rule("text", "font-family:" + FONTS + ";font-variant-numeric:tabular-nums");
        for (TextStyle style : TextStyle.values()) {
            String weight = style.bold() ? ";font-weight:600" : "";
            rule("." + name(style), "font-size:" + Px.of(style.size()) + "px" + weight);
        }
    }

    private void lines() {
        rule(".route", "fill:none;stroke-width:2.25;stroke-linejoin:round");
        rule(".hollow", "fill:none;stroke-width:15;stroke-linejoin:miter");
        rule(".hollow-in", "fill:none;stroke-width:11.5;stroke-linejoin:miter");
        rule(".tip", "stroke-width:1.75;stroke-linejoin:miter");
        rule(".flow", "fill:none;stroke-width:1.5;stroke-linejoin:round");
        rule(".loop", "fill:none;stroke-width:2;stroke-dasharray:7 4");
        rule(".card-way", "stroke-dasharray:5 4");
        rule(".outline", "stroke-width:1.75;stroke-linejoin:round");
        rule(".glyph", "fill:none;stroke-width:1.5");
        rule(".thin", "stroke-width:1.25");
        rule(".hair", "stroke-width:1");
        rule(".frame", "fill:none;stroke-width:3");
        rule(".bar", "stroke-width:9");
        rule(".dashes", "stroke-width:6;stroke-dasharray:6 5");
        rule(".ladder", "fill:none;stroke-width:2;stroke-linejoin:miter");
        rule(".leader", "fill:none;stroke-width:1.75;stroke-dasharray:2 3");
    }

    private void texts(Palette p, boolean ground) {
        rule(".ground", "fill:" + (ground ? p.ground() : "none"));
        for (Tint tint : Tint.values()) {
            rule("." + name(tint), "fill:" + of(tint, p));
        }
    }

    private void colours(Palette p, boolean ground) {
        texts(p, ground);
        both("line", p.line());
        both("info", p.information());
        both("back", p.rework());
        both("alarm", p.alarm());
        rule(".s-ink", "stroke:" + p.ink());
        rule(".s-pace", "stroke:" + p.onInformation());
        rule(".f-box", "fill:" + p.box());
        rule(".f-head", "fill:" + p.head());
        rule(".f-lane", "fill:" + p.lane());
        rule(".f-hair", "fill:" + p.hairline());
        rule(".f-queue", "fill:" + p.queue());
        rule(".f-work", "fill:" + p.workFill());
        rule(".f-working", "fill:" + p.work());
        rule(".f-wait", "fill:" + p.waitFill());
        rule(".f-alarm-head", "fill:" + p.alarmFill());
        rule(".f-kaizen", "fill:" + p.kaizen());
        rule(".s-box", "stroke:" + p.box());
        rule(".s-hair", "stroke:" + p.hairline());
        rule(".s-queue", "stroke:" + p.queueEdge());
        rule(".s-kaizen", "stroke:" + p.kaizenEdge());
        for (int team = 0; team < Palette.TEAMS; team++) {
            rule(".team-" + team, "fill:" + p.teams().get(team));
        }
        rule(".f-none", "fill:none");
    }

    private void both(String name, String colour) {
        rule(".f-" + name, "fill:" + colour);
        rule(".s-" + name, "stroke:" + colour);
    }

    private static String of(Tint tint, Palette p) {
        return switch (tint) {
            case INK, KAIZEN -> p.ink();
            case MUTED -> p.muted();
            case WAIT -> p.waiting();
            case WORK -> p.work();
            case INFORMATION -> p.information();
            case ALARM -> p.alarm();
            case ON_ALARM -> p.onAlarm();
            case ON_WORK -> p.onWork();
            case ON_INFORMATION -> p.onInformation();
            case ON_BAR -> p.ground();
            case REWORK -> p.rework();
        };
    }
}
