package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a metric answers: a value with its explanation, or why there is none. Immutable. This hierarchy is complete; it
 * will not grow.
 *
 * @param <T> the type of the value
 */
public sealed interface MetricResult<T> {

    /**
     * The measures the metric could give, known or not; those it declares and does not give here are unknown for the
     * result's own reason.
     *
     * @return the measures
     */
    List<Measure> measures();

    /**
     * A value, with how it came about.
     *
     * @param value the value
     * @param explanation formula, terms and assumptions
     * @param measures its scalars
     * @param findings advice that follows from the figures
     * @param <T> the type of the value
     */
    record Computed<T>(T value, Explanation explanation, List<Measure> measures, List<Finding> findings)
            implements MetricResult<T> {
        /**
         * Copies the lists.
         *
         * @param value the value
         * @param explanation formula, terms and assumptions
         * @param measures its scalars
         * @param findings advice that follows from the figures
         */
        public Computed {
            requireNonNull(value);
            requireNonNull(explanation);
            measures = ImmutableList.copyOf(measures);
            findings = ImmutableList.copyOf(findings);
        }
    }

    /**
     * No value, and why.
     *
     * @param reason why not
     * @param text what is missing, naming the element and the field
     * @param measures what can be said all the same, such as lower bounds
     * @param failure what was thrown, for {@link Reason#FAILED}
     * @param <T> the type of the value
     */
    record Unavailable<T>(Reason reason, Text text, List<Measure> measures, Optional<Throwable> failure)
            implements MetricResult<T> {
        /**
         * Copies the list.
         *
         * @param reason why not
         * @param text what is missing
         * @param measures what can be said all the same
         * @param failure what was thrown
         */
        public Unavailable {
            requireNonNull(reason);
            requireNonNull(text);
            measures = ImmutableList.copyOf(measures);
            requireNonNull(failure);
        }

        /**
         * What is missing, in words.
         *
         * @return the message
         */
        public String message() {
            return text.message();
        }
    }

    /**
     * A value with its scalars.
     *
     * @param value the value
     * @param explanation formula, terms and assumptions
     * @param measures its scalars
     * @param <T> the type of the value
     * @return the result
     */
    static <T> MetricResult<T> of(T value, Explanation explanation, List<Measure> measures) {
        return new Computed<>(value, explanation, measures, List.of());
    }

    /**
     * No value.
     *
     * @param reason why not
     * @param text what is missing
     * @param <T> the type of the value
     * @return the result
     */
    static <T> MetricResult<T> unavailable(Reason reason, Text text) {
        return new Unavailable<>(reason, text, List.of(), Optional.empty());
    }

    /**
     * No value, but measures that say something, such as lower bounds.
     *
     * @param reason why not
     * @param text what is missing
     * @param measures what can be said all the same
     * @param <T> the type of the value
     * @return the result
     */
    static <T> MetricResult<T> unavailable(Reason reason, Text text, List<Measure> measures) {
        return new Unavailable<>(reason, text, measures, Optional.empty());
    }
}
