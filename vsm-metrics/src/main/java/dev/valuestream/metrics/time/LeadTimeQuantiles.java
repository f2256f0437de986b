package dev.valuestream.metrics.time;

import com.google.common.collect.ImmutableList;
import dev.valuestream.distribution.Gamma;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.network.PredictedTimes;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which lead times shares of the items do not exceed: those of a gamma distribution with the mean and the variability predicted. */
final class LeadTimeQuantiles {

    private static final double[] SHARES = {0.5, 0.85, 0.95};

    /** What each share means, in the order of the shares. */
    static final List<MeasureDefinition> MEASURES = ImmutableList.of(
            definition("p50", "Time that half of the items do not exceed; approximate."),
            definition("p85", "Time that 85 of 100 items do not exceed; approximate."),
            definition("p95", "Time that 95 of 100 items do not exceed; approximate."));

    private static final double SMALLEST_CV = 1e-6;
    private static final double LARGEST_CV = 100;
    private static final double LONGEST = 0x1p63;

    private final FamilyMix mix;
    private final List<PredictedTimes> times;
    private final StreamResult totals;

    LeadTimeQuantiles(FamilyMix mix, List<PredictedTimes> times, StreamResult totals) {
        this.mix = mix;
        this.times = times;
        this.totals = totals;
    }

    private static MeasureDefinition definition(String share, String text) {
        return MeasureDefinition.ofStream("lead-time.predicted." + share, Unit.SECONDS, Direction.LOWER, text);
    }

    /**
     * A mean with a variability, or why there is none.
     *
     * @param mean seconds
     * @param scv its squared coefficient of variation
     */
    record Curve(Figure mean, OptionalDouble scv) {

        Figure at(double share) {
            if (!(mean instanceof Figure.Known known)) {
                Figure.Unknown unknown = (Figure.Unknown) mean;
                return Figure.unknown(unknown.reason(), unknown.text());
            }
            if (scv.isEmpty() && known.value() > 0) {
                return Figure.unknown(
                        Reason.NOT_APPLICABLE,
                        Text.of("lead-time.variability", "Nothing comes, so that no lead times vary."));
            }
            double seconds = known.value() == 0 ? 0 : known.value() * relative(share);
            return seconds < LONGEST
                    ? Figure.of(seconds)
                    : Figure.unknown(
                            Reason.NOT_APPLICABLE, Text.of("time.long", "The time is longer than can be held."));
        }

        /** The quantile of a gamma distribution of mean 1. */
        private double relative(double share) {
            double cv = Math.sqrt(scv.orElseThrow());
            return cv < SMALLEST_CV
                    ? 1
                    : new Gamma(Duration.ofSeconds(1), Math.min(cv, LARGEST_CV)).quantileSeconds(share);
        }

        Optional<Duration> duration(double share) {
            OptionalDouble seconds = at(share).number();
            return seconds.isPresent() ? Optional.of(Durations.ofSeconds(seconds.getAsDouble())) : Optional.empty();
        }
    }

    /** The lead times of one family, or of all items. */
    Curve of(Optional<FamilyMix.Member> member) {
        return member.map(m -> new Curve(
                        totals.of(m), times.get(mix.members().indexOf(m)).scv()))
                .orElseGet(() -> new Curve(totals.all(), mixed()));
    }

    /** The variability of the mixture: mean of squares ÷ square of mean − 1. */
    private OptionalDouble mixed() {
        if (times.size() == 1) {
            return times.get(0).scv();
        }
        double mean = 0;
        double square = 0;
        for (FamilyMix.Member member : mix.members()) {
            double share = mix.share(member);
            PredictedTimes its = times.get(mix.members().indexOf(member));
            if (share > 0) {
                double own = its.total().number().orElse(Double.NaN);
                mean += share * own;
                square += own == 0 ? 0 : share * own * own * (1 + its.scv().orElse(Double.NaN));
            }
        }
        double scv = square / (mean * mean) - 1;
        return Double.isFinite(scv) ? OptionalDouble.of(Math.max(0, scv)) : OptionalDouble.empty();
    }

    /** Each share for all items and for each family. */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < SHARES.length; i++) {
            double share = SHARES[i];
            MeasureDefinition definition = MEASURES.get(i);
            measures.add(definition.of(
                    Optional.empty(), Optional.empty(), of(Optional.empty()).at(share)));
            for (FamilyMix.Member member : mix.members()) {
                member.family()
                        .ifPresent(family -> measures.add(definition.of(
                                Optional.empty(),
                                Optional.of(family),
                                of(Optional.of(member)).at(share))));
            }
        }
        return measures;
    }
}
