package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.model.MaterialFlow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The times found on a map: what each family spends at each step and on each flow, by {@link FamilyTimes}. */
public final class ObservedTimes {

    private final FamilyMix mix;
    private final ImmutableList<FamilyTimes> families;

    private ObservedTimes(MetricContext context) {
        mix = FamilyMix.of(context);
        FlowRates rates = FlowRates.of(context);
        families = mix.members().stream()
                .map(m -> new FamilyTimes(context.valueStream(), m, rates))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The times of a map.
     *
     * @param context the analysis
     * @return the times, computed once
     */
    public static ObservedTimes of(MetricContext context) {
        return context.once(ObservedTimes.class, ObservedTimes::new);
    }

    /**
     * The families.
     *
     * @return the mix
     */
    public FamilyMix mix() {
        return mix;
    }

    /**
     * The times of each family, or of all items where the map knows none.
     *
     * @return in the order of the mix
     */
    public List<FamilyTimes> families() {
        return families;
    }

    /**
     * The times of one member of the mix.
     *
     * @param member the member
     * @return its times
     */
    public FamilyTimes of(FamilyMix.Member member) {
        return families.get(mix.members().indexOf(member));
    }

    /** How many items of all families pass each flow in a second. */
    static final class FlowRates {

        private final Map<String, Double> rates = new HashMap<>();
        private final Optional<Figure.Unknown> unknown;

        private FlowRates(MetricContext context) {
            FamilyMix mix = FamilyMix.of(context);
            unknown = whyUnknown(mix);
            if (unknown.isEmpty()) {
                for (FamilyMix.Member member : mix.members()) {
                    double demand = member.demand().orElseThrow();
                    member.routes()
                            .visits()
                            .ifPresent(v -> context.valueStream()
                                    .flows()
                                    .forEach(f -> rates.merge(f.id(), demand * v.of(f), Double::sum)));
                }
            }
        }

        static FlowRates of(MetricContext context) {
            return context.once(FlowRates.class, FlowRates::new);
        }

        private static Optional<Figure.Unknown> whyUnknown(FamilyMix mix) {
            if (mix.demand() instanceof Figure.Unknown missing) {
                return Optional.of(missing);
            }
            return mix.members().stream()
                    .flatMap(m -> Sources.unknown(m.routes()).stream())
                    .findFirst();
        }

        Figure of(MaterialFlow flow) {
            if (unknown.isPresent()) {
                return unknown.get();
            }
            return Finite.of(rates.getOrDefault(flow.id(), 0.0), "What passes flow", flow.id());
        }
    }

    /**
     * How many items of all families pass a flow.
     *
     * @param context the analysis
     * @param flow the flow
     * @return items a second, or why it is not known
     */
    public static Figure rate(MetricContext context, MaterialFlow flow) {
        return FlowRates.of(context).of(flow);
    }
}
