package dev.valuestream.io.svg.internal.draw;

import java.util.LinkedHashMap;
import java.util.Map;

/** The class rules that only charts have. */
final class ChartRules {

    private ChartRules() {}

    /** How lines and bars are drawn, by class. */
    static Map<String, String> lines() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(".bar", "stroke-width:1");
        rules.put(".curve", "fill:none;stroke-width:2;stroke-linejoin:round");
        rules.put(".strong", "fill:none;stroke-width:3;stroke-linejoin:round");
        rules.put(".grid", "fill:none;stroke-width:1");
        rules.put(".axis", "fill:none;stroke-width:1.5");
        rules.put(".limit", "fill:none;stroke-width:2");
        rules.put(".mark", "fill:none;stroke-width:1.5;stroke-dasharray:5 3");
        rules.put(".bracket", "fill:none;stroke-width:1.75;stroke-dasharray:2 3");
        rules.put(".dot", "stroke-width:1.5");
        return rules;
    }

    /** Their colours in a palette, by class. */
    static Map<String, String> colours(Palette p) {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(".grid", "stroke:" + p.hairline());
        rules.put(".axis", "stroke:" + p.line());
        rules.put(".limit", "stroke:" + p.ink());
        rules.put(".bracket", "stroke:" + p.work());
        rules.put(".dot", "stroke:" + p.ground());
        tone(rules, "plain", p.muted(), p.muted(), p.head());
        tone(rules, "alarm", p.alarm(), p.alarm(), p.alarmFill());
        tone(rules, "wait", p.waiting(), p.waitFill(), p.waitFill());
        tone(rules, "work", p.work(), p.workFill(), p.workFill());
        tone(rules, "information", p.information(), p.information(), p.head());
        tone(rules, "rework", p.rework(), p.rework(), p.head());
        return rules;
    }

    private static void tone(Map<String, String> rules, String name, String line, String bar, String band) {
        rules.put(".bar.t-" + name, "fill:" + bar + ";stroke:" + line);
        rules.put(".band.t-" + name, "fill:" + band);
        rules.put(".curve.t-" + name + ",.strong.t-" + name + ",.mark.t-" + name, "stroke:" + line);
        rules.put(".dot.t-" + name, "fill:" + line);
    }
}
