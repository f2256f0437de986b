package dev.valuestream.io.html;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.Theme;

/** What a writer of reports is set to. */
record Settings(Theme theme, Labels labels, String language) {

    static final Settings USUAL = new Settings(Theme.AUTO, Labels.english(), "en");
}
