package dev.valuestream.benchmarks;

import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
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

/** Pictures of maps: where everything stands, and the whole SVG. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 1)
public class DrawBenchmark {

    /** How many steps: a map as people draw them, and chains of many. */
    @Param({"20", "100", "1000", "10000"})
    public int steps;

    private ValueStream map;
    private Analysis analysis;

    /** Analyses the map, so that drawing alone is measured. */
    @Setup
    public void analyse() {
        map = steps == 20 ? Maps.twentySteps() : Maps.chain(steps);
        analysis = StandardMetrics.analyze(map);
        Svg.drawer().draw(map, analysis);
    }

    /**
     * Where everything stands.
     *
     * @return the positions
     */
    @Benchmark
    public MapLayout layout() {
        return Svg.drawer().layout(map, analysis);
    }

    /**
     * The picture.
     *
     * @return the SVG
     */
    @Benchmark
    public String svg() {
        return Svg.drawer().draw(map, analysis);
    }
}
