package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.internal.FindingWords;
import dev.valuestream.metrics.Measure;
import java.util.ArrayList;
import java.util.List;

/** The finding, first in words, then the few figures that a reader asks for. */
final class FindingSection {

    private static final int MOST_TILES = 8;

    private static final List<String> TILES = List.of(
            "lead-time",
            "value-added-time",
            "process-time",
            "process-cycle-efficiency",
            "flow-efficiency",
            "takt-time",
            "throughput",
            "work-in-process",
            "percent-complete-accurate.rolled",
            "handoffs");

    private FindingSection() {}

    static void write(Report report) {
        Markup out = report.out();
        List<String> sentences = new FindingWords(report.words()).sentences();
        out.open("section", "id", "finding", "aria-labelledby", "finding-heading", "class", "first");
        out.element("h2", report.say("finding", "The finding"), "id", "finding-heading");
        out.element("p", sentences.get(0), "class", "lead");
        if (sentences.size() > 1) {
            out.open("ul", "class", "finding");
            sentences.subList(1, sentences.size()).forEach(s -> out.element("li", s));
            out.close();
        }
        tiles(report.words(), out);
        out.close();
    }

    private static void tiles(AnalysisWords words, Markup out) {
        List<String> known = new ArrayList<>(
                TILES.stream().filter(id -> words.number(id).isPresent()).toList());
        if (known.contains("value-added-time")) {
            known.removeAll(List.of("process-time", "flow-efficiency"));
        }
        if (known.isEmpty()) {
            return;
        }
        out.open("dl", "class", "tiles");
        for (String id : known.stream().limit(MOST_TILES).toList()) {
            Measure measure = words.measure(id).orElseThrow();
            out.open("div");
            out.element("dt", words.title(id));
            out.element("dd", words.cell(measure)).close();
        }
        out.close();
    }
}
