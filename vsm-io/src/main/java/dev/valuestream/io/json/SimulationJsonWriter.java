package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.simulation.SimulationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes what a simulation found as a JSON document of the format {@code vsm-simulation/1}, whose schema is {@link
 * Json#simulationSchema()}. Immutable and thread-safe.
 *
 * <p>{@code measures} has every figure by its full name with {@code mean}, {@code halfWidth} (left out of a single
 * replication), {@code confidence} and {@code unit}; {@code steps} has {@code utilization}, {@code queue}, {@code wait}, {@code
 * throughput}, {@code blocked} and {@code starved} of each step, each with a half-width; {@code queueBuildUp} the queue of each
 * step over time: {@code t} in seconds of working time from the start, {@code items} the median of the replications, {@code low}
 * and {@code high} the tenth and the ninetieth percentile; {@code cumulativeFlow} at each {@code t} the items {@code entered} and
 * {@code left} since the start, means of the replications. Numbers are unrounded. The same report gives the same bytes everywhere.
 */
public final class SimulationJsonWriter {

    SimulationJsonWriter() {}

    /**
     * Writes a report as text.
     *
     * @param report what a simulation found
     * @return the document, ending with a line feed
     */
    public String toString(SimulationReport report) {
        return SimulationDocument.write(requireNonNull(report, "report"));
    }

    /**
     * Writes a report to a file, all of it or nothing.
     *
     * @param report what a simulation found
     * @param file the file, which may exist
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public void write(SimulationReport report, Path file) throws IOException {
        AtomicFile.write(file, toString(report).getBytes(StandardCharsets.UTF_8));
    }
}
