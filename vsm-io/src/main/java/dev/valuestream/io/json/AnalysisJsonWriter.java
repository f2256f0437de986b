package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.problem.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Writes analyses as JSON documents of the format {@code vsm-analysis/1}: UTF-8, every measure on a line of its own.
 * Immutable and thread-safe.
 *
 * <p>{@code measures} has every measure by its full name with value and unit, or why there is none; {@code results} the
 * value of every metric with its explanation; {@code findings} the advice. Numbers are unrounded, in the unit that stands
 * beside them; neither NaN nor infinity is ever written. The value of a metric is written as the record that it is: a
 * field for each component, durations as seconds, what cannot be written left out. The same analysis gives the same bytes
 * everywhere.
 */
public final class AnalysisJsonWriter {

    private static final Set<String> ALL = Set.of();

    private final Set<String> only;
    private final List<Finding> noticed;

    AnalysisJsonWriter() {
        this(ALL, List.of());
    }

    private AnalysisJsonWriter(Set<String> only, List<Finding> noticed) {
        this.only = only;
        this.noticed = noticed;
    }

    /**
     * Limits what is written to some measures and the metrics that give them; findings are written all the same.
     *
     * @param ids ids of metrics or measures, such as {@code lead-time} or {@code step.load}; empty for all
     * @return a writer of these
     */
    public AnalysisJsonWriter only(Collection<String> ids) {
        return new AnalysisJsonWriter(Set.copyOf(ids), noticed);
    }

    /**
     * Adds what was noticed when the map was read, such as fields that no map has: an analysis knows only the map itself.
     *
     * @param findings the findings of {@link dev.valuestream.io.ReadResult#findings()}; they stand before the others
     * @return a writer that adds these
     */
    public AnalysisJsonWriter noticed(Collection<Finding> findings) {
        return new AnalysisJsonWriter(only, List.copyOf(findings));
    }

    /**
     * Writes an analysis as text.
     *
     * @param analysis the analysis
     * @return the document, ending with a line feed
     */
    public String toString(Analysis analysis) {
        return AnalysisDocument.write(requireNonNull(analysis, "analysis"), only, noticed);
    }

    /**
     * Writes an analysis to a stream, which is flushed and not closed.
     *
     * @param analysis the analysis
     * @param out the stream
     * @throws IOException if the stream cannot be written
     */
    public void write(Analysis analysis, OutputStream out) throws IOException {
        out.write(toString(analysis).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Writes an analysis to a file, all of it or nothing.
     *
     * @param analysis the analysis
     * @param file the file, which may exist
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public void write(Analysis analysis, Path file) throws IOException {
        AtomicFile.write(file, toString(analysis).getBytes(StandardCharsets.UTF_8));
    }
}
