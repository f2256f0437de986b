package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.whatif.AnswerRange;
import dev.valuestream.whatif.Sensitivity;
import dev.valuestream.whatif.ValueOfKnowing;

/**
 * Writes what moves a measure as a JSON document of the format {@code vsm-sensitivity/1}, whose schema is {@link
 * Json#sensitivitySchema()}. Immutable and thread-safe.
 *
 * <p>{@code ranked} and {@code wholeNumbers} have what each better number does, the most first; {@code knowing} what nobody
 * has walked or measured, that first on which most hangs; {@code range} between what the measure lies where times are given
 * as ranges or distributions. Numbers are unrounded; what is not known is left out or {@code unavailable}.
 */
public final class SensitivityJsonWriter {

    SensitivityJsonWriter() {}

    /**
     * Writes the answers as text.
     *
     * @param analysis the analysis that was asked
     * @param sensitivity what a little better does
     * @param knowing what to walk next
     * @param range between what the measure lies
     * @return the document, ending with a line feed
     */
    public String toString(Analysis analysis, Sensitivity sensitivity, ValueOfKnowing knowing, AnswerRange range) {
        return SensitivityDocument.write(
                requireNonNull(analysis, "analysis").valueStream(), sensitivity, knowing, range);
    }
}
