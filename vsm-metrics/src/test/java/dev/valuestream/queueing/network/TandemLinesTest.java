package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Predicted times in lines of stations against simulated ones. */
class TandemLinesTest {

    private static double[] errors(List<TandemLine> lines, Approximation approximation) {
        return lines.stream()
                .mapToDouble(line -> Math.abs(line.error(approximation)))
                .sorted()
                .toArray();
    }

    private static List<TandemLine> from(String source) {
        return TandemLine.all().stream().filter(l -> l.source().equals(source)).toList();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double worst(double[] sorted) {
        return sorted[sorted.length - 1];
    }

    @Test
    void referenceLines_worstWithinTenPercent_medianWithinFive() {
        double[] errors = errors(from("reference"), Approximation.DISPERSION);
        assertThat(errors).hasSize(6);
        assertThat(worst(errors)).isLessThanOrEqualTo(0.10);
        assertThat(median(errors)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void sureshWhittLines_worstWithinTenPercent_medianWithinFive() {
        double[] errors = errors(from("suresh-whitt"), Approximation.DISPERSION);
        assertThat(worst(errors)).isLessThanOrEqualTo(0.10);
        assertThat(median(errors)).isLessThanOrEqualTo(0.05);
    }

    /** Lines on which nothing was tuned: median 2 %, nineteen in twenty within 8 %, all within 12 %. */
    @Test
    void randomLines_stayNear() {
        double[] errors = errors(from("random"), Approximation.DISPERSION);
        assertThat(errors.length).isGreaterThan(90);
        assertThat(median(errors)).isLessThanOrEqualTo(0.02);
        assertThat(errors[errors.length * 19 / 20]).isLessThanOrEqualTo(0.08);
        assertThat(worst(errors)).isLessThanOrEqualTo(0.12);
    }

    /** The bounds above would find out a method that does not follow bursts. */
    @Test
    void qna_sureshWhittLines_isFoundOut() {
        double[] errors = errors(from("suresh-whitt"), Approximation.QNA);
        assertThat(worst(errors)).isGreaterThan(0.5);
        assertThat(median(errors)).isGreaterThan(0.2);
    }

    /** The waits that the reference cases print for plain QNA: T1, T2 and T6 (equal to their four digits). */
    @Test
    void qna_referenceLines_asPrinted() {
        assertQna("T1", 1.8555, 2.7486);
        assertQna("T2", 2.0, 1.1721, 0.8484, 0.73, 0.6872);
        assertQna("T5", 8.0, 5.072, 3.5379, 4.9217, 3.4678);
        assertQna("T6", 1.7462, 3.5606, 3.8972);
        assertQna("T8", 2.5868, 2.074, 1.4464);
        assertQna("T10", 1.25, 1.0625, 0.9219);
    }

    private static void assertQna(String name, double... waits) {
        TandemLine line = from("reference").stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
        double[] predicted = line.waits(Approximation.QNA);
        assertThat(predicted).as(name).hasSameSizeAs(waits);
        for (int i = 0; i < waits.length; i++) {
            assertThat(predicted[i])
                    .as("%s, station %d of %s", name, i, Arrays.toString(predicted))
                    .isCloseTo(waits[i], within(6e-5));
        }
    }

    @Test
    void burstsMeetAHeavyStationFarDownstream_lowConfidenceSaysWhy() {
        TandemLine line = from("suresh-whitt").get(0);
        NetworkSolution solution = line.solve(Approximation.DISPERSION);
        StationFigures last = solution.stations().get(line.stations().size() - 1);
        assertThat(last.confidence()).isEqualTo(Confidence.LOW);
        assertThat(last.cautions()).contains(Caution.FAR_BURSTS);
    }
}
