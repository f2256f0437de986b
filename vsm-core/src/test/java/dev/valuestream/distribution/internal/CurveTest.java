package dev.valuestream.distribution.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the search for quantiles needs of a curve: its slope, and a start that is near. */
class CurveTest {

    static Stream<Curve> curves() {
        return Stream.of(
                new BetaCurve(2, 3),
                new BetaCurve(1, 5),
                new BetaCurve(4.5, 1.5),
                new GammaCurve(0.3),
                new GammaCurve(2),
                new GammaCurve(20),
                new HyperexponentialCurve(1),
                new HyperexponentialCurve(4),
                new HyperexponentialCurve(50));
    }

    /** By central differences of F over ln x, whose error is about the square of the step. */
    @ParameterizedTest
    @MethodSource("curves")
    void slope_isTheDerivativeAgainstTheLogarithm(Curve curve) {
        double step = 1e-4;
        for (double x : new double[] {0.05, 0.3, 0.6, 0.9}) {
            double rise = curve.below(x * Math.exp(step)) - curve.below(x * Math.exp(-step));
            assertThat(curve.slope(x)).as("%s at %s", curve, x).isCloseTo(rise / (2 * step), within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void above_isWhatBelowLeaves(Curve curve) {
        for (double x : new double[] {-1, 0, 0.05, 0.3, 0.6, 0.9, 1, 2, Double.POSITIVE_INFINITY}) {
            assertThat(curve.above(x)).as("%s at %s", curve, x).isCloseTo(1 - curve.below(x), within(1e-14));
        }
    }

    /** 3x² − 2x³ and its density 6x(1 − x). */
    @ParameterizedTest
    @CsvSource({"0.25, 0.15625, 0.28125", "0.5, 0.5, 0.75", "0.75, 0.84375, 0.84375", "1, 1, 0", "1.5, 1, 0"})
    void beta_ofTwoAndTwo_isAPolynomial(double x, double below, double slope) {
        BetaCurve curve = new BetaCurve(2, 2);

        assertThat(curve.below(x)).isCloseTo(below, within(1e-14));
        assertThat(curve.slope(x)).isCloseTo(slope, within(1e-14));
    }

    /** 1 − exp(−x): gamma of shape 1, and the hyperexponential without variability beyond it. */
    @ParameterizedTest
    @CsvSource({"0.1", "1", "5"})
    void exponential_isAGammaAndAHyperexponential(double x) {
        for (Curve curve : new Curve[] {new GammaCurve(1), new HyperexponentialCurve(1)}) {
            assertThat(curve.above(x)).isCloseTo(Math.exp(-x), within(1e-14));
            assertThat(curve.slope(x)).isCloseTo(x * Math.exp(-x), within(1e-14));
        }
    }

    /** Wilson and Hilferty's cube is known to be good to a few thousandths from shape 1 on. */
    @Test
    void guess_ofGammaOfShapeOneOrMore_isNearTheQuantile() {
        for (double shape : new double[] {1, 2, 10, 1000}) {
            GammaCurve curve = new GammaCurve(shape);
            for (double p : new double[] {0.2, 0.5, 0.9, 0.99}) {
                assertThat(curve.below(curve.guess(p))).as("%s, %s", curve, p).isCloseTo(p, within(0.01));
            }
        }
    }

    /** F(x) → (a·x)^a ÷ Γ(1 + a) as x → 0. */
    @Test
    void guess_ofGamma_farDown_isTheLeadingTerm() {
        for (double shape : new double[] {0.3, 1, 2}) {
            GammaCurve curve = new GammaCurve(shape);
            double p = 1e-12;
            assertThat(curve.below(curve.guess(p)) / p).as("%s", curve).isCloseTo(1, within(1e-5));
        }
    }

    /** The tail falls like exp(−a·x), up to a power of x. */
    @Test
    void guess_ofGammaBelowShapeOne_farUp_isWithinAFifth() {
        for (double shape : new double[] {0.3, 0.5, 0.9}) {
            GammaCurve curve = new GammaCurve(shape);
            double p = 1 - 1e-12;
            assertThat(curve.guess(p) / QuantileSearch.find(curve, p))
                    .as("%s", curve)
                    .isCloseTo(1, within(0.2));
        }
    }

    /** F(x) → x^α ÷ (α·B(α, β)) as x → 0, and the same from the other end. */
    @Test
    void guess_ofBeta_farOutOnEitherSide_isTheLeadingTerm() {
        for (BetaCurve curve : new BetaCurve[] {new BetaCurve(2, 3), new BetaCurve(1, 5), new BetaCurve(4.5, 1.5)}) {
            double low = 1e-20;
            assertThat(curve.below(curve.guess(low)) / low).as("%s", curve).isCloseTo(1, within(1e-3));
            double high = 1e-8;
            assertThat(curve.above(curve.guess(1 - high)) / high)
                    .as("%s", curve)
                    .isCloseTo(1, within(0.15));
        }
    }

    @Test
    void guess_ofBeta_inTheMiddle_staysInside() {
        assertThat(DoubleStream.of(0.4, 0.5, 0.501, 0.6).map(p -> new BetaCurve(1, 5).guess(p)))
                .allMatch(x -> x > 0 && x < 1);
    }

    /** Far up only the long phase is left; far down both start, with the density 2·(c² + r²). */
    @Test
    void guess_ofHyperexponential_isOnePhaseAlone() {
        for (double scv : new double[] {4, 50}) {
            HyperexponentialCurve curve = new HyperexponentialCurve(scv);
            double rare = curve.longPhaseProbability();
            double high = rare * 1e-9;
            assertThat(curve.above(curve.guess(1 - high)) / high)
                    .as("%s", curve)
                    .isCloseTo(1, within(1e-3));
            double common = 1 - rare;
            assertThat(curve.guess(0.2)).isCloseTo(-Math.log(0.8) / (2 * common), within(1e-14));
            assertThat(curve.below(curve.guess(1e-9)) / 1e-9)
                    .isCloseTo((common * common + rare * rare) / common, within(1e-6));
        }
    }
}
