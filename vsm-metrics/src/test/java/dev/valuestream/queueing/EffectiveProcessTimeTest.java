package dev.valuestream.queueing;

import static dev.valuestream.queueing.ReferenceQueuesTest.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.EffectiveProcessTime.Part;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effective process times as in Factory Physics, ch. 8. */
class EffectiveProcessTimeTest {

    @Test
    void failures_asInTheFormula() {
        Failures failures = new Failures(60, new ServiceTime(4, 1));
        EffectiveProcessTime effective =
                EffectiveProcessTime.of(new ServiceTime(1, 0.25)).with(failures);
        assertThat(failures.availability()).isCloseTo(0.9375, EXACTLY);
        assertThat(effective.time().mean()).isCloseTo(1.0666666666666667, EXACTLY);
        assertThat(effective.time().scv()).isCloseTo(0.71875, EXACTLY);
    }

    /** Hare X19 (long, rare stops) and Tortoise 2000 (short, frequent ones): the same mean, not the same variability. */
    @ParameterizedTest
    @CsvSource({
        "12.4, 4.133, 0.7500151212726063, 19.99959677419355, 6.249127785338872",
        "1.9, 0.633, 0.7500986971969996, 19.99736842105263, 0.9991278271458585"
    })
    void hareAndTortoise_asPrinted(double mttf, double mttr, double availability, double mean, double scv) {
        double cv = 3.35 / 15;
        Failures failures = new Failures(mttf * 60, ServiceTime.exponential(mttr * 60));
        ServiceTime time = EffectiveProcessTime.of(new ServiceTime(15, cv * cv))
                .with(failures)
                .time();
        assertThat(failures.availability()).isCloseTo(availability, within(1e-6));
        assertThat(time.mean()).isCloseTo(mean, within(1e-6 * mean));
        assertThat(time.scv()).isCloseTo(scv, within(1e-6 * scv));
    }

    /** By hand: t0 = 1, c0² = 0.0625; t_s = 2, c_s² = 0.0625, N = 10: σ² = 0.0625 + 0.25/10 + 4·9/100. */
    @Test
    void setups_asInTheFormula() {
        EffectiveProcessTime effective =
                EffectiveProcessTime.of(new ServiceTime(1, 0.0625)).with(new Setups(new ServiceTime(2, 0.0625), 10));
        assertThat(effective.time().mean()).isCloseTo(1.2, EXACTLY);
        assertThat(effective.time().scv()).isCloseTo((0.0625 + 0.025 + 0.36) / 1.44, EXACTLY);
        assertThat(effective.natural()).isEqualTo(new Part(1, 0.0625));
        assertThat(effective.fromFailures()).isEqualTo(new Part(0, 0));
        assertThat(effective.fromSetups().variance()).isCloseTo(0.385, EXACTLY);
    }

    @Test
    void parts_ofAll_addUp() {
        EffectiveProcessTime effective = EffectiveProcessTime.of(new ServiceTime(1, 0.25))
                .with(new Failures(60, new ServiceTime(4, 1)))
                .with(new Setups(new ServiceTime(2, 0.0625), 10));
        ServiceTime time = effective.time();
        Part natural = effective.natural();
        Part failures = effective.fromFailures();
        Part setups = effective.fromSetups();
        assertThat(natural.mean() + failures.mean() + setups.mean()).isCloseTo(time.mean(), EXACTLY);
        assertThat(natural.variance() + failures.variance() + setups.variance()).isCloseTo(time.variance(), EXACTLY);
        assertThat(failures.mean()).isCloseTo(4 / 60.0, EXACTLY);
        // 0.71875·(1/A)² = natural/A² + failures, from the formula without setups
        assertThat(failures.variance()).isCloseTo((0.71875 - 0.25) / 0.9375 / 0.9375, EXACTLY);
    }

    /** A second route: the times of a million items, drawn; mean within 0.3 %, variance within 3 %. */
    @Test
    void time_ofDrawnItems_isAsComputed() {
        SplittableRandom random = new SplittableRandom(29);
        int items = 1_000_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < items; i++) {
            double time = drawn(random);
            sum += time;
            squares += time * time;
        }
        double mean = sum / items;
        ServiceTime computed = EffectiveProcessTime.of(ServiceTime.exponential(1))
                .with(new Failures(5, ServiceTime.exponential(2)))
                .with(new Setups(ServiceTime.constant(3), 4))
                .time();
        assertThat(computed.mean()).isCloseTo(mean, within(0.003 * mean));
        assertThat(computed.variance()).isCloseTo(squares / items - mean * mean, within(0.03 * computed.variance()));
    }

    private static double drawn(SplittableRandom random) {
        double work = exponential(random);
        double time = work;
        for (double failure = 5 * exponential(random); failure < work; failure += 5 * exponential(random)) {
            time += 2 * exponential(random);
        }
        return random.nextInt(4) == 0 ? time + 3 : time;
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log1p(-random.nextDouble());
    }

    @Test
    void ofAvailability_isThatAvailability() {
        Failures some = Failures.ofAvailability(0.8, ServiceTime.exponential(4));
        assertThat(some.meanTimeToFailure()).isCloseTo(16, EXACTLY);
        assertThat(some.availability()).isCloseTo(0.8, EXACTLY);
        Failures none = Failures.ofAvailability(1, ServiceTime.exponential(4));
        assertThat(none.availability()).isEqualTo(1);
        assertThat(EffectiveProcessTime.of(ServiceTime.exponential(3))
                        .with(none)
                        .time())
                .isEqualTo(ServiceTime.exponential(3));
    }

    @Test
    void noWork_hasNoVariability() {
        ServiceTime none = EffectiveProcessTime.of(ServiceTime.constant(0))
                .with(new Failures(60, ServiceTime.exponential(4)))
                .time();
        assertThat(none).isEqualTo(ServiceTime.constant(0));
    }

    @Test
    void inputs_wrong_areRefused() {
        assertThatThrownBy(() -> Failures.ofAvailability(95, ServiceTime.constant(1)))
                .hasMessage(
                        "The availability (95) must be above 0 and at most 1. Maybe it is a percentage: divide it by"
                                + " 100. [queueing.availability.range]");
        assertThatThrownBy(() -> new Failures(0, ServiceTime.constant(1)))
                .hasMessage("The time to failure (0) must be above 0. [queueing.time-to-failure.range]");
        assertThatThrownBy(() -> Failures.ofAvailability(0.9, ServiceTime.constant(0)))
                .hasMessage("The time to repair (0) must be above 0. [queueing.time-to-repair.range]");
        assertThatThrownBy(() -> new Setups(ServiceTime.constant(1), 0.5))
                .hasMessage(
                        "The items (0.5) from one setup to the next must be from 1 to 1e100. [queueing.setup.items]");
    }
}
