package dev.valuestream.io.svg;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.LadderMode;

/** What a drawer of maps is set to. */
record MapSettings(
        Theme theme, Style style, Arrangement arrangement, LadderMode ladder, Labels labels, String idPrefix) {

    static final MapSettings USUAL =
            new MapSettings(Theme.AUTO, Style.STANDARD, Arrangement.AUTO, LadderMode.LONGEST, Labels.english(), "vsm-");

    MapSettings {
        requireNonNull(theme, "theme");
        requireNonNull(style, "style");
        requireNonNull(arrangement, "arrangement");
        requireNonNull(ladder, "ladder");
        requireNonNull(labels, "labels");
    }

    MapSettings with(Theme other) {
        return new MapSettings(other, style, arrangement, ladder, labels, idPrefix);
    }

    MapSettings with(Style other) {
        return new MapSettings(theme, other, arrangement, ladder, labels, idPrefix);
    }

    MapSettings with(Arrangement other) {
        return new MapSettings(theme, style, other, ladder, labels, idPrefix);
    }

    MapSettings with(LadderMode other) {
        return new MapSettings(theme, style, arrangement, other, labels, idPrefix);
    }

    MapSettings with(Labels other) {
        return new MapSettings(theme, style, arrangement, ladder, other, idPrefix);
    }

    MapSettings with(String other) {
        return new MapSettings(theme, style, arrangement, ladder, labels, other);
    }
}
