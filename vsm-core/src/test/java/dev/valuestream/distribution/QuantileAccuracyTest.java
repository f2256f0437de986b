package dev.valuestream.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quantiles of a mean of one second against values of 17 digits, computed by mpmath 1.3.0 at 40 digits. Each table says how:
 * x is found by 110 halvings of a bracket in ln x, and p is the double, as {@code mpmath.mpf(p)} takes it.
 */
class QuantileAccuracyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    // a = 1 / mpf(cv)**2; F(x) = mpmath.gammainc(a, 0, a*x, regularized=True); for cv < 0.01 the integral of the
    // density,
    // mpmath.quad(lambda z: mpmath.exp((a-1)*mpmath.log1p(z*cv) - a*z*cv), mpmath.linspace(-14, z, 25)), x = 1 + z*cv
    @ParameterizedTest
    @CsvSource({
        "0.02, 1e-09, 0.88466757730139307",
        "0.02, 0.05, 0.96733189801446506",
        "0.02, 0.5, 0.99986666982762204",
        "0.02, 0.95, 1.0331229037351606",
        "0.02, 0.999999, 1.0979639717649503",
        "0.1, 1e-09, 0.51143302228837419",
        "0.1, 0.05, 0.84139277218314197",
        "0.1, 0.5, 0.99666864919315489",
        "0.1, 0.95, 1.1699713444616246",
        "0.1, 0.999999, 1.5491904599496157",
        "0.5, 1e-09, 0.0031194382810457629",
        "0.5, 0.05, 0.34157959918745774",
        "0.5, 0.5, 0.91801518721272403",
        "0.5, 0.95, 1.9384141319831814",
        "0.5, 0.999999, 5.3376142408097359",
        "1.0, 1e-09, 1.0000000005000001e-9",
        "1.0, 0.05, 0.051293294387550536",
        "1.0, 0.5, 0.69314718055994531",
        "1.0, 0.95, 2.9957322735539901",
        "1.0, 0.999999, 13.815510557935518",
        "1.7, 1e-09, 2.0269238722244058e-26",
        "1.7, 0.05, 0.00036049645351668484",
        "1.7, 0.5, 0.30201354642578089",
        "1.7, 0.95, 4.3651597419560819",
        "1.7, 0.999999, 32.467745749969878",
        "4.0, 0.05, 1.4408894558246573e-20",
        "4.0, 0.5, 0.00014409016686749734",
        "4.0, 0.95, 5.6517988402602661",
        "4.0, 0.999999, 142.90500157917294",
        "20.0, 0.95, 2.7651100806510504e-7",
        "20.0, 0.999999, 2365.5407950894308",
        "0.009, 1e-09, 0.946960473908748",
        "0.009, 0.05, 0.98524250986918459",
        "0.009, 0.5, 0.99997300012960383",
        "0.009, 0.95, 1.0148495890739642",
        "0.009, 0.999999, 1.043365372574948",
        "0.001, 1e-09, 0.99401384604905161",
        "0.001, 0.05, 0.99835571508371782",
        "0.001, 0.5, 0.99999966666668642",
        "0.001, 0.95, 1.0016454219451901",
        "0.001, 0.999999, 1.0047606247134678",
        "1e-05, 1e-09, 0.99994002309563473",
        "1e-05, 0.05, 0.99998355152058213",
        "1e-05, 0.5, 0.99999999996666667",
        "1e-05, 0.95, 1.0000164485931208",
        "1e-05, 0.999999, 1.000047534962925"
    })
    void gamma_quantile_isTheReference(double cv, double p, double expected) {
        check(new Gamma(SECOND, cv), p, expected);
    }

    // s = mpmath.sqrt(mpmath.log1p(mpf(cv)**2)); z = mpmath.sqrt(2)*mpmath.erfinv(2*mpf(p) - 1); mpmath.exp(s*z -
    // s*s/2)
    @ParameterizedTest
    @CsvSource({
        "1e-05, 1e-09, 0.99994002367850291",
        "1e-05, 0.05, 0.99998355154900815",
        "1e-05, 0.5, 0.99999999995",
        "1e-05, 0.95, 1.0000164486215462",
        "1e-05, 0.999999, 1.0000475353228546",
        "0.1, 1e-09, 0.54702297099181205",
        "0.1, 0.05, 0.84446538929431765",
        "0.1, 0.5, 0.99503719020998914",
        "0.1, 0.95, 1.1724565890478614",
        "0.1, 0.999999, 1.5986912140699451",
        "1.0, 1e-09, 0.0047955087438237153",
        "1.0, 0.05, 0.1797831166497675",
        "1.0, 0.5, 0.70710678118654752",
        "1.0, 0.95, 2.7811287807077097",
        "1.0, 0.999999, 36.999771495016385",
        "4.0, 1e-09, 1.00071923375691e-5",
        "4.0, 0.05, 0.015218412025644073",
        "4.0, 0.5, 0.24253562503633297",
        "4.0, 0.95, 3.8652869506123874",
        "4.0, 0.999999, 723.73788113382265",
        "20.0, 1e-09, 2.0949467528247179e-8",
        "20.0, 0.05, 0.0008902530463814888",
        "20.0, 0.5, 0.049937616943892234",
        "20.0, 0.95, 2.8011873659641358",
        "20.0, 0.999999, 5656.8514768892549"
    })
    void lognormal_quantile_isTheReference(double cv, double p, double expected) {
        check(new Lognormal(SECOND, cv), p, expected);
    }

    // c = mpf(cv)**2; r = mpmath.sqrt((c-1)/(c+1)); p1, p2 = (1+r)/2, (1-r)/2
    // F(x) = 1 - p1*mpmath.exp(-2*p1*x) - p2*mpmath.exp(-2*p2*x)
    @ParameterizedTest
    @CsvSource({
        "1.0, 1e-09, 1.0000000005000001e-9",
        "1.0, 0.05, 0.051293294387550536",
        "1.0, 0.5, 0.69314718055994531",
        "1.0, 0.95, 2.9957322735539901",
        "1.0, 0.999999, 13.815510557935518",
        "1.5, 1e-09, 7.22222222627915e-10",
        "1.5, 0.05, 0.037164333732296191",
        "1.5, 0.5, 0.5276163663068677",
        "1.5, 0.95, 3.6345008008496398",
        "1.5, 0.999999, 31.999683399636494",
        "5.0, 1e-09, 5.2000000026499203e-10",
        "5.0, 0.05, 0.026685878683437167",
        "5.0, 0.5, 0.36352066645226148",
        "5.0, 0.95, 1.7503656861679708",
        "5.0, 0.999999, 251.94509121782617",
        "100.0, 1e-09, 5.0005000025003753e-10",
        "100.0, 0.05, 0.025649245315637897",
        "100.0, 0.5, 0.34661591910150835",
        "100.0, 0.95, 1.4984162046280665",
        "100.0, 0.999999, 39121.685980197487"
    })
    void hyperexponential_quantile_isTheReference(double cv, double p, double expected) {
        check(new Hyperexponential(SECOND, cv), p, expected);
    }

    // al = 1 + mpf(4*k)/10; F(x) = mpmath.betainc(al, 6-al, 0, x, regularized=True), the most likely time being k
    // tenths
    @ParameterizedTest
    @CsvSource({
        "0, 1e-09, 2.0000000008000001e-10",
        "0, 0.05, 0.010206218313011496",
        "0, 0.5, 0.12944943670387586",
        "0, 0.95, 0.45071972834694103",
        "0, 0.999999, 0.9369042655516178",
        "1, 1e-09, 9.0826482397367121e-8",
        "1, 0.05, 0.029998182323589095",
        "1, 0.5, 0.20266485036146617",
        "1, 0.95, 0.54207409738531614",
        "1, 0.999999, 0.95805728659599378",
        "3, 1e-09, 2.7800846088497315e-5",
        "3, 0.05, 0.095704283529198876",
        "3, 0.5, 0.35099948494911798",
        "3, 0.95, 0.69155101771162643",
        "3, 0.999999, 0.98355334301837224",
        "8, 1e-09, 0.005191793527081601",
        "8, 0.05, 0.37872327598380968",
        "8, 0.5, 0.72332774060748116",
        "8, 0.95, 0.94102261238818273",
        "8, 0.999999, 0.99986492810072896",
        "10, 1e-09, 0.015848931924611135",
        "10, 0.05, 0.54928027165305888",
        "10, 0.5, 0.87055056329612414",
        "10, 0.95, 0.98979378168698849",
        "10, 0.999999, 0.99999979999991999"
    })
    void pert_quantile_isTheReference(int tenths, double p, double expected) {
        check(new Pert(Duration.ZERO, SECOND.multipliedBy(tenths).dividedBy(10), SECOND), p, expected);
    }

    /** Chi-squared of n degrees is gamma of mean n and cv √(2/n): the 95 % column of any table, here as NIST prints it. */
    @ParameterizedTest
    @CsvSource({"1, 3.841", "2, 5.991", "5, 11.070", "10, 18.307", "30, 43.773", "100, 124.342"})
    void gamma_quantile_isTheChiSquaredTable(int degrees, double expected) {
        Gamma chiSquared = new Gamma(Duration.ofSeconds(degrees), Math.sqrt(2.0 / degrees));
        assertThat(chiSquared.quantileSeconds(0.95)).isCloseTo(expected, within(0.0005));
    }

    private static void check(ShapedDistribution distribution, double p, double expected) {
        assertThat(distribution.quantileSeconds(p)).isCloseTo(expected, within(1e-10 * expected));
        assertThat(distribution.cdfOfSeconds(expected)).isCloseTo(p, within(1e-10 * p));
    }
}
