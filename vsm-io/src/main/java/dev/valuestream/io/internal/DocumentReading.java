package dev.valuestream.io.internal;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one reading of a document gathers: problems with their places, and findings. Not thread-safe. */
public class DocumentReading {

    /** Beyond so many, problems and findings are counted out: a document of a million slips must not fill the memory. */
    public static final int MOST = 10_000;

    private final DocumentText text;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final Set<Integer> reported = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    public DocumentReading(DocumentText text) {
        this.text = text;
    }

    public final DocumentText text() {
        return text;
    }

    public final void report(int offset, String pointer, String code, String template, Object... arguments) {
        if (problems.size() < MOST) {
            report(offset, pointer, Text.of(code, template, arguments));
        }
    }

    public final void report(int offset, String pointer, Text problem) {
        if (problems.size() < MOST) {
            problems.add(text.problem(offset, pointer, problem));
            reported.add(offset);
        }
    }

    /** Whether a problem of the very value that begins here was reported. */
    public final boolean hasReported(int offset) {
        return reported.contains(offset);
    }

    /** Reports a problem that does not keep others of the same value from being reported. */
    public final void reportFromModel(int offset, String pointer, Text problem) {
        if (problems.size() < MOST) {
            problems.add(text.problem(offset, pointer, problem));
        }
    }

    public final void notice(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    public final boolean isFullOfFindings() {
        return findings.size() >= MOST;
    }

    /** Grows with each problem, up to {@link #MOST}. */
    public final int problemCount() {
        return problems.size();
    }

    public final List<Finding> findings() {
        return findings;
    }

    public final void throwIfAny() {
        if (!problems.isEmpty()) {
            List<DocumentProblem> ordered = new ArrayList<>(problems);
            ordered.sort(Comparator.comparingInt(DocumentProblem::line).thenComparingInt(DocumentProblem::column));
            throw new DocumentException(ordered);
        }
    }
}
