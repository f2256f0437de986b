package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.util.List;

/**
 * A value stream that was read, and what a careful reader noticed in its document. Immutable and thread-safe.
 *
 * @param valueStream the value stream
 * @param findings what was noticed in the document, such as fields that this version does not know; the advice on the
 *     stream itself is {@link ValueStream#findings()}
 */
public record ReadResult(ValueStream valueStream, List<Finding> findings) {
    /**
     * Copies the findings.
     *
     * @param valueStream the value stream
     * @param findings what was noticed in the document
     */
    public ReadResult {
        requireNonNull(valueStream, "valueStream");
        findings = List.copyOf(findings);
    }
}
