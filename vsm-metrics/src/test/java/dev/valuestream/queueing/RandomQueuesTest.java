package dev.valuestream.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A hundred thousand random stable queues, loads up to 1 − 1e-12 and up to 1,000 servers, against sums of many decimals ({@link
 * DecimalQueues}): the relative error of every wait is at most 1e-9.
 */
@Tag("slow")
class RandomQueuesTest {

    private static final long SEED = 20261125;
    private static final double EXACT = 1e-9;
    private static final double LEAST = 1e-290;

    /** A wait of the library and the same in decimals. */
    private record Wait(double ours, BigDecimal exact, Object queue) {

        /** Relative; where hardly anybody ever waits, a wait that doubles cannot hold may be 0. */
        double error() {
            double expected = exact.doubleValue();
            if (expected < LEAST) {
                return ours < LEAST ? 0 : 1;
            }
            return new BigDecimal(ours).subtract(exact).abs().doubleValue() / expected;
        }
    }

    private static Wait worst(int count, Function<SplittableRandom, Wait> draw) {
        SplittableRandom random = new SplittableRandom(SEED);
        Wait worst = draw.apply(random);
        for (int i = 1; i < count; i++) {
            Wait wait = draw.apply(random);
            worst = wait.error() > worst.error() ? wait : worst;
        }
        return worst;
    }

    private static void assertExact(
            TestReporter reporter, String kind, int count, Function<SplittableRandom, Wait> draw) {
        Wait worst = worst(count, draw);
        reporter.publishEntry(kind, count + " queues, seed " + SEED + ", greatest relative error " + worst.error());
        assertThat(worst.error()).as(worst.toString()).isLessThanOrEqualTo(EXACT);
    }

    private static double wait(QueueModel queue) {
        return queue.longRun().orElseThrow().waitingTime();
    }

    /** Half of them anywhere, half near 1: 1 − 10^−u, u up to 12. */
    private static double load(SplittableRandom random) {
        return random.nextBoolean() ? 0.05 + 0.9 * random.nextDouble() : 1 - power(-12 * random.nextDouble() - 0.01);
    }

    private static double power(double exponent) {
        return Math.pow(10, exponent);
    }

    private static double time(SplittableRandom random) {
        return power(12 * random.nextDouble() - 6);
    }

    private static int upTo(int most, SplittableRandom random) {
        return (int) Math.exp(random.nextDouble() * Math.log(most + 0.999));
    }

    private static ServiceTime service(SplittableRandom random) {
        double[] variabilities = {0, 0.25, 1, 4 * random.nextDouble(), 100};
        return new ServiceTime(time(random), variabilities[random.nextInt(variabilities.length)]);
    }

    private static MMc mmc(SplittableRandom random) {
        int servers = upTo(1000, random);
        double time = time(random);
        return new MMc(load(random) * servers / time, time, servers);
    }

    @Test
    void mmc_random_exact(TestReporter reporter) {
        assertExact(reporter, "M/M/c", 25_000, random -> {
            MMc queue = mmc(random);
            return new Wait(
                    wait(queue), DecimalQueues.mmc(queue.arrivalRate(), queue.serviceTime(), queue.servers()), queue);
        });
    }

    @Test
    void mmck_random_exact(TestReporter reporter) {
        assertExact(reporter, "M/M/c/K", 20_000, random -> {
            int servers = upTo(200, random);
            int places = servers + upTo(300, random);
            double time = time(random);
            double load = random.nextInt(3) == 0 ? 3 * random.nextDouble() + 0.1 : load(random);
            MMcK queue = new MMcK(load * servers / time, time, servers, places);
            return new Wait(wait(queue), DecimalQueues.mmck(queue.arrivalRate(), time, servers, places), queue);
        });
    }

    @Test
    void mg1_random_exact(TestReporter reporter) {
        assertExact(reporter, "M/G/1", 20_000, random -> {
            ServiceTime service = service(random);
            double rate = load(random) / service.mean();
            QueueModel queue = service.scv() == 0 ? new MDc(rate, service.mean(), 1) : new MG1(rate, service);
            return new Wait(wait(queue), DecimalQueues.mg1(rate, service), queue);
        });
    }

    @Test
    void priorities_random_exact(TestReporter reporter) {
        assertExact(reporter, "priorities", 15_000, random -> {
            List<PriorityClass> classes = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            double load = load(random);
            for (int k = 0; k < count; k++) {
                ServiceTime service = service(random);
                classes.add(new PriorityClass(load / count / service.mean(), service));
            }
            int k = random.nextInt(count);
            double ours = new NonPreemptivePriority(classes)
                    .longRun()
                    .get(k)
                    .orElseThrow()
                    .waitingTime();
            return new Wait(ours, DecimalQueues.priority(classes, k), classes);
        });
    }

    @Test
    void batches_random_exact(TestReporter reporter) {
        assertExact(reporter, "batches, c servers", 20_000, random -> {
            int servers = upTo(30, random);
            int size = upTo(100, random);
            double time = time(random);
            double rate = load(random) * servers / size / time;
            BatchSize.Constant batch = new BatchSize.Constant(size);
            QueueModel queue = servers == 1 && random.nextBoolean()
                    ? new BatchMG1(rate, batch, ServiceTime.exponential(time))
                    : new BatchMMc(rate, batch, time, servers);
            return new Wait(wait(queue), DecimalQueues.batches(rate, size, time, servers), queue);
        });
    }

    /** Planted: the idle share as 1 − λs/c, which near load 1 has lost its digits. */
    @Test
    void mmc_cancellationPlanted_isCaught() {
        Wait worst = worst(2_000, random -> {
            MMc queue = mmc(random);
            double idle = queue.servers() * (1 - queue.arrivalRate() * queue.serviceTime() / queue.servers());
            double planted = queue.waitProbability() * queue.serviceTime() / idle;
            return new Wait(
                    planted, DecimalQueues.mmc(queue.arrivalRate(), queue.serviceTime(), queue.servers()), queue);
        });
        assertThat(worst.error()).isGreaterThan(EXACT);
    }

    /** Planted: a geometric tail that begins one place late. */
    @Test
    void mmck_placeForgotten_isCaught() {
        Wait worst = worst(100, random -> {
            MMcK queue = new MMcK(load(random) * 3, 1, 3, 10);
            return new Wait(
                    wait(new MMcK(queue.arrivalRate(), 1, 3, 9)),
                    DecimalQueues.mmck(queue.arrivalRate(), 1, 3, 10),
                    queue);
        });
        assertThat(worst.error()).isGreaterThan(EXACT);
    }
}
