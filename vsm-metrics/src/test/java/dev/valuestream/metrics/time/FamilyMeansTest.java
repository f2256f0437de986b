package dev.valuestream.metrics.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.distribution.Gamma;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Three red items for each blue one, each family by a step of its own: what is said of all of them. */
class FamilyMeansTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Of both demands so many an hour; red waits 10 h and blue 20 h. */
    private static ValueStreamBuilder waits(double red, double blue) {
        return ways(ValueStream.builder("map")
                .demand(d -> d.family("red").quantity(red).per(HOUR).cv(1))
                .demand(d -> d.family("blue").quantity(blue).per(HOUR).cv(1)));
    }

    private static ValueStreamBuilder ways(ValueStreamBuilder map) {
        return map.trigger("in")
                .customer("out")
                .step("r", s -> s.processTime(Duration.ZERO))
                .step("b", s -> s.processTime(Duration.ZERO))
                .flow("in", "r", f -> f.family("red").wait(Duration.ofHours(10)))
                .flow("in", "b", f -> f.family("blue").wait(Duration.ofHours(20)))
                .flow("r", "out", f -> f.family("red"))
                .flow("b", "out", f -> f.family("blue"));
    }

    private static double atLeastHours(Answers answers) {
        return answers.atLeastMinutes("lead-time") / 60;
    }

    @Test
    void mean_ofTwoFamilies_isWeightedByDemand() {
        Answers answers = Answers.of(waits(3, 1));

        assertThat(answers.minutes("lead-time")).isCloseTo(12.5 * 60, within(1e-9));
        assertThat(answers.minutes("lead-time{blue}")).isCloseTo(20 * 60, within(1e-9));
    }

    /** Nobody asks for blue ones, so that they are not in the mean; of equal times no share is needed. */
    @Test
    void mean_ofAFamilyThatNobodyAsksFor_leavesItOut() {
        assertThat(Answers.of(waits(3, 0)).minutes("lead-time")).isCloseTo(600, within(1e-9));
        assertThat(Answers.of(waits(0, 0).editFlow("in->b", f -> f.wait(Duration.ofHours(10))))
                        .minutes("lead-time"))
                .isCloseTo(600, within(1e-9));
    }

    /** Without shares it is at least the shorter of both. */
    @Test
    void mean_whereSharesAreNotKnown_isAtLeastTheLeast() {
        Answers none = Answers.of(waits(0, 0));
        assertThat(none.unknown("lead-time").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(atLeastHours(none)).isCloseTo(10, within(1e-9));

        Answers unstated = Answers.of(ways(ValueStream.builder("map")
                .demand(d -> d.family("red").quantity(3).per(HOUR))));
        assertThat(unstated.unknown("lead-time").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(atLeastHours(unstated)).isCloseTo(10, within(1e-9));
    }

    /** A step of blue ones has no time: ¾ · 10 h + ¼ · 20 h, and whatever it takes. */
    @Test
    void mean_whereOneTimeIsMissing_isAtLeastTheRest() {
        Answers answers = Answers.of(waits(3, 1)
                .step("paint", s -> {})
                .removeFlow("b->out")
                .flow("b", "paint", f -> f.family("blue"))
                .flow("paint", "out", f -> f.family("blue")));

        assertThat(answers.unknown("lead-time").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(atLeastHours(answers)).isCloseTo(12.5, within(1e-9));
        assertThat(answers.minutes("lead-time{red}")).isCloseTo(600, within(1e-9));
    }

    private static ValueStreamBuilder queues(double redMinutes, double blueMinutes) {
        TimeDistribution red = TimeDistribution.exponential(Duration.ofSeconds(Math.round(redMinutes * 60)));
        TimeDistribution blue = TimeDistribution.exponential(Duration.ofSeconds(Math.round(blueMinutes * 60)));
        return ValueStream.builder("map")
                .demand(d -> d.family("red").quantity(3).per(HOUR).cv(1))
                .demand(d -> d.family("blue").quantity(1).per(HOUR).cv(1))
                .trigger("in")
                .customer("out")
                .step("r", s -> s.processTime(red))
                .step("b", s -> s.processTime(blue))
                .flow("in", "r", f -> f.family("red"))
                .flow("in", "b", f -> f.family("blue"))
                .flow("r", "out", f -> f.family("red"))
                .flow("b", "out", f -> f.family("blue"));
    }

    /** M/M/1 both: 1 ÷ (5 − 3) and 1 ÷ (3 − 1) of an hour, exponential, so that all are: −ln(1 − p) ÷ 2 hours. */
    @Test
    void quantiles_ofTwoExponentialTimesOfOneMean_areExponential() {
        Answers answers = Answers.of(queues(12, 20));

        for (String family : new String[] {"", "{red}", "{blue}"}) {
            assertThat(answers.minutes("lead-time.predicted" + family)).isCloseTo(30, withinPercentage(1e-7));
            assertThat(answers.minutes("lead-time.predicted.p50" + family))
                    .isCloseTo(30 * Math.log(2), withinPercentage(1e-6));
            assertThat(answers.minutes("lead-time.predicted.p95" + family))
                    .isCloseTo(30 * Math.log(20), withinPercentage(1e-6));
        }
    }

    /**
     * M/M/1 of 20 min (1 ÷ (6 − 3) h) and of 60 min (1 ÷ (2 − 1) h): the mean is 30 min, that of the squares
     * ¾ · 2 · 20² + ¼ · 2 · 60² = 2400, cv² = 2400 ÷ 30² − 1; all of them as a gamma distribution of that mean and cv.
     */
    @Test
    void quantiles_ofTwoMeans_areThoseOfAGammaOfTheMixture() {
        Answers answers = Answers.of(queues(10, 30));
        Gamma mixture = TimeDistribution.gamma(Duration.ofMinutes(30), Math.sqrt(2400.0 / 900 - 1));

        assertThat(answers.minutes("lead-time.predicted")).isCloseTo(30, withinPercentage(1e-7));
        assertThat(answers.value("lead-time.predicted.p85"))
                .isCloseTo(mixture.quantileSeconds(0.85), withinPercentage(1e-6));
        assertThat(answers.minutes("lead-time.predicted.p85{blue}"))
                .isCloseTo(-60 * Math.log(0.15), withinPercentage(1e-6));
    }
}
