package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The time of any item of several kinds. */
class MixtureTest {

    private static ClassFigures of(double rate, Optional<TimeInNetwork> time) {
        return new ClassFigures(rate, time, Map.of(), Map.of(), Map.of());
    }

    private static ClassFigures of(double rate, double mean, double variance) {
        return of(rate, Optional.of(new TimeInNetwork(mean, variance)));
    }

    /**
     * Three of 5 ± √2 and seven of 11 ± √13: mean 9.2, second moment (3·27 + 7·134)/10 = 101.9, variance 101.9 −
     * 84.64.
     */
    @Test
    void of_twoClasses_hasTheVarianceWithinAndBetween() {
        TimeInNetwork time = Mixture.of(List.of(of(3, 5, 2), of(7, 11, 13))).orElseThrow();
        assertThat(time.mean()).isCloseTo(9.2, within(1e-12));
        assertThat(time.variance()).isCloseTo(17.26, within(1e-12));
    }

    @Test
    void of_aClassThatNeverComes_isThatOfTheOthers() {
        assertThat(Mixture.of(List.of(of(3, 5, 2), of(0, Optional.empty())))).contains(new TimeInNetwork(5, 2));
    }

    @Test
    void of_aClassOfWhichAQueueGrows_isNone() {
        assertThat(Mixture.of(List.of(of(3, 5, 2), of(7, Optional.empty())))).isEmpty();
    }

    @Test
    void of_nothingThatComes_isNone() {
        assertThat(Mixture.of(List.of(of(0, 5, 2)))).isEmpty();
        assertThat(Mixture.of(List.of())).isEmpty();
    }
}
