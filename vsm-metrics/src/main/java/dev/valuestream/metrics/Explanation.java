package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a figure came about, so that a reader can redo it: formula, terms with their origin, source and assumptions.
 *
 * <p>Immutable and safe to share between threads. Its lines are put into words when they are first asked for.
 */
public final class Explanation {

    private final String title;
    private final String formula;
    private final String source;
    private final Supplier<Body> body;

    private Explanation(String title, String formula, String source, Supplier<Body> body) {
        this.title = requireNonNull(title);
        this.formula = requireNonNull(formula);
        this.source = requireNonNull(source);
        this.body = body;
    }

    /**
     * The lines of an explanation.
     *
     * @param terms what went in, in order
     * @param assumptions what was taken for granted where the map says nothing
     */
    public record Body(List<Term> terms, List<String> assumptions) {
        /**
         * Copies the lists.
         *
         * @param terms what went in
         * @param assumptions what was taken for granted
         */
        public Body {
            terms = ImmutableList.copyOf(terms);
            assumptions = ImmutableList.copyOf(assumptions);
        }
    }

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
     * An explanation of a described metric.
     *
     * @param description what the metric means
     * @param terms what went in
     * @param assumptions what was taken for granted
     * @return the explanation
     */
    public static Explanation of(MetricDescription description, List<Term> terms, List<String> assumptions) {
        Body body = new Body(terms, assumptions);
        return new Explanation(description.title(), description.formula(), description.source(), () -> body);
    }

    /**
     * An explanation whose lines are made when somebody asks for them, since most never do.
     *
     * @param description what the metric means
     * @param body makes the lines, from immutable data; called once at most; what it throws is told in their place
     * @return the explanation
     */
    public static Explanation lazy(MetricDescription description, Supplier<Body> body) {
        return new Explanation(
                description.title(), description.formula(), description.source(), Suppliers.memoize(() -> made(body)));
    }

    /** The lines, or what went wrong when a metric made them. */
    private static Body made(Supplier<Body> body) {
        try {
            return requireNonNull(body.get(), "the lines are null");
        } catch (Throwable e) { // whatever a stranger's metric throws, checked exceptions included
            Faults.rethrowFatal(e);
            return new Body(List.of(new Term("failed", "", Faults.describe(e))), List.of());
        }
    }

    /**
     * The metric's name for people.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * How the figure is computed.
     *
     * @return the formula, in one line
     */
    public String formula() {
        return formula;
    }

    /**
     * Where the definition comes from.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * What went in.
     *
     * @return the terms, in order
     */
    public List<Term> terms() {
        return body.get().terms();
    }

    /**
     * What was taken for granted where the map says nothing.
     *
     * @return the assumptions
     */
    public List<String> assumptions() {
        return body.get().assumptions();
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
        int name = terms().stream().mapToInt(t -> t.name().length()).max().orElse(0);
        int value = terms().stream().mapToInt(t -> t.value().length()).max().orElse(0);
        for (Term term : terms()) {
            text.append("    ").append(padded(term.name(), Math.min(name, 60)));
            text.append("  ")
                    .append(" "
                            .repeat(Math.max(
                                    0, Math.min(value, 40) - term.value().length())));
            text.append(term.value());
            text.append(term.origin().isEmpty() ? "" : "  " + term.origin()).append('\n');
        }
        assumptions().forEach(a -> text.append("  assumed: ").append(a).append('\n'));
        text.append("  source: ").append(source).append('\n');
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
