package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableList;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Demand;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The item families of a map with their routes and demand, and how a figure of all items follows from theirs. */
public final class FamilyMix {

    /**
     * One family, or all items where the map knows none.
     *
     * @param family the family's name
     * @param routes its routes
     * @param demand its demand in items a second, empty if not stated
     */
    public record Member(Optional<String> family, Routes routes, OptionalDouble demand) {}

    private static final double ROUNDING = 1e-12;

    private final ValueStream stream;
    private final ImmutableList<Member> members;

    private FamilyMix(ValueStream stream) {
        this.stream = stream;
        members = Routes.all(stream).stream()
                .map(r -> new Member(r.family(), r, demand(stream, r.family())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The mix of a map.
     *
     * @param context the analysis
     * @return the mix, computed once
     */
    public static FamilyMix of(MetricContext context) {
        return context.once(FamilyMix.class, c -> new FamilyMix(c.valueStream()));
    }

    private FamilyMix(ValueStream stream, List<Member> members) {
        this.stream = stream;
        this.members = ImmutableList.copyOf(members);
    }

    /** The same mix with another demand for each family, in items a second. */
    FamilyMix withDemand(double perSecond) {
        OptionalDouble demand = OptionalDouble.of(perSecond);
        return new FamilyMix(
                stream,
                members.stream()
                        .map(m -> new Member(m.family(), m.routes(), demand))
                        .toList());
    }

    private static OptionalDouble demand(ValueStream stream, Optional<String> family) {
        List<Demand> own = stream.demand().stream()
                .filter(d -> family.isEmpty() || d.family().equals(family))
                .toList();
        return own.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        own.stream().mapToDouble(d -> d.rate().perSecond()).sum());
    }

    /**
     * The families, or one member for all items.
     *
     * @return the members, in the order of the families
     */
    public List<Member> members() {
        return members;
    }

    /**
     * Whether the map knows families.
     *
     * @return false if all items are of one kind
     */
    public boolean hasFamilies() {
        return members.get(0).family().isPresent();
    }

    /**
     * The whole demand.
     *
     * @return items a second, 0 or more, or why it is not known
     */
    public Figure demand() {
        double sum = 0;
        for (Member member : members) {
            if (member.demand().isEmpty()) {
                return Figure.unknown(Reason.MISSING_INPUT, demandMissing(member));
            }
            sum += member.demand().getAsDouble();
        }
        return Figure.of(sum);
    }

    /**
     * The demand of one family.
     *
     * @param member the family
     * @return items a second, 0 or more, or why it is not known
     */
    public Figure demandOf(Member member) {
        return member.demand().isPresent()
                ? Figure.of(member.demand().getAsDouble())
                : Figure.unknown(Reason.MISSING_INPUT, demandMissing(member));
    }

    /**
     * A family's share of the demand.
     *
     * @param member the family
     * @return from 0 to 1, those of all families summing to 1; the same for all where the demand is 0 or not known
     */
    public double share(Member member) {
        double whole = demand().number().orElse(0);
        return whole == 0 ? 1.0 / members.size() : member.demand().orElse(0) / whole;
    }

    private Text demandMissing(Member member) {
        return member.family().isPresent()
                ? Text.of(
                        "demand.missing",
                        "Family {0} has no demand. State it under demand.",
                        member.family().get())
                : Text.of("demand.missing", "The value stream {0} has no demand. State it under demand.", stream.id());
    }

    /**
     * The figure for all items: the families' figures, weighted by demand.
     *
     * @param figures the figure of each member, in the order of {@link #members()}
     * @return the weighted mean; a lower bound if some are only known to be at least something
     */
    public Figure mean(List<Figure> figures) {
        Figure first = figures.get(0);
        if (figures.size() == 1 || figures.stream().allMatch(f -> isSame(first, f))) {
            return first; // the mean of equal figures is theirs, whatever the weights
        }
        Figure demand = demand();
        if (demand instanceof Figure.Unknown unknown) {
            return new Figure.Unknown(unknown.reason(), unknown.text(), least(figures));
        }
        double whole = demand.number().orElseThrow();
        return whole == 0 ? noShares(figures) : mean(figures, whole);
    }

    /** Whether two numbers are known and equal but for rounding, which depends on the order of the elements. */
    private static boolean isSame(Figure a, Figure b) {
        return a instanceof Figure.Known one
                && b instanceof Figure.Known other
                && Math.abs(one.value() - other.value()) <= ROUNDING * Math.abs(one.value());
    }

    private static Figure noShares(List<Figure> figures) {
        return new Figure.Unknown(
                Reason.NOT_APPLICABLE,
                Text.of("demand.zero", "The demand is 0, so the families have no shares."),
                least(figures));
    }

    /** A mean is at least the least of what it is of, whatever the weights. */
    private static OptionalDouble least(List<Figure> figures) {
        double least = Double.POSITIVE_INFINITY;
        for (Figure figure : figures) {
            OptionalDouble bound = figure instanceof Figure.Unknown unknown ? unknown.atLeast() : figure.number();
            if (bound.isEmpty()) {
                return OptionalDouble.empty();
            }
            least = Math.min(least, bound.getAsDouble());
        }
        return OptionalDouble.of(least);
    }

    private Figure mean(List<Figure> figures, double whole) {
        double sum = 0;
        Figure.Unknown missing = null;
        boolean bounded = true;
        for (int i = 0; i < figures.size(); i++) {
            double share = members.get(i).demand().orElse(0) / whole;
            if (share == 0) {
                continue;
            }
            if (figures.get(i) instanceof Figure.Unknown unknown) {
                missing = missing == null ? unknown : missing;
                bounded &= unknown.atLeast().isPresent();
                sum += share * unknown.atLeast().orElse(0);
            } else {
                sum += share * figures.get(i).number().orElse(0);
            }
        }
        if (missing == null) {
            return Figure.of(sum);
        }
        return new Figure.Unknown(
                missing.reason(), missing.text(), bounded ? OptionalDouble.of(sum) : OptionalDouble.empty());
    }
}
