package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.whatif.PlanPath;

/**
 * Writes the way of a plan as a JSON document of the format {@code vsm-plan/1}. Immutable and thread-safe.
 *
 * <p>{@code asIs} and each of {@code improvements} have {@code measures} of the whole stream (lead-time, process-time,
 * throughput, work-in-process, inventory-turns, activity-ratio, bottleneck.load and those that a KPI or an expectation
 * names) and the ids of the {@code bottleneck}; an improvement has what it {@code changes} in sentences, what it {@code
 * expects} with what is computed, and, where it could not be made, why: {@code misfit}. {@code kpis} have what is stated,
 * and the same as numbers in the {@code unit} of the measure. Numbers are unrounded; what is not known is left out or
 * {@code unavailable}.
 */
public final class PlanJsonWriter {

    PlanJsonWriter() {}

    /**
     * Writes the way of a plan as text.
     *
     * @param path the way
     * @return the document, ending with a line feed
     */
    public String toString(PlanPath path) {
        return new PlanDocument(requireNonNull(path, "path")).write();
    }
}
