package dev.valuestream.io.csv;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A column that says what a row is and where it leads. */
enum NodeColumn implements Column {
    ID("id", "node.id", "step id"),
    NAME(
            "step",
            "node.name",
            "name",
            "process",
            "process step",
            "process name",
            "step name",
            "activity",
            "task",
            "operation"),
    TYPE("type", "node.type", "node type"),
    TO("to", "flow.to", "next", "next step", "next steps", "successor", "successors"),
    NOTE("note", "node.note", "notes", "comment", "comments", "remark", "remarks");

    private final String heading;
    private final String field;
    private final ImmutableList<String> synonyms;

    NodeColumn(String heading, String field, String... synonyms) {
        this.heading = heading;
        this.field = field;
        this.synonyms = ImmutableList.copyOf(synonyms);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }
}
