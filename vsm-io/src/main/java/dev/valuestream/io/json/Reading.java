package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one reading of a document gathers: problems with their places, and findings. Not thread-safe. */
final class Reading {

    /** Beyond so many, problems and findings are counted out: a document of a million slips must not fill the memory. */
    static final int MOST = 10_000;

    private final DocumentText text;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final Set<Integer> reported = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private WorkCalendar calendar = WorkCalendar.ASSUMED;

    Reading(DocumentText text) {
        this.text = text;
    }

    DocumentText text() {
        return text;
    }

    /** The stream's calendar, whose days and weeks all durations mean. */
    WorkCalendar calendar() {
        return calendar;
    }

    void calendar(WorkCalendar streamCalendar) {
        calendar = streamCalendar;
    }

    void report(int offset, String pointer, String code, String template, Object... arguments) {
        if (problems.size() < MOST) {
            report(offset, pointer, Text.of(code, template, arguments));
        }
    }

    void report(JsonValue at, Text problem) {
        if (problems.size() < MOST) {
            report(at.offset(), at.pointer(), problem);
        }
    }

    private void report(int offset, String pointer, Text problem) {
        problems.add(text.problem(offset, pointer, problem));
        reported.add(offset);
    }

    /** Whether a problem of this very value was reported. */
    boolean hasReported(JsonValue at) {
        return reported.contains(at.offset());
    }

    /** Reports a problem that does not keep others of the same value from being reported. */
    void reportFromModel(JsonValue at, Text problem) {
        if (problems.size() < MOST) {
            problems.add(text.problem(at.offset(), at.pointer(), problem));
        }
    }

    void notice(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    boolean isFullOfFindings() {
        return findings.size() >= MOST;
    }

    /** Grows with each problem, up to {@link #MOST}. */
    int problemCount() {
        return problems.size();
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    List<Finding> findings() {
        return findings;
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            List<DocumentProblem> ordered = new ArrayList<>(problems);
            ordered.sort(Comparator.comparingInt(DocumentProblem::line).thenComparingInt(DocumentProblem::column));
            throw new DocumentException(ordered);
        }
    }
}
