package dev.valuestream.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.whatif.BehaviourChart.Rule;
import dev.valuestream.whatif.BehaviourChart.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourChartTest {

    private static BehaviourChart chart(Double... values) {
        return BehaviourChart.of(List.of(values)).orElseThrow();
    }

    /** Monthly trade deficits of the United States, 1987, in Wheeler, Understanding Variation, ch. 3. */
    @Test
    void limits_ofWheelersTradeDeficits_areThoseOfTheBook() {
        BehaviourChart chart = chart(10.7, 13.0, 11.4, 11.5, 12.5, 14.1, 14.8, 14.1, 12.6, 16.0, 11.7, 10.6);

        assertThat(chart.mean()).isCloseTo(12.75, within(1e-9));
        assertThat(chart.meanMovingRange()).isCloseTo(18.3 / 11, within(1e-9));
        assertThat(chart.upperLimit()).isCloseTo(17.17, within(0.01));
        assertThat(chart.lowerLimit().orElseThrow()).isCloseTo(8.33, within(0.01));
        assertThat(chart.upperRangeLimit()).isCloseTo(5.44, within(0.01));
        assertThat(chart.signals()).isEmpty();
    }

    /** Mean 11, moving ranges 0 but the last two of 10: mean 20 ÷ 9; the upper limit is 16.9. */
    @Test
    void signals_aValueBeyondTheLimit_andTheJumpsToItAndBack() {
        BehaviourChart chart = chart(10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 20.0, 10.0);

        assertThat(chart.upperLimit()).isCloseTo(11 + 2.66 * 20 / 9, within(1e-9));
        assertThat(chart.signals())
                .contains(
                        new Signal(Rule.BEYOND_LIMIT, 8, 8, true),
                        new Signal(Rule.JUMP, 7, 8, true),
                        new Signal(Rule.JUMP, 8, 9, false),
                        new Signal(Rule.RUN, 0, 7, false));
    }

    /** Eight at 9 and eight at 11: nothing is beyond the limits of 10 ± 2.66 · 2 ÷ 15, yet all of it runs. */
    @Test
    void signals_eightInARow_areARun() {
        List<Double> values = new ArrayList<>(Collections.nCopies(8, 9.9));
        values.addAll(Collections.nCopies(8, 10.1));

        List<Signal> signals = BehaviourChart.of(values).orElseThrow().signals();

        assertThat(signals).contains(new Signal(Rule.RUN, 0, 7, false), new Signal(Rule.RUN, 8, 15, true));
        assertThat(BehaviourChart.of(values.subList(1, 15)).orElseThrow().signals())
                .extracting(Signal::rule)
                .doesNotContain(Rule.RUN);
    }

    /** Mean 0.5, moving ranges of 4 all but one of 0: limits beyond 8; the middle at 4.7 holds nothing. */
    @Test
    void signals_threeOfFourNearTheSameLimit_areOne() {
        // mean 0, moving ranges 1, 1, 1, 1, 5, 0, 1, 5, 1 of mean 16/9: limits ±4.73, the middle between ±2.36
        BehaviourChart chart = chart(-1.0, -2.0, -1.0, -2.0, -1.0, 4.0, 4.0, 3.0, -2.0, -1.0);

        assertThat(chart.mean()).isCloseTo(0.1, within(1e-9));
        assertThat(chart.signals()).contains(new Signal(Rule.NEAR_LIMIT, 4, 7, true));
        assertThat(chart.signals()).extracting(Signal::rule).doesNotContain(Rule.BEYOND_LIMIT, Rule.RUN);
        assertThat(chart.signals().stream()
                        .filter(s -> s.rule() == Rule.NEAR_LIMIT)
                        .toList())
                .hasSize(1);
    }

    @Test
    void lowerLimit_ofWhatCannotBeNegative_isNone() {
        assertThat(chart(1.0, 9.0, 1.0, 9.0, 1.0).lowerLimit()).isEmpty();
        assertThat(chart(-1.0, 9.0, 1.0, 9.0, 1.0).lowerLimit()).isPresent();
    }

    @Test
    void of_fewerThanFive_isNoChart() {
        assertThat(BehaviourChart.of(List.of(1.0, 2.0, 3.0, 4.0))).isEmpty();
        assertThat(chart(5.0, 5.0, 5.0, 5.0, 5.0).signals()).isEmpty();
        assertThat(Rule.RUN.token()).isEqualTo("run");
    }
}
