package dev.valuestream.queueing.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.ReferenceCase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FactoryPhysicsLawsTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final FactoryPhysicsLaws PENNY_FAB = new FactoryPhysicsLaws(0.5, 8);

    @Test
    void curves_pennyFabOne_areThoseOfTheBook() throws IOException {
        assertThat(PENNY_FAB.criticalWip()).isEqualTo(4);
        assertThat(PENNY_FAB.practicalWorst().throughput(4)).isCloseTo(2.0 / 7, EXACT);
        assertThat(PENNY_FAB.practicalWorst().cycleTime(4)).isCloseTo(14, EXACT);
        assertThat(PENNY_FAB.practicalWorst().throughput(8)).isCloseTo(4.0 / 11, EXACT);
        assertThat(PENNY_FAB.practicalWorst().cycleTime(8)).isCloseTo(22, EXACT);
        assertThat(PENNY_FAB.best().throughput(4)).isEqualTo(0.5);
        assertThat(PENNY_FAB.best().cycleTime(4)).isEqualTo(8);
        assertThat(PENNY_FAB.best().cycleTime(8)).isEqualTo(16);
        assertThat(PENNY_FAB.worst().cycleTime(8)).isEqualTo(64);
        assertThat(PENNY_FAB.worst().throughput(8)).isEqualTo(0.125);
        Optional<ReferenceCase> published = ReferenceCase.of("pennyfab1_best_worst");
        for (int w = 1; published.isPresent() && w <= 10; w++) {
            assertThat(PENNY_FAB.best().throughput(w)).isCloseTo(published.get().numbers("best_TH")[w - 1], EXACT);
            assertThat(PENNY_FAB.best().cycleTime(w)).isCloseTo(published.get().numbers("best_CT")[w - 1], EXACT);
            assertThat(PENNY_FAB.worst().throughput(w))
                    .isCloseTo(published.get().numbers("worst_TH")[w - 1], EXACT);
            assertThat(PENNY_FAB.worst().cycleTime(w)).isCloseTo(published.get().numbers("worst_CT")[w - 1], EXACT);
        }
    }

    @Test
    void itemsFor_throughput_isTheWayBack() {
        assertThat(PENNY_FAB.practicalWorstItemsFor(2.0 / 7).orElseThrow()).isCloseTo(4, EXACT);
        assertThat(PENNY_FAB.practicalWorstItemsFor(0.0625)).hasValue(0.5);
        assertThat(PENNY_FAB.practicalWorstItemsFor(0.5)).isEmpty();
        assertThat(new FactoryPhysicsLaws(0.5, 1).practicalWorstItemsFor(0.5)).hasValue(0.5);
        assertThat(new FactoryPhysicsLaws(0.5, 1).practicalWorstItemsFor(0.6)).isEmpty();
    }

    @Test
    void curves_belowOneItem_areOne() {
        for (WipCurve curve : List.of(PENNY_FAB.best(), PENNY_FAB.practicalWorst(), PENNY_FAB.worst())) {
            assertThat(curve.throughput(0.5)).isEqualTo(0.0625);
            assertThat(curve.cycleTime(1)).isEqualTo(8);
        }
    }

    /** A machine held for 10 for an item that is worked on for 2. */
    @Test
    void curves_criticalWipBelowOne_coincide() {
        FactoryPhysicsLaws laws = new FactoryPhysicsLaws(0.1, 2);
        for (double items : new double[] {0.1, 0.2, 1, 3.5, 40}) {
            assertThat(laws.best().throughput(items)).isEqualTo(Math.min(items / 2, 0.1));
            assertThat(laws.practicalWorst().throughput(items))
                    .isCloseTo(laws.best().throughput(items), EXACT);
            assertThat(laws.worst().throughput(items)).isEqualTo(laws.best().throughput(items));
        }
    }

    @Test
    void laws_wrongNumbers_areNamed() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FactoryPhysicsLaws(wrong, 1))
                    .withMessageContaining("[factory-physics.range]");
            assertThatIllegalArgumentException().isThrownBy(() -> new FactoryPhysicsLaws(1, wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PENNY_FAB.best().throughput(wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PENNY_FAB.worst().throughput(wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PENNY_FAB.practicalWorst().throughput(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactoryPhysicsLaws.of(ClosedNetwork.of(List.of(Station.delay(3)))));
    }
}
