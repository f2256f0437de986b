package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.demand;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.FamilyBuilder;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How well one step is used for two families: 0.8 · 3 ÷ 4 · 0.9 = 0.54 and 0.6 · 2 ÷ 5 · 0.7 = 0.168. */
class EquipmentTest {

    private static final Consumer<FamilyBuilder> A =
            f -> f.cycleTime(min(4)).idealCycleTime(min(3)).goodShare(0.9).uptime(0.8);
    private static final Consumer<FamilyBuilder> B =
            f -> f.cycleTime(min(5)).idealCycleTime(min(2)).goodShare(0.7).uptime(0.6);
    private static final Consumer<FamilyBuilder> WITHOUT_GOOD_SHARE =
            f -> f.cycleTime(min(5)).idealCycleTime(min(2)).uptime(0.6);

    private static ValueStreamBuilder single(Consumer<StepBuilder> step) {
        return map().step("do", step::accept).flow("ask", "do").flow("do", "out");
    }

    private static ValueStreamBuilder mix(Consumer<FamilyBuilder> b) {
        return single(s -> s.families("A", A::accept).families("B", b::accept));
    }

    private static Equipment equipment(ValueStreamBuilder map) {
        return new Equipment(OneStream.of(map).step("do"));
    }

    private static Figure ofAll(ValueStreamBuilder map) {
        Equipment equipment = equipment(map);
        return equipment.ofAll(equipment.ofFamilies());
    }

    private static void expectUnknown(Figure figure, Reason reason, String words) {
        assertThat(figure).isInstanceOf(Figure.Unknown.class);
        assertThat(((Figure.Unknown) figure).reason()).isEqualTo(reason);
        assertThat(((Figure.Unknown) figure).text().message()).contains(words);
    }

    /** 30 · 3 · 0.9 + 20 · 2 · 0.7 = 109 min of good ideal cycles in 30 · 4 ÷ 0.8 + 20 · 5 ÷ 0.6 min. */
    @Test
    void ofAll_isGoodIdealTimeOverTheTimeThatItTakes() {
        Figure all = ofAll(demand(demand(mix(B), "A", 30), "B", 20));
        assertThat(all.number().orElseThrow()).isCloseTo(109 / (150 + 500 / 3.0), within(1e-12));
    }

    /** A is never done: good time over a time without end. */
    @Test
    void ofAll_whereTheStepIsAlwaysDownForOne_isNothing() {
        Consumer<FamilyBuilder> down =
                f -> f.cycleTime(min(5)).idealCycleTime(min(2)).goodShare(0.7).uptime(0);

        assertThat(ofAll(demand(demand(mix(down), "A", 30), "B", 20))).isEqualTo(Figure.of(0));
    }

    @Test
    void ofAll_needsTheDemandOfEach() {
        expectUnknown(ofAll(demand(mix(B), "A", 30)), Reason.MISSING_INPUT, "Family B has no demand");
    }

    @Test
    void ofAll_needsTheGoodShareOfThoseThatCome() {
        expectUnknown(
                ofAll(demand(demand(mix(WITHOUT_GOOD_SHARE), "A", 30), "B", 20)),
                Reason.MISSING_INPUT,
                "The step do has no goodShare for family B");
        assertThat(ofAll(demand(demand(mix(WITHOUT_GOOD_SHARE), "A", 30), "B", 0))
                        .number()
                        .orElseThrow())
                .isCloseTo(0.54, within(1e-12));
    }

    @Test
    void ofAll_whereNobodyAsksForAny_hasNoShares() {
        expectUnknown(ofAll(demand(demand(mix(B), "A", 0), "B", 0)), Reason.NOT_APPLICABLE, "No item comes to step do");
    }

    @Test
    void lines_areOfTheFamiliesOfWhichAllIsKnown() {
        OneStream stream = OneStream.of(demand(demand(mix(WITHOUT_GOOD_SHARE), "A", 30), "B", 20));
        Explanation.Body body = Equipment.lines(
                "oee",
                List.of(new Equipment(stream.step("do"))),
                stream.valueStream().calendar());
        assertThat(body.terms())
                .containsExactly(new Term(
                        "oee[do]{A}", "54 %", "uptime 80 % · idealCycleTime 180 s ÷ cycleTime 240 s · goodShare 90 %"));
        assertThat(body.assumptions()).isEmpty();
    }

    @Test
    void findings_nameAStepOnceWhateverItsFamilies() {
        Consumer<FamilyBuilder> slow = f -> f.cycleTime(min(5)).idealCycleTime(min(6));
        assertThat(equipment(single(s -> s.families("A", slow::accept).families("B", slow::accept)))
                        .findings())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("step.idealCycleTime.slow"));
    }

    @Test
    void findings_sayNothingOfCyclesThatAreIdealOrLongerOrNotTimed() {
        assertThat(equipment(single(s -> s.cycleTime(min(5)).idealCycleTime(min(5))))
                        .findings())
                .isEmpty();
        assertThat(equipment(demand(demand(mix(B), "A", 30), "B", 20)).findings())
                .isEmpty();
        assertThat(equipment(single(s -> s.idealCycleTime(min(5)))).findings()).isEmpty();
        assertThat(equipment(single(s -> s.cycleTime(min(5)))).findings()).isEmpty();
    }
}
