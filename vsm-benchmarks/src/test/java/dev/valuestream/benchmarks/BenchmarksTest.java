package dev.valuestream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import org.junit.jupiter.api.Test;

/** What is measured does what it says; how long it takes is no matter of a test. */
class BenchmarksTest {

    @Test
    void allMeasures_ofTwentySteps_areMostlyKnown() {
        var measures = new AnalysisBenchmark().allMeasures();
        assertThat(measures.stream().filter(m -> m.figure() instanceof Figure.Known))
                .hasSizeGreaterThan(measures.size() / 2);
        assertThat(StandardMetrics.analyze(Maps.twentySteps())
                        .get(Bottleneck.KEY)
                        .load())
                .isLessThan(1);
    }

    @Test
    void read_ofTheWrittenMap_givesItBack() {
        ValueStream map = Maps.twentySteps();
        assertThat(map.steps()).hasSize(20);
        assertThat(new JsonReadBenchmark().read()).isEqualTo(map);
        assertThat(new JsonReadBenchmark().bareTokens()).isPositive();
    }

    @Test
    void network_ofFiftyStations_isLoadedAsSaid() {
        assertThat(NetworkBenchmark.line(50).solve().stations())
                .hasSize(50)
                .allSatisfy(s -> assertThat(s.load()).isCloseTo(0.8, within(1e-9)));
    }

    @Test
    void chain_ofManySteps_isAsLongAsAsked() {
        assertThat(Maps.chain(50).steps()).hasSize(50);
    }
}
