package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class RatioPropertyTest {

    @Property
    void percent_ofPercentInHundredths_isTheSamePercent(@ForAll @IntRange(min = 0, max = 10_000) int hundredths) {
        double percent = hundredths / 100.0;
        assertThat(Ratio.ofPercent(percent).percent()).isEqualTo(percent);
        assertThat(Ratio.ofPercent(percent)).isEqualTo(Ratio.of(hundredths / 10_000.0));
    }

    @Property
    void complement_anyShare_addsUpToTheWhole(@ForAll @DoubleRange(min = 0, max = 1) @Scale(17) double value) {
        Ratio ratio = Ratio.of(value);
        assertThat(ratio.value() + ratio.complement().value()).isEqualTo(1);
        assertThat(ratio.times(ratio.complement())).isLessThanOrEqualTo(Ratio.of(0.25));
        assertThat(Double.parseDouble(ratio.toString())).isEqualTo(value);
    }

    @Property(tries = 10_000)
    void ofPercent_ofThePercentOfARatio_isTheSameRatio(@ForAll @DoubleRange(max = 100) double percent) {
        Ratio ratio = Ratio.ofPercent(percent);
        assertThat(Ratio.ofPercent(ratio.percent())).isEqualTo(ratio);
    }

    @Property(tries = 10_000)
    void ofPercent_ofThePercentOfARandomRatio_isTheSameRatio(@ForAll long seed) {
        Ratio ratio = Ratio.ofPercent(new java.util.SplittableRandom(seed).nextDouble() * 100);
        assertThat(Ratio.ofPercent(ratio.percent())).isEqualTo(ratio);
    }
}
