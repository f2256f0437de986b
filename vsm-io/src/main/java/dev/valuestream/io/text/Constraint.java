package dev.valuestream.io.text;

import java.util.Set;

/** The bottleneck, with the reason in words. */
final class Constraint {

    private final Report report;

    private Constraint(Report report) {
        this.report = report;
    }

    static Constraint of(Report report) {
        return new Constraint(report);
    }

    /** The ids of the steps and teams that hold the stream back. */
    Set<String> elements() {
        return Set.of();
    }

    void write(Page page) {}
}
