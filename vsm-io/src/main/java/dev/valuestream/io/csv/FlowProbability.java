package dev.valuestream.io.csv;

import java.util.List;

/** What the share of a choice is called in problems; it has no column of its own but stands in {@code to}. */
enum FlowProbability implements Column {
    COLUMN;

    @Override
    public String heading() {
        return "probability";
    }

    @Override
    public List<String> synonyms() {
        return List.of();
    }

    @Override
    public String field() {
        return "flow.probability";
    }

    @Override
    public Kind kind() {
        return Kind.SHARE;
    }
}
