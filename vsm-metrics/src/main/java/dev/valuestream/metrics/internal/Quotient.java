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

/** A ratio of two totals; with families the ratio of all items is that of their totals, never a mean of ratios. */
public final class Quotient {

    private final String above;
    private final String below;
    private final StreamResult numerator;
    private final StreamResult denominator;

    /**
     * A quotient.
     *
     * @param above what is divided, by the id of its metric
     * @param numerator its figures
     * @param below what divides, by the id of its metric
     * @param denominator its figures
     */
    public Quotient(String above, StreamResult numerator, String below, StreamResult denominator) {
        this.above = above;
        this.numerator = numerator;
        this.below = below;
        this.denominator = denominator;
    }

    /**
     * The ratio of each family and of all.
     *
     * @param mix the families
     * @return the ratios; unknown where a total is, not applicable where the divisor is 0
     */
    public StreamResult result(FamilyMix mix) {
        return StreamResult.of(
                mix, m -> of(numerator.of(m), denominator.of(m)), of(numerator.all(), denominator.all()));
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
                    Reason.NOT_APPLICABLE, Text.of("ratio.of.nothing", "The {0} is 0, so there is no ratio.", below));
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
        return Explanation.lazy(description, () -> lines(unit, calendar));
    }

    private Explanation.Body lines(Unit unit, WorkCalendar calendar) {
        List<Term> terms = new ArrayList<>();
        numerator.all().number().ifPresent(n -> terms.add(new Term(above, Shown.value(n, unit, calendar), above)));
        denominator.all().number().ifPresent(n -> terms.add(new Term(below, Shown.value(n, unit, calendar), below)));
        List<String> assumptions = unit.equals(Unit.SECONDS) ? List.of("working time over working time") : List.of();
        return new Explanation.Body(terms, assumptions);
    }
}
