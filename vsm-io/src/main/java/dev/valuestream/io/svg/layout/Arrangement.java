package dev.valuestream.io.svg.layout;

/** How the teams of a map are shown. This list may grow. */
public enum Arrangement {
    /** Lanes for up to five teams, where lanes tell something; else as compact. */
    AUTO,
    /** A lane for each team, for up to seven teams; else as compact. */
    LANES,
    /** The main path as one straight line, branches under it, teams as tags on the boxes. */
    COMPACT
}
