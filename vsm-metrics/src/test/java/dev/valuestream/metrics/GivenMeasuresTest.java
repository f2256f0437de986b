package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a metric gives is found whatever order it is given in. */
class GivenMeasuresTest {

    private static final Measure A = ofStep("a", null, 3);
    private static final Measure A_OF_RED = ofStep("a", "red", 5);
    private static final Measure B = ofStep("b", null, 7);
    private static final Measure B_OF_RED = ofStep("b", "red", 11);
    private static final Measure C = ofStep("c", null, 13);

    private static Measure ofStep(String step, String family, double value) {
        return new Measure(
                "step.queue",
                Optional.of(step),
                Optional.ofNullable(family),
                Unit.ITEMS,
                Direction.LOWER,
                Figure.of(value));
    }

    private static MeasureKey key(String step) {
        return new MeasureKey("step.queue", step, null);
    }

    @Test
    void find_inTheOrderGiven_passesWhatIsOfOneFamily() {
        GivenMeasures given = new GivenMeasures(List.of(A, A_OF_RED, B, B_OF_RED, C));

        assertThat(given.find(key("a"))).isSameAs(A);
        assertThat(given.find(key("b"))).isSameAs(B);
        assertThat(given.find(key("c"))).isSameAs(C);
        assertThat(given.find(key("d"))).isNull();
    }

    @Test
    void find_inAnotherOrder_orAgain_findsTheSame() {
        GivenMeasures given = new GivenMeasures(List.of(C, B_OF_RED, A, B));

        assertThat(given.find(key("a"))).isSameAs(A);
        assertThat(given.find(key("x"))).isNull();
        assertThat(given.find(key("c"))).isSameAs(C);
        assertThat(given.find(key("b"))).isSameAs(B);
        assertThat(given.find(key("b"))).isSameAs(B);
    }

    @Test
    void find_ofAnotherMeasureOrFamily_isNone() {
        GivenMeasures given = new GivenMeasures(List.of(A, A_OF_RED));

        assertThat(given.find(new MeasureKey("step.wait", "a", null))).isNull();
        assertThat(given.find(new MeasureKey("step.queue", null, "red"))).isNull();
        assertThat(given.find(new MeasureKey("step.queue", null, null))).isNull();
        assertThat(given.find(key("a"))).isSameAs(A);
    }
}
