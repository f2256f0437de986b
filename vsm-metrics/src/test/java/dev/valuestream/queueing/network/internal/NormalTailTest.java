package dev.valuestream.queueing.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The normal density and tail against the digits of tables, on both sides of where the way to compute them changes. */
class NormalTailTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.3989422804014327, 0.5",
        "1, 0.24197072451914337, 0.15865525393145705",
        "3, 0.0044318484119380075, 0.0013498980316300946",
        "6, 6.075882849823286e-9, 9.865876450376981e-10",
    })
    void densityAndTail_ofATabledValue_areTheTable(double x, double density, double beyond) {
        assertThat(NormalTail.density(x)).isCloseTo(density, within(1e-14 * density));
        assertThat(NormalTail.beyond(x)).isCloseTo(beyond, within(1e-13 * Math.max(beyond, 1e-3)));
        assertThat(NormalTail.beyond(x) / beyond).isCloseTo(1, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"3.999999999999", "4", "4.000000000001"})
    void tail_whereTheWayChanges_isOneCurve(double x) {
        assertThat(NormalTail.beyond(x)).isCloseTo(3.167124183311992e-5, within(1e-14));
    }
}
