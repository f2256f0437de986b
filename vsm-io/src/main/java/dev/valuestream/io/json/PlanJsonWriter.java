package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.util.Optional;

/**
 * Writes the way of a plan as a JSON document of the format {@code vsm-plan/1}. Immutable and thread-safe.
 *
 * <p>{@code asIs} and each of {@code improvements} have {@code measures} of the whole stream (lead-time, process-time,
 * throughput, work-in-process, inventory-turns, activity-ratio, bottleneck.load and those that a KPI or an expectation
 * names) and the ids of the {@code bottleneck}; an improvement has what it {@code changes} in sentences, what it {@code
 * expects} with what is computed, its {@code effect} on the whole, alone and with the others, and, where it could not be made, why: {@code misfit}. {@code kpis} have what is stated,
 * and the same as numbers in the {@code unit} of the measure, the {@code way} to the to-be, what was {@code measured} against it, and in
 * {@code behaviour} whether that is signal or noise. Numbers are unrounded; what is not known is left out or
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
        return new PlanDocument(requireNonNull(path, "path")).write(Optional.empty());
    }

    /**
     * Writes the way of a plan and its best order as text.
     *
     * @param path the way
     * @param search the best order, written as {@code bestOrder}
     * @return the document, ending with a line feed
     */
    public String toString(PlanPath path, PlanSearch search) {
        return new PlanDocument(requireNonNull(path, "path")).write(Optional.of(search));
    }
}
