package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.MeanAndCv;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnswerRangeTest {

    private static final MetricCatalog LEAD_TIME = MetricCatalog.of(List.of(new LeadTime()));

    private static ValueStreamBuilder line(TimeDistribution... times) {
        ValueStreamBuilder map = map().trigger("start");
        String last = "start";
        for (int i = 0; i < times.length; i++) {
            TimeDistribution time = times[i];
            map.step("s" + i, s -> s.processTime(time)).flow(last, "s" + i);
            last = "s" + i;
        }
        return map.flow(last, "shop");
    }

    private static AnswerRange range(ValueStream stream, int samples) {
        return AnswerRange.of(Analysis.of(LEAD_TIME, stream), "lead-time", 7, samples);
    }

    private static TimeDistribution uniform(long from, long to) {
        return TimeDistribution.uniform(Duration.ofSeconds(from), Duration.ofSeconds(to));
    }

    /** One draw falls into each hundredth, so the k-th smallest is a hundredth of the width off at most. */
    @Test
    void quantile_ofOneRange_isThatOfItsDistribution_toOneDraw() {
        AnswerRange range = range(line(uniform(1000, 2000)).build(), 100);

        for (int k = 1; k <= 100; k++) {
            assertThat(range.quantile(k / 100.0).orElseThrow()).isBetween(1000 + 10.0 * (k - 1), 1000 + 10.0 * k);
        }
        assertThat(range.mean().orElseThrow()).isCloseTo(1500, within(5.0));
        assertThat(range.inputs()).hasSize(1);
        assertThat(range.inputs().get(0).low()).isCloseTo(1050, within(1e-6));
        assertThat(range.inputs().get(0).high()).isCloseTo(1950, within(1e-6));
        assertThat(range.lost()).isZero();
        assertThat(range.samples()).isEqualTo(100);
    }

    /**
     * The sum of two independent uniform times of a width of 1000 is triangular: 5 % lie below 1000 · √0.1 = 316.2. Of 2000
     * draws the 100th smallest is off by more than 4 standard errors, √(0.05 · 0.95 ÷ 2000) ÷ (√0.1 ÷ 1000) = 15.4 each, in none
     * of ten thousand cases.
     */
    @Tag("slow")
    @Test
    void quantile_ofASum_isThatOfTheConvolution() {
        AnswerRange range = range(line(uniform(0, 1000), uniform(0, 1000)).build(), 2000);

        assertThat(range.quantile(0.05).orElseThrow()).isCloseTo(316.2, within(62.0));
        assertThat(range.quantile(0.5).orElseThrow()).isCloseTo(1000, within(62.0));
        assertThat(range.quantile(0.95).orElseThrow()).isCloseTo(2000 - 316.2, within(62.0));
        assertThat(range.mean().orElseThrow()).isCloseTo(1000, within(1.0));
    }

    /** A mean and a coefficient of variation of 1 are an exponential time: 5 % quantile −ln 0.95 · mean. */
    @Test
    void quantile_ofMeanAndCv_isThatOfItsShape() {
        AnswerRange exponential =
                range(line(new MeanAndCv(Duration.ofSeconds(1000), 1)).build(), 1000);
        AnswerRange gamma =
                range(line(new MeanAndCv(Duration.ofSeconds(1000), 0.5)).build(), 1000);

        assertThat(exponential.inputs().get(0).low()).isCloseTo(51.29, within(0.01));
        assertThat(exponential.quantile(0.5).orElseThrow()).isCloseTo(1000 * Math.log(2), within(2.1));
        assertThat(gamma.inputs().get(0).low()).isCloseTo(1000 / 4.0 * 1.36632, within(0.01)); // gamma of shape 4, 5 %
    }

    @Test
    void of_timesWithoutARange_drawsNothing() {
        AnswerRange range =
                range(line(TimeDistribution.ofMean(Duration.ofSeconds(5))).build(), 10);

        assertThat(range.inputs()).isEmpty();
        assertThat(range.samples()).isZero();
        assertThat(range.mean()).isEmpty();
        assertThat(range.quantile(0.5)).isEmpty();
        assertThat(range.measure().figure().number()).hasValue(5);
    }

    /** A process time above the lead time of its step makes no map: half of the draws. */
    @Test
    void lost_countsDrawsThatMakeNoMap() {
        ValueStream stream = map().trigger("start")
                .step("a", s -> s.processTime(uniform(0, 100)).leadTime(Duration.ofSeconds(50)))
                .flow("start", "a")
                .flow("a", "shop")
                .build();

        AnswerRange range = range(stream, 100);

        assertThat(range.lost()).isEqualTo(50);
        assertThat(range.quantile(1).orElseThrow()).isCloseTo(50, within(1e-6));
    }

    @Test
    void of_sameSeed_isTheSame_andAnotherIsAnother() {
        Analysis analysis =
                Analysis.of(LEAD_TIME, line(uniform(0, 10), uniform(0, 10)).build());

        assertThat(AnswerRange.of(analysis, "lead-time", 3, 50).quantile(0.5))
                .isEqualTo(AnswerRange.of(analysis, "lead-time", 3, 50).quantile(0.5))
                .isNotEqualTo(AnswerRange.of(analysis, "lead-time", 4, 50).quantile(0.5));
        assertThat(AnswerRange.of(analysis, "lead-time").samples()).isEqualTo(AnswerRange.SAMPLES);
    }

    @Test
    void of_wrongUse_isRefused() {
        AnswerRange range = range(line(uniform(0, 10)).build(), 10);

        assertThatThrownBy(() -> range(line(uniform(0, 10)).build(), 0)).hasMessageContaining("samples.range");
        assertThatThrownBy(() -> range.quantile(0)).hasMessageContaining("quantile.range");
        assertThatThrownBy(() -> range.quantile(1.1)).hasMessageContaining("quantile.range");
    }
}
