package dev.valuestream.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeDistributionTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TWO = Duration.ofHours(2);
    private static final Duration SIX = Duration.ofHours(6);

    static Stream<ShapedDistribution> everyShape() {
        return Stream.of(
                TimeDistribution.constant(HOUR),
                TimeDistribution.exponential(HOUR),
                TimeDistribution.gamma(HOUR, 0.5),
                TimeDistribution.lognormal(HOUR, 1.2),
                TimeDistribution.hyperexponential(HOUR, 2),
                TimeDistribution.uniform(HOUR, TWO),
                TimeDistribution.triangular(HOUR, TWO, SIX),
                TimeDistribution.pert(HOUR, TWO, SIX),
                TimeDistribution.empirical(List.of(SIX, HOUR, TWO, HOUR)));
    }

    static Stream<ShapedDistribution> unboundedShapes() {
        return everyShape()
                .filter(shape -> List.of(Shape.EXPONENTIAL, Shape.GAMMA, Shape.LOGNORMAL, Shape.HYPEREXPONENTIAL)
                        .contains(shape.shape().orElseThrow()));
    }

    @Test
    void ofMean_plainDuration_hasUnknownVariability() {
        TimeDistribution plain = TimeDistribution.ofMean(TWO);
        assertThat(plain.mean()).isEqualTo(TWO);
        assertThat(plain.meanSeconds()).isEqualTo(7200);
        assertThat(plain.squaredCoefficientOfVariation()).isEmpty();
        assertThat(plain.variance()).isEmpty();
        assertThat(plain.shape()).isEmpty();
        assertThat(plain.shaped()).isEmpty();
        assertThat(plain.quantile(0.5)).isEmpty();
        assertThat(plain.cdf(TWO)).isEmpty();
        assertThat(plain).isNotEqualTo(TimeDistribution.constant(TWO)).isEqualTo(TimeDistribution.ofMean(TWO));
    }

    @Test
    void ofMeanAndCv_anyCv_hasVariabilityButNoShape() {
        TimeDistribution stated = TimeDistribution.ofMeanAndCv(TWO, 0.8);
        assertThat(stated.squaredCoefficientOfVariation()).hasValue(0.8 * 0.8);
        assertThat(stated.variance()).hasValue(0.8 * 0.8 * 7200 * 7200);
        assertThat(stated.shape()).isEmpty();
        assertThat(stated.shaped()).isEmpty();
        assertThat(stated.quantile(0.5)).isEmpty();
        assertThat(stated.cdf(TWO)).isEmpty();
    }

    @Test
    void ofMeanAndCv_zero_isConstant() {
        TimeDistribution stated = TimeDistribution.ofMeanAndCv(TWO, -0.0);
        assertThat(stated.shape()).isEmpty();
        assertThat(stated.shaped()).contains(TimeDistribution.constant(TWO));
        assertThat(stated.quantile(0.85)).contains(TWO);
        assertThat(stated.cdf(TWO.minusNanos(1))).hasValue(0);
        assertThat(stated).isEqualTo(TimeDistribution.ofMeanAndCv(TWO, 0));
        assertThat(TimeDistribution.ofMeanAndCv(Durations.LONGEST, 0).quantile(1))
                .contains(Durations.LONGEST);
    }

    @Test
    void ofMeanAndCv_one_countsAsExponential() {
        TimeDistribution stated = TimeDistribution.ofMeanAndCv(TWO, 1);
        assertThat(stated.shape()).isEmpty();
        assertThat(stated.shaped()).contains(TimeDistribution.exponential(TWO));
        assertThat(stated.quantile(0.5))
                .isEqualTo(TimeDistribution.exponential(TWO).quantile(0.5));
        assertThat(stated.cdf(TWO)).isEqualTo(TimeDistribution.exponential(TWO).cdf(TWO));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void shape_ofShaped_isFoundByItsKey(ShapedDistribution shaped) {
        Shape shape = shaped.shape().orElseThrow();
        assertThat(shape.key()).isEqualTo(shaped.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        assertThat(Shape.ofKey(shape.key())).contains(shape);
        assertThat(shaped.shaped()).containsSame(shaped);
    }

    @Test
    void ofKey_unknownOrUpperCase_isEmpty() {
        assertThat(Shape.ofKey("weibull")).isEmpty();
        assertThat(Shape.ofKey("Gamma")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void quantile_probabilityOutOfRange_isRefused(ShapedDistribution shaped) {
        for (double p : new double[] {-0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shaped.quantile(p))
                    .withMessageEndingWith("of a quantile must be from 0 to 1. [distribution.quantile.range]");
            assertThatIllegalArgumentException().isThrownBy(() -> shaped.quantileSeconds(p));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeDistribution.ofMean(HOUR).quantile(1.5))
                .withMessage("The probability (1.5) of a quantile must be from 0 to 1. [distribution.quantile.range]");
    }

    @ParameterizedTest
    @MethodSource("unboundedShapes")
    void quantile_oneOfUnbounded_isRefused(ShapedDistribution shaped) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shaped.quantile(1))
                .withMessageEndingWith("as there is no longest time. [distribution.quantile.unbounded]");
        assertThat(shaped.quantile(0)).contains(Duration.ZERO);
        assertThat(shaped.quantileSeconds(Math.nextDown(1.0))).isFinite();
        assertThat(shaped.cdfOfSeconds(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void cdf_negativeOrNoNumber_isZeroOrRefused(ShapedDistribution shaped) {
        assertThat(shaped.cdf(Duration.ofSeconds(-1))).hasValue(0);
        assertThat(shaped.cdfOfSeconds(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(shaped.cdf(Durations.LONGEST)).hasValue(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shaped.cdfOfSeconds(Double.NaN))
                .withMessageEndingWith("[distribution.seconds.number]");
    }

    @Test
    void cdf_constant_stepsAtItsTime() {
        Constant constant = new Constant(HOUR);
        assertThat(constant.cdf(HOUR.minusNanos(1))).hasValue(0);
        assertThat(constant.cdf(HOUR)).hasValue(1);
        assertThat(constant.cdfOfSeconds(3599.999)).isZero();
        assertThat(constant.cdfOfSeconds(3600)).isEqualTo(1);
        assertThat(constant.quantileSeconds(0)).isEqualTo(3600);
        assertThat(constant.scv()).isZero();
    }

    @Test
    void quantile_bounded_spansExactlyItsLimits() {
        for (ShapedDistribution shaped :
                List.of(new Uniform(HOUR, SIX), new Triangular(HOUR, TWO, SIX), new Pert(HOUR, TWO, SIX))) {
            assertThat(shaped.quantile(0)).contains(HOUR);
            assertThat(shaped.quantile(1)).contains(SIX);
            assertThat(shaped.cdf(HOUR)).hasValue(0);
            assertThat(shaped.cdf(SIX)).hasValue(1);
            assertThat(shaped.cdf(HOUR.minusNanos(1))).hasValue(0);
            assertThat(shaped.cdf(SIX.plusNanos(1))).hasValue(1);
        }
    }

    @Test
    void bounded_allLimitsTheSame_isThatTime() {
        for (ShapedDistribution shaped :
                List.of(new Uniform(TWO, TWO), new Triangular(TWO, TWO, TWO), new Pert(TWO, TWO, TWO))) {
            assertThat(shaped.mean()).isEqualTo(TWO);
            assertThat(shaped.scv()).isZero();
            assertThat(shaped.quantile(0.3)).contains(TWO);
            assertThat(shaped.cdf(TWO)).hasValue(1);
            assertThat(shaped.cdf(TWO.minusNanos(1))).hasValue(0);
        }
    }

    @Test
    void bounded_allLimitsZero_hasNoVariability() {
        Duration zero = Duration.ZERO;
        for (ShapedDistribution shaped : List.of(
                new Constant(zero),
                new Uniform(zero, zero),
                new Triangular(zero, zero, zero),
                new Pert(zero, zero, zero))) {
            assertThat(shaped.mean()).isZero();
            assertThat(shaped.scv()).isZero();
            assertThat(shaped.variance()).hasValue(0);
            assertThat(shaped.quantile(1)).contains(zero);
        }
    }

    @Test
    void bounded_limitsOfDuration_work() {
        for (ShapedDistribution shaped : List.of(
                new Uniform(Duration.ZERO, Durations.LONGEST),
                new Triangular(Duration.ZERO, HOUR, Durations.LONGEST),
                new Pert(HOUR, Durations.LONGEST, Durations.LONGEST))) {
            assertThat(shaped.quantile(1)).contains(Durations.LONGEST);
            assertThat(shaped.mean()).isLessThan(Durations.LONGEST);
            assertThat(shaped.scv()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void quantile_longerThanADuration_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exponential(Durations.LONGEST).quantile(0.99))
                .withMessageContaining("[duration.long]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void unbounded_meanNotPositive_isRefused(Duration mean) {
        List<Function<Duration, TimeDistribution>> factories = List.of(
                TimeDistribution::exponential,
                time -> TimeDistribution.gamma(time, 0.5),
                time -> TimeDistribution.lognormal(time, 0.5),
                time -> TimeDistribution.hyperexponential(time, 2),
                time -> TimeDistribution.ofMeanAndCv(time, 0.5));
        for (Function<Duration, TimeDistribution> factory : factories) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factory.apply(mean))
                    .withMessageStartingWith("The mean (" + mean + ") of a")
                    .withMessageEndingWith("time must be longer than zero. [distribution.mean.range]");
        }
    }

    @Test
    void ofMean_negative_isRefused() {
        Duration negative = Duration.ofSeconds(-1);
        for (Function<Duration, TimeDistribution> factory : List.<Function<Duration, TimeDistribution>>of(
                TimeDistribution::ofMean, TimeDistribution::constant, time -> TimeDistribution.ofMeanAndCv(time, 0))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factory.apply(negative))
                    .withMessage("The mean (PT-1S) of a time must not be negative. [distribution.mean.range]");
            assertThat(factory.apply(Duration.ZERO).mean()).isZero();
            assertThatNullPointerException().isThrownBy(() -> factory.apply(null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|The coefficient of variation (120) of a gamma time must be from 0.000001 to 100."
                        + " Maybe it is a percentage: divide it by 100. [distribution.cv.range]",
                "0|The coefficient of variation (0) of a gamma time must be from 0.000001 to 100."
                        + " For a time without variability state the shape constant. [distribution.cv.range]",
                "-1|The coefficient of variation (-1) of a gamma time must be from 0.000001 to 100."
                        + " [distribution.cv.range]",
                "1e5|The coefficient of variation (100000) of a gamma time must be from 0.000001 to 100."
                        + " [distribution.cv.range]",
                "NaN|The coefficient of variation (NaN) of a gamma time must be from 0.000001 to 100."
                        + " [distribution.cv.range]",
            })
    void gamma_cvOutOfRange_isRefusedWithAdvice(double cv, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeDistribution.gamma(HOUR, cv))
                .withMessage(message);
    }

    @Test
    void otherShapes_cvOutOfRange_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeDistribution.hyperexponential(HOUR, 0.9))
                .withMessage("The coefficient of variation (0.9) of a hyperexponential time must be from 1 to 100."
                        + " Below 1 state the shape gamma or lognormal. [distribution.cv.range]");
        assertThatIllegalArgumentException().isThrownBy(() -> TimeDistribution.lognormal(HOUR, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeDistribution.ofMeanAndCv(HOUR, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeDistribution.ofMeanAndCv(HOUR, 100.1));
    }

    @Test
    void bounded_limitsOutOfOrder_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeDistribution.pert(TWO, HOUR, SIX))
                .withMessage("The limits of a pert time (PT2H, PT1H, PT6H) must not be negative and must be in order,"
                        + " the shortest first. [distribution.limits.order]");
        assertThatIllegalArgumentException().isThrownBy(() -> TimeDistribution.triangular(HOUR, SIX, TWO));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeDistribution.uniform(TWO, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeDistribution.uniform(TWO.negated(), HOUR));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void scaledBy_badFactor_isRefused(ShapedDistribution shaped) {
        for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shaped.scaledBy(factor))
                    .withMessageEndingWith("must be a finite number above 0. [distribution.factor.range]");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> shaped.scaledBy(1e300));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void scaledBy_half_isTheSameKindHalfAsLong(ShapedDistribution shaped) {
        ShapedDistribution half = shaped.scaledBy(0.5);
        assertThat(half).hasSameClassAs(shaped).isEqualTo(shaped.scaledBy(0.5)).isNotEqualTo(shaped);
        assertThat(half.mean()).isEqualTo(shaped.mean().dividedBy(2));
        assertThat(half.scaledBy(2)).isEqualTo(shaped).hasSameHashCodeAs(shaped);
    }

    @Test
    void scaledBy_statementsWithoutShape_keepWhatTheySay() {
        assertThat(TimeDistribution.ofMean(TWO).scaledBy(0.5)).isEqualTo(TimeDistribution.ofMean(HOUR));
        assertThat(TimeDistribution.ofMeanAndCv(TWO, 0.8).scaledBy(3))
                .isEqualTo(TimeDistribution.ofMeanAndCv(SIX, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TimeDistribution.exponential(Duration.ofNanos(1)).scaledBy(0.1))
                .withMessageContaining("must be longer than zero");
    }
}
