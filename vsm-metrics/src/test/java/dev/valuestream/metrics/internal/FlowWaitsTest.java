package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.demand;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/** What several families wait on one flow: A for 30 min and B for 75, each for what its lead time leaves. */
class FlowWaitsTest {

    private static final String FLOW = "a->b";

    /** Of A 0.8 get as far as b, of B 0.4. */
    private static ValueStreamBuilder shared() {
        return map().step("a", s -> s.families("A", f -> f.yield(0.8)).families("B", f -> f.yield(0.4)))
                .step(
                        "b",
                        s -> s.families("A", f -> f.leadTime(min(50)).processTime(min(20)))
                                .families("B", f -> f.leadTime(min(90)).processTime(min(15))))
                .flow("ask", "a")
                .flow("a", "b", f -> f.id(FLOW))
                .flow("b", "out");
    }

    private static Figure mean(ValueStreamBuilder map) {
        OneStream stream = OneStream.of(map);
        return FlowWaits.mean(ObservedTimes.of(stream), stream.flow(FLOW));
    }

    private static void expectMinutes(Figure figure, double minutes) {
        assertThat(figure.number().orElseThrow() / 60).isCloseTo(minutes, within(1e-9));
    }

    /** 24 of A and 8 of B wait: (24 · 30 + 8 · 75) ÷ 32 = 41.25 min. */
    @Test
    void familiesThatWaitDifferently_countByTheirItemsOnTheFlow() {
        expectMinutes(mean(demand(demand(shared(), "A", 30), "B", 20)), 41.25);
    }

    @Test
    void familyThatNobodyAsksFor_hasNoPartInIt() {
        expectMinutes(mean(demand(demand(shared(), "A", 30), "B", 0)), 30);
    }

    @Test
    void familiesThatNobodyAsksFor_haveNoSharesInIt() {
        Figure none = mean(demand(demand(shared(), "A", 0), "B", 0));
        assertThat(((Figure.Unknown) none).reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(((Figure.Unknown) none).text().message()).startsWith("The demand is 0");
    }

    /** The wait of B is at most its lead time, of which no process time tells it apart. */
    @Test
    void waitThatIsUnknown_isMissedOnlyWhereItsItemsCome() {
        Figure some = mean(demand(demand(withoutProcessTime(), "A", 30), "B", 20));
        assertThat(((Figure.Unknown) some).text().message()).startsWith("The step b has no processTime for family B.");
        expectMinutes(mean(demand(demand(withoutProcessTime(), "A", 30), "B", 0)), 30);
    }

    private static ValueStreamBuilder withoutProcessTime() {
        return map().step("a")
                .step("b", s -> s.leadTime(min(50)).families("A", f -> f.processTime(min(20))))
                .flow("ask", "a")
                .flow("a", "b", f -> f.id(FLOW))
                .flow("b", "out");
    }

    /** Only A takes the flow, so that the demand for B need not be known. */
    @Test
    void familyThatIsAlone_waitsItsOwnWait() {
        expectMinutes(
                mean(demand(shared().editFlow(FLOW, f -> f.family("A")).flow("a", "out", f -> f.family("B")), "A", 30)),
                30);
    }

    @Test
    void flowThatNobodyTakes_hasNoMeanWait() {
        Figure none = mean(demand(
                demand(shared().flow("a", "out", f -> f.probability(1)).editFlow(FLOW, f -> f.probability(0)), "A", 30),
                "B",
                20));
        assertThat(((Figure.Unknown) none).reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(((Figure.Unknown) none).text().message()).startsWith("No item takes the flow a->b");
    }
}
