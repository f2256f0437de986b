package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.queue.StepWaitGap.Reading;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A wait longer than predicted is one for the batch as long as it is no more than twice the mean wait for one's own batch. */
class GapReadingTest {

    private static PredictedMaps map(Consumer<? super StepBuilder> batch, Duration wait) {
        return PredictedMaps.of(requests(2.4)
                .step("a", s -> batch.accept(s.processTime(exponential(20))))
                .flow("request", "a", f -> f.wait(wait))
                .flow("a", "done"));
    }

    /** How a wait is read that is so much longer than the predicted one. */
    private static Reading reading(Consumer<? super StepBuilder> batch, Duration gap) {
        double predicted = map(batch, Duration.ofHours(1)).value("step.wait.predicted[a]");
        Duration wait = gap.plusMillis(Math.round(1000 * predicted));
        return map(batch, wait).analysis().get(StepWaitGap.KEY).steps().get("a").reading();
    }

    /** Of ten items, two a cycle of 20 min, one waits for four other cycles: 80 min. */
    @Test
    void reading_ofABatchOfItems_isOfItsOtherCycles() {
        Consumer<StepBuilder> ten = s -> s.batch(Batch.ofItems(10)).quantityPerCycle(2);

        assertThat(reading(ten, Duration.ofMinutes(159))).isEqualTo(Reading.BATCHING);
        assertThat(reading(ten, Duration.ofMinutes(161))).isEqualTo(Reading.POLICY);
    }

    /** A part that is made every 40 h waits half of that on the mean. */
    @Test
    void reading_ofAnIntervalOfParts_isOfHalfOfIt() {
        Consumer<StepBuilder> weekly = s -> s.batch(Batch.every(Duration.ofHours(40)));

        assertThat(reading(weekly, Duration.ofMinutes(40 * 60 - 1))).isEqualTo(Reading.BATCHING);
        assertThat(reading(weekly, Duration.ofMinutes(40 * 60 + 1))).isEqualTo(Reading.POLICY);
    }

    @Test
    void reading_withoutABatch_isPolicy() {
        assertThat(reading(s -> {}, Duration.ofHours(4))).isEqualTo(Reading.POLICY);
    }
}
