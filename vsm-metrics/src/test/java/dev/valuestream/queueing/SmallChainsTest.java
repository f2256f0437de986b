package dev.valuestream.queueing;

import static dev.valuestream.queueing.ReferenceQueuesTest.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas against Markov chains of their states, cut off where hardly anything is. */
class SmallChainsTest {

    private static final Percentage CHAIN = withinPercentage(1e-5);
    private static final int MOST = 40;

    /** Items of two classes that wait, and what is in service: 0 nothing, else the class. */
    private record Priorities(int high, int low, int served) {}

    /** Two classes with different exponential times at one server. */
    @Test
    void nonPreemptivePriority_differentTimes_isThatOfTheChain() {
        double[] rates = {0.25, 0.2};
        double[] mus = {1, 0.8};
        MarkovChain<Priorities> chain = new MarkovChain<>(new Priorities(0, 0, 0), s -> {
            Map<Priorities, Double> moves = new HashMap<>();
            if (s.high < MOST) {
                moves.put(
                        s.served == 0 ? new Priorities(0, 0, 1) : new Priorities(s.high + 1, s.low, s.served),
                        rates[0]);
            }
            if (s.low < MOST) {
                moves.put(
                        s.served == 0 ? new Priorities(0, 0, 2) : new Priorities(s.high, s.low + 1, s.served),
                        rates[1]);
            }
            if (s.served > 0) {
                moves.put(next(s), mus[s.served - 1]);
            }
            return moves;
        });
        List<LongRun> answers = new NonPreemptivePriority(List.of(
                        new PriorityClass(rates[0], ServiceTime.exponential(1 / mus[0])),
                        new PriorityClass(rates[1], ServiceTime.exponential(1 / mus[1]))))
                .longRun();
        assertThat(answers.get(0).orElseThrow().queueLength()).isCloseTo(chain.mean(Priorities::high), CHAIN);
        assertThat(answers.get(1).orElseThrow().queueLength()).isCloseTo(chain.mean(Priorities::low), CHAIN);
    }

    private static Priorities next(Priorities s) {
        if (s.high > 0) {
            return new Priorities(s.high - 1, s.low, 1);
        }
        return s.low > 0 ? new Priorities(0, s.low - 1, 2) : new Priorities(0, 0, 0);
    }

    /** The low class overloads the server: of it there is always somebody, so only the high class and who is served are states. */
    @Test
    void nonPreemptivePriority_lowClassOverloads_highClassIsThatOfTheChain() {
        double rate = 0.5;
        double lowMu = 0.5;
        MarkovChain<Priorities> chain = new MarkovChain<>(new Priorities(0, 0, 2), s -> {
            Map<Priorities, Double> moves = new HashMap<>();
            if (s.high < MOST) {
                moves.put(new Priorities(s.high + 1, 0, s.served), rate);
            }
            Priorities served = s.high > 0 ? new Priorities(s.high - 1, 0, 1) : new Priorities(0, 0, 2);
            moves.merge(served, s.served == 1 ? 1 : lowMu, Double::sum);
            moves.remove(s);
            return moves;
        });
        List<LongRun> answers = new NonPreemptivePriority(List.of(
                        new PriorityClass(rate, ServiceTime.exponential(1)),
                        new PriorityClass(0.4, ServiceTime.exponential(1 / lowMu)),
                        new PriorityClass(0.3, ServiceTime.exponential(1))))
                .longRun();
        assertThat(answers.get(0).orElseThrow().queueLength()).isCloseTo(chain.mean(Priorities::high), CHAIN);
        // half of the time is left for the second class, a quarter an hour of 0.4; nothing for the third
        assertThat(((LongRun.Growing) answers.get(1)).growth()).isCloseTo(0.4 - 0.25, within(1e-12));
        assertThat(answers.get(2)).isEqualTo(new LongRun.Growing(0.3));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5, 0.7", "3, 1, 0.7"})
    void mmcPriority_isThatOfTheChain(int servers, double high, double low) {
        MarkovChain<Priorities> chain = new MarkovChain<>(new Priorities(0, 0, 0), s -> {
            Map<Priorities, Double> moves = new HashMap<>();
            boolean free = s.served < servers;
            if (s.high < MOST) {
                moves.merge(
                        free ? new Priorities(0, 0, s.served + 1) : new Priorities(s.high + 1, s.low, servers),
                        high,
                        Double::sum);
            }
            if (s.low < MOST) {
                moves.merge(
                        free ? new Priorities(0, 0, s.served + 1) : new Priorities(s.high, s.low + 1, servers),
                        low,
                        Double::sum);
            }
            if (s.served > 0) {
                moves.put(
                        s.high > 0
                                ? new Priorities(s.high - 1, s.low, servers)
                                : s.low > 0
                                        ? new Priorities(0, s.low - 1, servers)
                                        : new Priorities(0, 0, s.served - 1),
                        (double) s.served);
            }
            return moves;
        });
        List<LongRun> answers = new MMcPriority(List.of(high, low), 1, servers).longRun();
        assertThat(answers.get(0).orElseThrow().queueLength()).isCloseTo(chain.mean(Priorities::high), CHAIN);
        assertThat(answers.get(1).orElseThrow().queueLength()).isCloseTo(chain.mean(Priorities::low), CHAIN);
    }

    /** Batches of stated sizes, and such that go on with a probability. */
    @ParameterizedTest
    @CsvSource({"1, 0.2", "2, 0.4", "3, 0.7", "5, 1.5"})
    void batches_isThatOfTheChain(int servers, double batchRate) {
        SizeShares stated = new SizeShares(List.of(0.5, 0.0, 0.3, 0.2));
        BatchSize.Geometric geometric = new BatchSize.Geometric(2.5);
        for (BatchSize size : List.of(stated, geometric)) {
            MarkovChain<Integer> chain = new MarkovChain<>(0, n -> {
                Map<Integer, Double> moves = new HashMap<>();
                for (int x = 1; n + x <= 250 && x <= 70; x++) {
                    moves.put(n + x, batchRate * (size.largerThan(x - 1) - size.largerThan(x)));
                }
                moves.values().removeIf(rate -> rate == 0);
                if (n > 0) {
                    moves.put(n - 1, (double) Math.min(n, servers));
                }
                return moves;
            });
            LongRun.Steady steady =
                    new BatchMMc(batchRate, size, 1, servers).longRun().orElseThrow();
            assertThat(steady.inSystem()).as(size.toString()).isCloseTo(chain.mean(n -> n), CHAIN);
        }
    }

    @Test
    void batchSizes_momentsAgree() {
        BatchSize three = new BatchSize.Constant(3);
        BatchSize same = new SizeShares(List.of(0.0, 0.0, 1.0));
        for (int k = 0; k < 5; k++) {
            assertThat(same.largerThan(k)).isEqualTo(three.largerThan(k));
            assertThat(same.meanBeyond(k)).isEqualTo(three.meanBeyond(k));
            assertThat(same.meanLineBeyond(k)).isEqualTo(three.meanLineBeyond(k));
        }
        assertThat(same.meanAhead()).isEqualTo(three.meanAhead()).isEqualTo(1);
        assertThat(new BatchMG1(0.1, three, ServiceTime.exponential(2))
                        .longRun()
                        .orElseThrow()
                        .waitingTime())
                .isCloseTo(
                        new BatchMMc(0.1, three, 2, 1).longRun().orElseThrow().waitingTime(), CHAIN);
        assertThat(new BatchMG1(0.1, new BatchSize.Constant(1), new ServiceTime(2, 0.5))
                        .longRun()
                        .orElseThrow()
                        .waitingTime())
                .isCloseTo(
                        new MG1(0.1, new ServiceTime(2, 0.5))
                                .longRun()
                                .orElseThrow()
                                .waitingTime(),
                        EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.7, 60", "3, 2.5, 60", "4, 6, 9"})
    void numberInSystem_isThatOfTheChain(int servers, double rate, int places) {
        MarkovChain<Integer> chain = new MarkovChain<>(0, n -> {
            Map<Integer, Double> moves = new HashMap<>();
            if (n < places) {
                moves.put(n + 1, rate);
            }
            if (n > 0) {
                moves.put(n - 1, (double) Math.min(n, servers));
            }
            return moves;
        });
        NumberInSystem numbers = new MMcK(rate, 1, servers, places).numberInSystem();
        for (int n = 0; n <= places + 1; n++) {
            int number = n;
            assertThat(numbers.probability(n)).isCloseTo(chain.mean(s -> s == number ? 1 : 0), within(1e-11));
            assertThat(numbers.moreThan(n)).isCloseTo(chain.mean(s -> s > number ? 1 : 0), within(1e-11));
        }
    }
}
