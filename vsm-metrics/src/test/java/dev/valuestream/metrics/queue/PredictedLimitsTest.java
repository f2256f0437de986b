package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.NetworkMarkovChain;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits on work in process and lanes of finite room, against closed forms, Markov chains and our own simulation. */
class PredictedLimitsTest {

    private static final double MINUTE = 60;

    /** Steps of 20 min, 15 min, 18 min in a row, as many as asked for; requests come every 25 min. */
    private static ValueStreamBuilder line(int steps, UnaryOperator<ValueStreamBuilder> more) {
        double[] times = {20, 15, 18};
        ValueStreamBuilder map = requests(2.4);
        String from = "request";
        for (int i = 0; i < steps; i++) {
            double time = times[i];
            map.step("s" + i, s -> s.processTime(exponential(time))).flow(from, "s" + i);
            from = "s" + i;
        }
        return more.apply(map.flow(from, "done"));
    }

    private static ValueStreamBuilder lanes(int steps, int room) {
        return line(steps, m -> {
            for (int i = 1; i < steps; i++) {
                m.editFlow("s" + (i - 1) + "->s" + i, f -> f.kind(FlowKind.FIFO).max(room));
            }
            return m;
        });
    }

    private static StepPrediction prediction(PredictedMaps map, String step) {
        return map.analysis().get(StepWaitPredicted.KEY).steps().get(step);
    }

    /** M/M/1 of load 0.8 of which at most w are inside: Σ ρ^(k+1), k = 1 … w − 1, wait inside. */
    @Test
    void streamLimit_ofOneStep_closedForm() {
        for (int limit : new int[] {1, 3, 10}) {
            double queue = 0.64 * (1 - Math.pow(0.8, limit - 1)) / 0.2;
            PredictedMaps map = PredictedMaps.of(line(1, m -> m.wipLimit(limit)));
            map.is("step.queue.predicted[s0]", queue)
                    .is("lead-time.predicted", (queue / 2.4 * 60 + 20) * MINUTE)
                    .is("work-in-process.predicted", queue + 0.8);
            assertThat(prediction(map, "s0").confidence()).isEqualTo(Confidence.LOW);
            assertThat(prediction(map, "s0").reasons())
                    .contains("limits on items are followed as with exponential times");
            assertThat(map.analysis().explain(PredictedLeadTime.KEY).toText())
                    .contains("confidence", "low", "s0: limits on items are followed as with exponential times");
        }
    }

    /** Against the Markov chain of two steps and of those outside: 2 % off at most. */
    @Test
    void streamLimit_ofTwoSteps_nearTheChain() {
        for (int limit : new int[] {6, 12}) {
            NetworkMarkovChain chain = new NetworkMarkovChain(
                    80,
                    (n, moves) -> {
                        boolean full = n[0] + n[1] == limit;
                        moves.move(2.4, full ? n[0] : n[0] + 1, n[1], full ? n[2] + 1 : n[2]);
                        if (n[0] > 0) {
                            moves.move(3, n[0] - 1, n[1] + 1, n[2]);
                        }
                        if (n[1] > 0) {
                            boolean next = n[2] > 0;
                            moves.move(4, next ? n[0] + 1 : n[0], n[1] - 1, next ? n[2] - 1 : 0);
                        }
                    },
                    0,
                    0,
                    0);
            PredictedMaps map = PredictedMaps.of(line(2, m -> m.wipLimit(limit)));
            assertThat(map.value("work-in-process.predicted"))
                    .as("limit %d", limit)
                    .isCloseTo(chain.mean(n -> n[0] + n[1]), withinPercentage(2));
        }
    }

    /** One item at a time takes 35 min: 1.71 an hour of 2.4. */
    @Test
    void streamLimit_thatLetsThroughTooFew_isUnstable() {
        PredictedMaps map = PredictedMaps.of(line(2, m -> m.wipLimit(1)));
        assertThat(map.unknown("step.wait.predicted[s0]").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(map.unknown("lead-time.predicted").text().message())
                .contains("The limit of 1 items in the stream lets through 13.7 a day of the 19.2 that come");
    }

    @Test
    void limits_thatAreNeverReached_changeNothing() {
        PredictedMaps free = PredictedMaps.of(line(2, m -> m));
        for (PredictedMaps wide :
                new PredictedMaps[] {PredictedMaps.of(line(2, m -> m.wipLimit(400))), PredictedMaps.of(lanes(2, 400))
                }) {
            assertThat(wide.value("lead-time.predicted"))
                    .isCloseTo(free.value("lead-time.predicted"), withinPercentage(1e-4));
        }
        assertThat(PredictedMaps.of(line(2, m -> m.wipLimit(5_000))).value("lead-time.predicted"))
                .isEqualTo(free.value("lead-time.predicted"));
    }

    /** Two steps with room for 2 and 4 between them, and any number before the first: the Markov chain. */
    @Tag("slow")
    @Test
    void lane_betweenTwoSteps_isThatOfTheChain() {
        for (int room : new int[] {2, 4}) {
            NetworkMarkovChain chain = new NetworkMarkovChain(
                    160,
                    (n, moves) -> {
                        moves.move(2.4, n[0] + 1, n[1]);
                        if (n[0] > 0 && n[1] <= room + 1) {
                            moves.move(3, n[0] - 1, n[1] + 1);
                        }
                        if (n[1] > 0) {
                            moves.move(4, n[0], n[1] - 1);
                        }
                    },
                    0,
                    0);
            double exact = chain.mean(n -> n[0] + n[1]);
            PredictedMaps map = PredictedMaps.of(lanes(2, room));
            assertThat(map.value("work-in-process.predicted"))
                    .as("room %d", room)
                    .isCloseTo(exact, withinPercentage(0.1));
            map.is("work-in-process.predicted", 2.4 / 3600 * map.value("lead-time.predicted"));
        }
    }

    /** Without room two steps of 3 and 4 an hour do 2.27 an hour (B = 0: 4 · (1 − p₀) of a chain of three states). */
    @Test
    void lanes_thatLetThroughTooFew_areUnstable() {
        PredictedMaps map = PredictedMaps.of(lanes(2, 0));
        assertThat(map.unknown("lead-time.predicted").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(map.unknown("step.queue.predicted[s1]").text().message())
                .contains("The room between the steps lets through 18.2 items a day of the 19.2 that come");
    }

    /** Limits of steps are room too; the whole within 8 % of the simulation. */
    @Test
    void limitsOfSteps_nearTheSimulation() {
        ValueStream map = line(3, m -> m.editStep("s1", s -> s.wipLimit(4)).editStep("s2", s -> s.wipLimit(4)))
                .build();
        SimulationReport run = Simulation.of(map)
                .run(SimulationPlan.of(5)
                        .horizon(Duration.ofHours(4000))
                        .warmUp(Duration.ofHours(400))
                        .replications(8));
        assertThat(PredictedMaps.of(map.toBuilder()).value("lead-time.predicted"))
                .isCloseTo(run.leadTime().orElseThrow().mean().mean(), withinPercentage(8));
    }

    /** Where a map is no plain line its lanes are not followed, and it is said. */
    @Test
    void lanes_ofOtherMaps_areSaidNotToBeFollowed() {
        PredictedMaps twoServers = PredictedMaps.of(line(
                2, m -> m.editStep("s1", s -> s.stations(2).wipLimit(3))));
        assertThat(prediction(twoServers, "s1").reasons())
                .contains("room and limits on work in process are stated, and the prediction has none");
        PredictedMaps first = PredictedMaps.of(line(2, m -> m.editStep("s0", s -> s.wipLimit(9))));
        assertThat(first.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains("room for all that wait: limits on work in process hold nothing back: s0");
        ValueStreamBuilder split = requests(2)
                .step("a", s -> s.processTime(minutes(10)))
                .step("b", s -> s.processTime(minutes(10)))
                .flow("request", "a")
                .flow("request", "b")
                .flow("a", "done")
                .flow("b", "done")
                .wipLimit(3);
        assertThat(PredictedMaps.of(split)
                        .analysis()
                        .explain(StepWaitPredicted.KEY)
                        .assumptions())
                .contains("room for all in the stream: its limit on work in process holds nothing back");
    }
}
