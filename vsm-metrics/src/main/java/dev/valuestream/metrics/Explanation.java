package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How a figure came about, so that a reader can redo it: formula, terms with their origin, source and assumptions.
 * Immutable.
 *
 * @param title the metric's name for people
 * @param formula how it is computed
 * @param source where the definition comes from
 * @param terms what went in, in order
 * @param assumptions what was taken for granted where the map says nothing
 */
public record Explanation(String title, String formula, String source, List<Term> terms, List<String> assumptions) {

    /**
     * One line of the sum.
     *
     * @param name what it is
     * @param value its value, as text with unit
     * @param origin where it comes from: a field of an element such as {@code steps[weld-1].processTime}, another metric, or
     *     the sum it is
     */
    public record Term(String name, String value, String origin) {
        /**
         * Checks that nothing is null.
         *
         * @param name what it is
         * @param value its value
         * @param origin where it comes from
         */
        public Term {
            requireNonNull(name);
            requireNonNull(value);
            requireNonNull(origin);
        }
    }

    /**
     * Copies the lists.
     *
     * @param title the metric's name for people
     * @param formula how it is computed
     * @param source where the definition comes from
     * @param terms what went in
     * @param assumptions what was taken for granted
     */
    public Explanation {
        terms = ImmutableList.copyOf(terms);
        assumptions = ImmutableList.copyOf(assumptions);
    }

    /**
     * An explanation of a described metric.
     *
     * @param description what the metric means
     * @param terms what went in
     * @param assumptions what was taken for granted
     * @return the explanation
     */
    public static Explanation of(MetricDescription description, List<Term> terms, List<String> assumptions) {
        return new Explanation(description.title(), description.formula(), description.source(), terms, assumptions);
    }

    /**
     * The explanation as lines of text.
     *
     * @return the text, lines ended by a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(title).append('\n');
        text.append("  ").append(formula).append('\n');
        int name = terms.stream().mapToInt(t -> t.name().length()).max().orElse(0);
        int value = terms.stream().mapToInt(t -> t.value().length()).max().orElse(0);
        for (Term term : terms) {
            text.append("    ").append(padded(term.name(), Math.min(name, 60)));
            text.append("  ")
                    .append(" "
                            .repeat(Math.max(
                                    0, Math.min(value, 40) - term.value().length())));
            text.append(term.value());
            text.append(term.origin().isEmpty() ? "" : "  " + term.origin()).append('\n');
        }
        assumptions.forEach(a -> text.append("  assumed: ").append(a).append('\n'));
        text.append("  source: ").append(source).append('\n');
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
