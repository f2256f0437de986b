package dev.valuestream.benchmarks;

import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Chains of many steps: the time grows with their length and no faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ChainBenchmark {

    /** How many steps. */
    @Param({"1000", "10000", "100000"})
    public int steps;

    private ValueStream map;

    /** Builds the chain. */
    @Setup
    public void build() {
        map = Maps.chain(steps);
    }

    /**
     * The chain, built and checked.
     *
     * @return the map
     */
    @Benchmark
    public ValueStream built() {
        return Maps.chain(steps);
    }

    /**
     * Every measure of every metric.
     *
     * @return the measures
     */
    @Benchmark
    public List<Measure> allMeasures() {
        return StandardMetrics.analyze(map).measures();
    }
}
