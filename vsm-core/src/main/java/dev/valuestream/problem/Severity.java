package dev.valuestream.problem;

/** How much a {@link Finding} matters; the later, the more. */
public enum Severity {
    /** Good to know; nothing need be done. */
    INFO,
    /** Probably wrong or harmful; look at it. */
    WARNING
}
