package dev.valuestream.io.csv;

/** What the share of a choice is called in problems; it has no column of its own but stands in {@code to}. */
enum FlowProbability implements Column {
    COLUMN;

    private static final Head HEAD = new Head("probability", "flow.probability", Kind.SHARE);

    @Override
    public Head head() {
        return HEAD;
    }
}
