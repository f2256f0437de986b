package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A ratio of two totals; with families the ratio of all items is that of their totals, never a mean of ratios. */
public final class Quotient {

    private final Total above;
    private final Total below;

    /**
     * A quotient.
     *
     * @param above what is divided
     * @param below what divides
     */
    public Quotient(Total above, Total below) {
        this.above = above;
        this.below = below;
    }

    /**
     * A total that is divided, or divides.
     *
     * @param name what it is
     * @param origin where it comes from
     * @param figures the figure of each family and of all
     */
    public record Total(String name, String origin, StreamResult figures) {

        /**
         * The figures of a metric.
         *
         * @param id its id
         * @param figures its figures
         * @return the total, which names the metric
         */
        public static Total ofMetric(String id, StreamResult figures) {
            return new Total(id, "metric " + id, figures);
        }

        private Optional<Term> term(Unit unit, WorkCalendar calendar) {
            OptionalDouble all = figures.all().number();
            return all.isPresent()
                    ? Optional.of(new Term(name, Shown.value(all.getAsDouble(), unit, calendar), origin))
                    : Optional.empty();
        }
    }

    /**
     * The ratio of each family and of all.
     *
     * @param mix the families
     * @return the ratios; unknown where a total is, not applicable where the divisor is 0
     */
    public StreamResult result(FamilyMix mix) {
        StreamResult tops = above.figures();
        StreamResult bottoms = below.figures();
        return StreamResult.of(mix, m -> of(tops.of(m), bottoms.of(m)), of(tops.all(), bottoms.all()));
    }

    private Figure of(Figure top, Figure bottom) {
        if (bottom instanceof Figure.Unknown unknown) {
            return Figure.unknown(unknown.reason(), unknown.text());
        }
        if (top instanceof Figure.Unknown unknown) {
            return Figure.unknown(unknown.reason(), unknown.text());
        }
        double divisor = bottom.number().orElseThrow();
        if (divisor == 0) {
            return Figure.unknown(
                    Reason.NOT_APPLICABLE,
                    Text.of("ratio.of.nothing", "The {0} is 0, so there is no ratio.", below.name()));
        }
        return Figure.of(rounded(top.number().orElseThrow() / divisor));
    }

    /** The same times, added up in two orders, may differ in the last digit: all of a whole is 1. */
    private static double rounded(double ratio) {
        return Math.abs(ratio - 1) < 1e-12 ? 1 : ratio;
    }

    /**
     * How the ratio came about.
     *
     * @param description what the metric means
     * @param unit the unit of the totals
     * @param calendar the map's calendar
     * @return the explanation
     */
    public Explanation explanation(MetricDescription description, Unit unit, WorkCalendar calendar) {
        return explanation(description, unit, calendar, List::of);
    }

    /**
     * How the ratio came about, and a total in it that no metric gives.
     *
     * @param description what the metric means
     * @param unit the unit of the totals
     * @param calendar the map's calendar
     * @param parts the lines of which that total is made, before the totals
     * @return the explanation
     */
    public Explanation explanation(
            MetricDescription description, Unit unit, WorkCalendar calendar, Supplier<List<Term>> parts) {
        return Explanation.lazy(description, () -> lines(unit, calendar, parts.get()));
    }

    private Explanation.Body lines(Unit unit, WorkCalendar calendar, List<Term> parts) {
        List<Term> terms = new ArrayList<>(parts);
        above.term(unit, calendar).ifPresent(terms::add);
        below.term(unit, calendar).ifPresent(terms::add);
        List<String> assumptions = unit.equals(Unit.SECONDS) ? List.of("working time over working time") : List.of();
        return new Explanation.Body(terms, assumptions);
    }
}
