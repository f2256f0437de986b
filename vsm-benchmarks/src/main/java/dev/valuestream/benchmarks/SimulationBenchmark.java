package dev.valuestream.benchmarks;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The bench model, 100,000 minutes of it: five exponential steps at load 0.8, rework from the fifth to the third with probability
 * 0.1, an item a minute; 6.33 events an item, 20 minutes in the stream on average. Beside it the same model written by hand for SSJ
 * 3.3.2. Each call gives the mean time in the stream. With {@code -t 2} two threads run it side by side; {@code -prof gc} shows what a
 * call allocates, which does not grow with {@code minutes}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimulationBenchmark {

    /** How long a run is. */
    @Param("100000")
    public int minutes;

    private static final double LOAD = 0.8;

    private static final int NARROW = 8;

    private final Simulation withRework = Simulation.of(line(0.1, f -> {}));
    private final Simulation tandem = Simulation.of(line(0, f -> {}));
    private final Simulation narrow =
            Simulation.of(line(0, f -> f.kind(FlowKind.FIFO).max(NARROW)));
    private final Simulation everything = Simulation.of(everythingOn());
    private long seed;

    private static ValueStream line(double rework, Consumer<FlowBuilder> between) {
        Duration minute = Duration.ofMinutes(1);
        ValueStreamBuilder line = ValueStream.builder("bench")
                .demand(d -> d.interarrival(TimeDistribution.exponential(minute)))
                .trigger("in")
                .customer("out");
        for (int i = 1; i <= 5; i++) {
            double time = LOAD * (i < 3 ? 1 : 1 - rework);
            line.step(
                    "s" + i,
                    s -> s.processTime(TimeDistribution.exponential(minute).scaledBy(time)));
        }
        line.flow("in", "s1");
        for (int i = 1; i < 5; i++) {
            line.flow("s" + i, "s" + (i + 1), between);
        }
        return rework == 0
                ? line.flow("s5", "out").build()
                : line.flow("s5", "s3", f -> f.probability(rework))
                        .flow("s5", "out", f -> f.probability(1 - rework))
                        .build();
    }

    /** Two families, a changeover every 20 items, a step that fails, lanes of 100 and the same rework. */
    private static ValueStream everythingOn() {
        Duration minute = Duration.ofMinutes(1);
        ValueStreamBuilder line =
                ValueStream.builder("everything").trigger("in").customer("out").flow("in", "s1");
        for (String family : List.of("A", "B")) {
            line.demand(d -> d.family(family)
                    .interarrival(TimeDistribution.exponential(minute.multipliedBy(2)))
                    .at("in"));
        }
        for (int i = 1; i <= 5; i++) {
            double time = 0.6 * (i < 3 ? 1 : 0.9);
            line.step(
                    "s" + i,
                    s -> s.processTime(TimeDistribution.exponential(minute).scaledBy(time)));
        }
        line.editStep("s2", s -> s.changeover(minute).batch(Batch.ofItems(20)));
        line.editStep("s4", s -> s.uptime(0.95).meanTimeToRepair(minute.multipliedBy(10)));
        for (int i = 1; i < 5; i++) {
            line.flow("s" + i, "s" + (i + 1), f -> f.kind(FlowKind.FIFO).max(100));
        }
        return line.flow("s5", "s3", f -> f.probability(0.1))
                .flow("s5", "out", f -> f.probability(0.9))
                .build();
    }

    private double run(Simulation simulation) {
        SimulationPlan plan = SimulationPlan.of(++seed)
                .horizon(Duration.ofMinutes(minutes))
                .looks(1)
                .replications(1);
        return simulation.run(plan).leadTime().orElseThrow().mean().mean();
    }

    /**
     * This library, with rework.
     *
     * @return the mean time in the stream, in seconds
     */
    @Benchmark
    public double withRework() {
        return run(withRework);
    }

    /**
     * This library, without rework.
     *
     * @return the mean time in the stream, in seconds
     */
    @Benchmark
    public double tandem() {
        return run(tandem);
    }

    /**
     * This library, without rework, each lane with room for eight, so that steps are held up again and again.
     *
     * @return the mean time in the stream, in seconds
     */
    @Benchmark
    public double narrowLanes() {
        return run(narrow);
    }

    /**
     * This library, with families, changeovers, failures and finite lanes.
     *
     * @return the mean time in the stream, in seconds
     */
    @Benchmark
    public double everything() {
        return run(everything);
    }

    /**
     * SSJ with its fastest event list for few events, a linked list; with rework.
     *
     * @return the mean time in the stream, in minutes
     */
    @Benchmark
    public double ssjWithRework() {
        return new SsjLine(0.1).run(minutes);
    }

    /**
     * The same without rework.
     *
     * @return the mean time in the stream, in minutes
     */
    @Benchmark
    public double ssjTandem() {
        return new SsjLine(0).run(minutes);
    }
}
