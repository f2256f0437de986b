package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Analysis;

/** What the sections of one report share: the words and the page. */
record Report(AnalysisWords words, Markup out, Settings settings) {

    static Report of(Analysis analysis, Settings settings) {
        return new Report(new AnalysisWords(analysis, settings.labels()), new Markup(), settings);
    }

    String say(String code, String template, Object... arguments) {
        return words.say("report." + code, template, arguments);
    }
}
