package dev.valuestream.io.html;

import dev.valuestream.whatif.Verdict;
import java.util.List;

/** The table of measures before and after, and its words for what became of them. */
final class ChangeTable {

    private ChangeTable() {}

    /** An empty table of measure, before, after, change and verdict. */
    static Table of(String caption, Report report) {
        return new Table(
                caption,
                List.of(
                        Table.Column.words(report.say("compare.measure", "Measure")),
                        Table.Column.figures(report.say("compare.before", "Before")),
                        Table.Column.figures(report.say("compare.after", "After")),
                        Table.Column.figures(report.say("compare.change", "Change")),
                        Table.Column.words(report.say("compare.verdict", "Verdict"))));
    }

    /** The word for a verdict, and what is said where there is none. */
    static String verdict(Verdict verdict, String unknown, Report report) {
        return switch (verdict) {
            case BETTER -> report.say("compare.verdict.better", "better");
            case WORSE -> report.say("compare.verdict.worse", "worse");
            case SAME -> report.say("compare.verdict.same", "same");
            case UNKNOWN -> unknown;
        };
    }
}
