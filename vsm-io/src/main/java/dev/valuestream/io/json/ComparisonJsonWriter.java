package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes comparisons as JSON documents of the format {@code vsm-comparison/1}: UTF-8, every measure on a line of its own.
 * Immutable and thread-safe.
 *
 * <p>{@code measures} has every measure by its full name with {@code before}, {@code after}, {@code change}, {@code
 * relative} (left out from a baseline of zero), {@code percentagePoints} (of ratios) and {@code verdict}. A side that is not
 * known is left out, and {@code beforeUnknown} or {@code afterUnknown} says why; {@code origin} names the element before
 * where it has another id. {@code suboptimization} has the {@code verdict} ({@code none}, {@code suboptimal}, {@code
 * cannot-judge}), the {@code reason}, the effect on the whole, and {@code changes}: each with {@code element}, {@code local},
 * {@code system}, {@code queueBuildsAt} and {@code reason}. {@code changes} of the document are sentences, {@code merges} the nodes that became one. Numbers are unrounded.
 * The same comparison gives the same bytes everywhere.
 */
public final class ComparisonJsonWriter {

    ComparisonJsonWriter() {}

    /**
     * Writes a comparison as text.
     *
     * @param comparison the comparison
     * @return the document, ending with a line feed
     */
    public String toString(Comparison comparison) {
        return ComparisonDocument.write(requireNonNull(comparison, "comparison"));
    }

    /**
     * Writes a comparison that was simulated, too, as text. Simulated measures stand among the others, with {@code
     * beforeHalfWidth}, {@code afterHalfWidth}, {@code changeHalfWidth}, {@code confidence} and {@code significant}.
     *
     * @param comparison the comparison
     * @param simulated the same two maps, simulated with the same chance
     * @return the document, ending with a line feed
     */
    public String toString(Comparison comparison, SimulationComparison simulated) {
        return ComparisonDocument.write(
                requireNonNull(comparison, "comparison"), requireNonNull(simulated, "simulated"));
    }

    /**
     * Writes a comparison to a stream, which is flushed and not closed.
     *
     * @param comparison the comparison
     * @param out the stream
     * @throws IOException if the stream cannot be written
     */
    public void write(Comparison comparison, OutputStream out) throws IOException {
        out.write(toString(comparison).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Writes a comparison to a file, all of it or nothing.
     *
     * @param comparison the comparison
     * @param file the file, which may exist
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public void write(Comparison comparison, Path file) throws IOException {
        AtomicFile.write(file, toString(comparison).getBytes(StandardCharsets.UTF_8));
    }
}
