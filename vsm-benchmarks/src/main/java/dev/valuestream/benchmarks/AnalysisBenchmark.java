package dev.valuestream.benchmarks;

import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All that can be said about a map of twenty steps, and one figure of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBenchmark {

    private final ValueStream map = Maps.twentySteps();
    private final ValueStream line = Maps.chain(20);

    /**
     * Every measure of every metric, known or not.
     *
     * @return the measures
     */
    @Benchmark
    public List<Measure> allMeasures() {
        return StandardMetrics.analyze(map).measures();
    }

    /**
     * The same of a plain line: one team, one family, no choice and no rework.
     *
     * @return the measures
     */
    @Benchmark
    public List<Measure> allMeasuresOfLine() {
        return StandardMetrics.analyze(line).measures();
    }

    /**
     * The lead time alone.
     *
     * @return the lead time
     */
    @Benchmark
    public LeadTime.Result leadTime() {
        return StandardMetrics.analyze(map).get(LeadTime.KEY);
    }

    /**
     * The map built anew from its parts, with all its checks.
     *
     * @return the map
     */
    @Benchmark
    public ValueStream build() {
        return map.toBuilder().build();
    }
}
