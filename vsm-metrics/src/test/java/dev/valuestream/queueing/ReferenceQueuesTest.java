package dev.valuestream.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms against numbers computed outside of this project, to 1e-9. */
class ReferenceQueuesTest {

    static final Percentage EXACTLY = withinPercentage(1e-7);

    private static void assertTimes(LongRun answer, double wait, double timeInSystem, double queue, double inSystem) {
        LongRun.Steady steady = answer.orElseThrow();
        assertThat(steady.waitingTime()).as("Wq").isCloseTo(wait, EXACTLY);
        assertThat(steady.timeInSystem()).as("W").isCloseTo(timeInSystem, EXACTLY);
        assertThat(steady.queueLength()).as("Lq").isCloseTo(queue, EXACTLY);
        assertThat(steady.inSystem()).as("L").isCloseTo(inSystem, EXACTLY);
        assertThat(steady.accuracy()).isEqualTo(Accuracy.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 1, 1, 0.8, 0.8, 4.000000000000001, 5.000000000000001, 3.200000000000001, 4.000000000000001",
        "0.5, 1, 1, 0.5, 0.5, 1.0, 2.0, 0.5, 1.0",
        "0.9, 1, 1, 0.9, 0.9, 9.000000000000002, 10.000000000000002, 8.100000000000001, 9.000000000000002",
        "0.95, 1, 1, 0.95, 0.95, 18.999999999999986, 19.999999999999986, 18.049999999999986, 18.999999999999986",
        "1.6, 1, 2, 0.8, 0.7111111111111111, 1.7777777777777783, 2.7777777777777786, 2.8444444444444454,"
                + " 4.4444444444444455",
        "2.4, 1, 3, 0.8, 0.6471910112359549, 1.078651685393258, 2.078651685393258, 2.588764044943819,"
                + " 4.988764044943819",
        "2.7, 1, 3, 0.9, 0.8170610211706103, 2.7235367372353694, 3.7235367372353694, 7.353549190535498,"
                + " 10.053549190535499",
        "4.5, 1, 5, 0.9, 0.7624932207329357, 1.5249864414658714, 2.524986441465871, 6.8624389865964215,"
                + " 11.36243898659642",
        "9, 1, 10, 0.9, 0.668731524107697, 0.668731524107697, 1.668731524107697, 6.018583716969273, 15.018583716969273",
        "45, 1, 50, 0.9, 0.3638644672069884, 0.07277289344139767, 1.0727728934413976, 3.2747802048628953,"
                + " 48.27478020486289"
    })
    void mmc_asInErlangsC(
            double rate, double mu, int c, double load, double waits, double wq, double w, double lq, double l) {
        MMc queue = new MMc(rate, 1 / mu, c);
        assertThat(queue.load()).isCloseTo(load, EXACTLY);
        assertThat(queue.waitProbability()).isCloseTo(waits, EXACTLY);
        assertTimes(queue.longRun(), wq, w, lq, l);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0.5",
        "1, 0.8, 0.2",
        "1, 0.95, 0.05",
        "2, 1.6, 0.11111111111111106",
        "3, 2.7, 0.024906600249065994",
        "5, 4.5, 0.00495854962423491",
        "10, 9, 6.959687424281357e-05"
    })
    void mmc_emptyShareOfTime(int servers, double rate, double empty) {
        NumberInSystem numbers = new MMc(rate, 1, servers).numberInSystem().orElseThrow();
        assertThat(numbers.probability(0)).isCloseTo(empty, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 1, 0, 2.0000000000000004, 3.0000000000000004, 1.6000000000000005, 2.4000000000000004",
        "0.8, 1, 0.25, 2.5000000000000004, 3.5000000000000004, 2.0000000000000004, 2.8000000000000007",
        "0.8, 1, 1, 4.000000000000001, 5.000000000000001, 3.200000000000001, 4.000000000000001",
        "0.8, 1, 4, 10.000000000000002, 11.000000000000002, 8.000000000000002, 8.800000000000002",
        "0.5, 1, 0, 0.5, 1.5, 0.25, 0.75",
        "0.9, 1, 0, 4.500000000000001, 5.500000000000001, 4.050000000000001, 4.950000000000001",
        "0.5, 1, 0.5, 0.75, 1.75, 0.375, 0.875",
        "0.8, 1, 0.5, 3.0000000000000013, 4.000000000000002, 2.4000000000000012, 3.2000000000000015",
        "0.9, 1, 0.5, 6.750000000000002, 7.750000000000002, 6.075000000000002, 6.975000000000001"
    })
    void mg1_asInPollaczekAndKhinchine(double rate, double mean, double scv, double wq, double w, double lq, double l) {
        assertTimes(new MG1(rate, new ServiceTime(mean, scv)).longRun(), wq, w, lq, l);
        if (scv == 0) {
            assertTimes(new MDc(rate, mean, 1).longRun(), wq, w, lq, l);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 1, 5, 0.1260225499883686, 0.7865797050104683, 2.1947823006280958, 2.790285951503016",
        "0.8, 1, 5, 0.08881949865556424, 0.7289444010755486, 1.8683320322664587, 2.563065207044265",
        "0.95, 1, 10, 0.06942683990812142, 0.8840445020872847, 4.489790459202622, 5.078692813090228",
        "1.2, 1, 5, 0.25058812155586346, 0.8992942541329639, 3.0211723760110853, 3.3594925822403776"
    })
    void mm1k_asInClosedForm(
            double rate, double mu, int places, double blocked, double through, double inSystem, double time) {
        MMcK queue = new MMcK(rate, 1 / mu, 1, places);
        assertThat(queue.blockingProbability()).isCloseTo(blocked, EXACTLY);
        LongRun.Steady steady = queue.longRun().orElseThrow();
        assertThat(steady.throughput()).isCloseTo(through, EXACTLY);
        assertThat(steady.inSystem()).isCloseTo(inSystem, EXACTLY);
        assertThat(steady.timeInSystem()).isCloseTo(time, EXACTLY);
        assertThat(queue.numberInSystem().probability(places)).isCloseTo(blocked, EXACTLY);
    }

    @Test
    void mm1_timeInSystemQuantiles() {
        SojournTail tail = new MMc(0.8, 1, 1).timeInSystemTail().orElseThrow();
        assertThat(tail.quantile(0.5)).isCloseTo(3.465735902799726, EXACTLY);
        assertThat(tail.quantile(0.9)).isCloseTo(11.512925464970229, EXACTLY);
        assertThat(tail.quantile(0.95)).isCloseTo(14.978661367769948, EXACTLY);
        assertThat(tail.quantile(0.99)).isCloseTo(23.025850929940454, EXACTLY);
    }

    @Test
    void priorities_asInCobham() {
        ServiceTime one = ServiceTime.exponential(1);
        List<LongRun> answers =
                new NonPreemptivePriority(List.of(new PriorityClass(0.3, one), new PriorityClass(0.5, one))).longRun();
        assertThat(answers.get(0).orElseThrow().waitingTime()).isCloseTo(1.142857142857143, EXACTLY);
        assertThat(answers.get(1).orElseThrow().waitingTime()).isCloseTo(5.714285714285716, EXACTLY);
        List<LongRun> ciw = new MMcPriority(List.of(0.2, 0.6), 1, 1).longRun();
        assertThat(ciw.get(0).orElseThrow().timeInSystem()).isCloseTo(2.0, EXACTLY);
        assertThat(ciw.get(1).orElseThrow().timeInSystem()).isCloseTo(6.0, EXACTLY);
    }

    @Test
    void md2_asInCrommelin() {
        assertThat(new MDc(1.6, 1, 2).longRun().orElseThrow().waitingTime())
                .isCloseTo(0.9032838794267445, within(1e-6));
        GGc varied = new GGc(Arrivals.poisson(1.6), ServiceTime.constant(1), 2);
        assertThat(varied.allenCunneen().orElseThrow().waitingTime()).isCloseTo(0.8888888888888892, EXACTLY);
    }

    @Test
    void gg1_kingmanWithTheFactorOfKraemerAndLangenbachBelz() {
        ServiceTime one = ServiceTime.exponential(1);
        assertWait(new GG1(Arrivals.even(0.8), one), 1.6929634497812287);
        assertWait(new GG1(new Arrivals(0.8, 0.5), one), 2.9178134313490465);
        assertWait(new GG1(new Arrivals(0.8, 4), one), 10.000000000000002);
    }

    private static void assertWait(QueueModel queue, double wait) {
        assertThat(queue.longRun().orElseThrow().waitingTime()).isCloseTo(wait, EXACTLY);
    }
}
