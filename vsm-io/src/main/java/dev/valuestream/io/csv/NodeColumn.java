package dev.valuestream.io.csv;

/** A column that says what a row is and where it leads. */
@SuppressWarnings("ImmutableEnumChecker") // its head holds texts only
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

    private final Head head;

    NodeColumn(String heading, String field, String... synonyms) {
        this.head = new Head(heading, field, Kind.OTHER, synonyms);
    }

    @Override
    public Head head() {
        return head;
    }
}
