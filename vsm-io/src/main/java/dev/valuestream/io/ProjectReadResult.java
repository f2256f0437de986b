package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import dev.valuestream.plan.Project;
import dev.valuestream.problem.Finding;
import java.util.List;

/**
 * A project that was read, and what was noticed in its document on the way.
 *
 * @param project the project
 * @param findings what was noticed, such as fields this version does not know; in the order of the document
 */
public record ProjectReadResult(Project project, List<Finding> findings) {
    /**
     * Copies the findings.
     *
     * @param project the project
     * @param findings what was noticed
     */
    public ProjectReadResult {
        requireNonNull(project, "project");
        findings = List.copyOf(findings);
    }
}
