package dev.valuestream.distribution.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values have 17 digits, computed with mpmath 1.3.0 at 40 to 60 digits by the command above each table. */
class SpecialFunctionsTest {

    // for z in (...): mpmath.nstr(mpmath.ncdf(mpmath.mpf(z)), 17)
    @ParameterizedTest
    @CsvSource({
        "-38, 2.8854283600687843e-316",
        "-10, 7.6198530241605261e-24",
        "-3.5, 0.00023262907903552504",
        "-1, 0.15865525393145705",
        "-0.25, 0.40129367431707628",
        "0, 0.5",
        "0.75, 0.7733726476231318",
        "2, 0.97724986805182079",
        "6, 0.99999999901341235",
    })
    void normalBelow_knownNumber_isTheKnownProbability(double z, double expected) {
        assertThat(Normal.below(z)).isCloseTo(expected, within(1e-13 * expected));
    }

    @Test
    void normalBelow_farOut_isZeroOrOne() {
        assertThat(Normal.below(-50)).isZero();
        assertThat(Normal.below(50)).isEqualTo(1);
        assertThat(Normal.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.below(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.below(1e-200)).isEqualTo(0.5);
    }

    // mpmath.nstr(mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(p) - 1), 17) at 60 digits, 400 for 1e-300; 0.975 is the
    // 1.96 of every table
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199",
        "1e-9, -5.9978070150076869",
        "0.05, -1.6448536269514727",
        "0.07, -1.4757910281791707",
        "0.4, -0.25334710313579974",
        "0.5, 0",
        "0.95, 1.6448536269514723",
        "0.975, 1.9599639845400539",
        "0.999999, 4.7534243088170878",
    })
    void normalQuantile_knownProbability_isTheKnownNumber(double p, double expected) {
        assertThat(Normal.quantile(p)).isCloseTo(expected, within(1e-15 * Math.max(1, Math.abs(expected))));
    }

    // for a, x in (...): mpmath.gammainc(a, 0, x, regularized=True), mpmath.gammainc(a, x, mpmath.inf,
    // regularized=True)
    @ParameterizedTest
    @CsvSource({
        "0.01, 0.5, 0.99437324380603282, 0.0056267561939671841",
        "0.5, 0.25, 0.52049987781304654, 0.47950012218695346",
        "0.5, 3, 0.98569412156457036, 0.01430587843542964",
        "3.3, 2, 0.25833946996562782, 0.74166053003437218",
        "3.3, 9.1, 0.99137811391711111, 0.0086218860828888935",
        "50, 40, 0.070335066659394954, 0.92966493334060505",
        "50, 77, 0.99957346842483807, 0.00042653157516193097",
        "900.5, 870.25, 0.15662457517366292, 0.84337542482633708",
        "20000, 19800, 0.078300495012177348, 0.92169950498782265",
        "1000000, 1002000, 0.97719590410123014, 0.022804095898769863",
    })
    void gammaCurve_knownPoint_hasBothKnownTails(double a, double x, double below, double above) {
        GammaCurve curve = new GammaCurve(a);
        assertThat(curve.below(x / a)).isCloseTo(below, within(1e-12 * below));
        assertThat(curve.above(x / a)).isCloseTo(above, within(1e-12 * above));
    }

    /** Both ways to compute must agree where either may be taken. */
    @ParameterizedTest
    @CsvSource({
        "10000, -0.25",
        "10000, -0.01",
        "10000, 0",
        "10000, 0.02",
        "10000, 0.29",
        "30000, 0.001",
        "500000, -0.003"
    })
    void temme_whereTheSeriesWorksToo_agreesWithIt(double a, double deviation) {
        double x = a * (1 + deviation);
        double lower = IncompleteGamma.lower(a, x);
        double upper = IncompleteGamma.upper(a, x);
        assertThat(TemmeExpansion.lower(a, deviation)).isCloseTo(lower, within(1e-10 * lower));
        assertThat(TemmeExpansion.upper(a, deviation)).isCloseTo(upper, within(1e-10 * upper));
    }

    @Test
    void gammaCurve_edges_areZeroAndOne() {
        GammaCurve curve = new GammaCurve(4);
        for (double x : new double[] {0, -1, Double.NEGATIVE_INFINITY}) {
            assertThat(curve.below(x)).isZero();
            assertThat(curve.above(x)).isEqualTo(1);
        }
        assertThat(curve.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(curve.above(Double.POSITIVE_INFINITY)).isZero();
        assertThat(new GammaCurve(1e6).below(0.5)).isZero();
        assertThat(new GammaCurve(1e6).above(0.5)).isEqualTo(1);
        assertThat(new GammaCurve(1e6).below(2)).isEqualTo(1);
        assertThat(new GammaCurve(1e6).above(2)).isZero();
    }

    /** ln n! of whole numbers, and Γ(3/2) = √π/2. */
    @Test
    void logGamma_closedForms_areMet() {
        double factorial = 1;
        for (int n = 1; n <= 18; n++) {
            factorial *= n;
            assertThat(LogGamma.ofOnePlus(n)).isCloseTo(Math.log(factorial), within(2e-14));
        }
        assertThat(LogGamma.ofOnePlus(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI) / 2), within(2e-14));
    }

    // python3: mpmath.mpf(d) - mpmath.log1p(mpmath.mpf(d))
    @ParameterizedTest
    @CsvSource({
        "1e-9, 4.9999999966666673e-19",
        "-0.0001, 5.000333358335334e-9",
        "0.1, 0.0046898201956751405",
        "0.49, 0.091223880042632224",
        "-0.49, 0.18334455326376559",
        "0.51, 0.097890349173167042",
        "-0.9, 1.4025850929940459",
        "9, 6.6974149070059543",
    })
    void excessOverLog_knownNumber_losesNoDigits(double d, double expected) {
        assertThat(IncompleteGamma.excessOverLog(d)).isCloseTo(expected, within(2e-15 * expected));
    }

    /** Beta(1, β), Beta(α, 1) and Beta(3, 3) have polynomials for distribution functions. */
    @Test
    void betaCurve_polynomialCases_areMet() {
        for (int i = 1; i < 100; i++) {
            double x = i / 100.0;
            assertThat(new BetaCurve(1, 5).above(x)).isCloseTo(Math.pow(1 - x, 5), within(1e-13 * Math.pow(1 - x, 5)));
            assertThat(new BetaCurve(5, 1).below(x)).isCloseTo(Math.pow(x, 5), within(1e-13 * Math.pow(x, 5)));
            double smooth = x * x * x * (10 - 15 * x + 6 * x * x);
            assertThat(new BetaCurve(3, 3).below(x)).isCloseTo(smooth, within(1e-13 * smooth));
        }
    }

    @Test
    void betaCurve_edges_areZeroAndOne() {
        BetaCurve curve = new BetaCurve(2, 4);
        assertThat(curve.below(0)).isZero();
        assertThat(curve.above(0)).isEqualTo(1);
        assertThat(curve.below(1)).isEqualTo(1);
        assertThat(curve.above(1)).isZero();
        assertThat(curve.below(-3)).isZero();
        assertThat(curve.below(3)).isEqualTo(1);
        assertThat(curve.slope(1)).isZero();
    }

    /** As the squared cv grows the long phase gets as rare as 1/(2·scv) and no digits are lost. */
    @Test
    void hyperexponentialCurve_greatVariability_keepsTheRarePhase() {
        assertThat(new HyperexponentialCurve(1).longPhaseProbability()).isEqualTo(0.5);
        // mpmath: (1 - mpmath.sqrt(mpmath.mpf(9999) / 10001)) / 2
        assertThat(new HyperexponentialCurve(1e4).longPhaseProbability())
                .isCloseTo(4.9997500249981252e-5, within(1e-19));
        assertThat(new HyperexponentialCurve(4).below(-1)).isZero();
        assertThat(new HyperexponentialCurve(4).above(-1)).isEqualTo(1);
    }
}
