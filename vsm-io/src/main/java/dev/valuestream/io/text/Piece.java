package dev.valuestream.io.text;

import java.util.List;

/**
 * One piece of the timeline: a wait on the upper level, or work on the lower.
 *
 * @param upper whether it stands on the upper level
 * @param time what is written on it
 * @param names what is written under it, a line each
 */
record Piece(boolean upper, String time, List<String> names) {

    /** The columns it takes, without the corner before it. */
    int width() {
        int name = names.stream().mapToInt(Columns::width).max().orElse(0);
        return Math.max(Columns.width(time) + 4, name);
    }
}
