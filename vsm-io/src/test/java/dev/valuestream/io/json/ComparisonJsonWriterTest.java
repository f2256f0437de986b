package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.whatif.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ComparisonJsonWriterTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStream map(Duration a, double demand) {
        var map = ValueStream.builder("trap").calendar(c -> c.workingTimePerDay(DAY));
        return (demand > 0 ? map.demand(demand, DAY) : map)
                .trigger("start")
                .step("a", s -> s.cycleTime(a))
                .step("b", s -> s.cycleTime(Duration.ofHours(1)))
                .customer("shop")
                .flow("start", "a")
                .flow("a", "b")
                .flow("b", "shop")
                .build();
    }

    private static Comparison trap(double demand) {
        return Comparison.of(
                StandardMetrics.analyze(map(Duration.ofHours(1), demand)),
                StandardMetrics.analyze(map(Duration.ofMinutes(48), demand)));
    }

    private static JsonNode written(Comparison comparison) {
        return new ObjectMapper().readTree(Json.comparisonWriter().toString(comparison));
    }

    @Test
    void write_measures_haveBothSidesChangeAndVerdict() {
        JsonNode document = written(trap(10));

        assertThat(document.get("format").stringValue()).isEqualTo("vsm-comparison/1");
        JsonNode capacity = document.get("measures").get("step.capacity[a]");
        assertThat(capacity.get("before").doubleValue()).isEqualTo(8);
        assertThat(capacity.get("after").doubleValue()).isEqualTo(10);
        assertThat(capacity.get("change").doubleValue()).isEqualTo(2);
        assertThat(capacity.get("relative").doubleValue()).isEqualTo(0.25);
        assertThat(capacity.get("verdict").stringValue()).isEqualTo("better");
        assertThat(document.get("changes").get(0).stringValue()).isEqualTo("node a: cycleTime from 1 h to 48 min.");
    }

    @Test
    void write_whatIsNotKnown_isLeftOutAndItsReasonSaid() {
        JsonNode rolled = written(trap(10)).get("measures").get("percent-complete-accurate.rolled");

        assertThat(rolled.has("before")).isFalse();
        assertThat(rolled.has("change")).isFalse();
        assertThat(rolled.get("verdict").stringValue()).isEqualTo("unknown");
        assertThat(rolled.get("afterUnknown").get("reason").stringValue()).isEqualTo("MISSING_INPUT");
        assertThat(rolled.get("afterUnknown").get("unavailable").stringValue())
                .contains("a", "percentCompleteAccurate");
    }

    @Test
    void write_aZeroBaseline_hasNoShare() {
        JsonNode growth = written(trap(10)).get("measures").get("step.queue.growth[b]");

        assertThat(growth.get("before").doubleValue()).isZero();
        assertThat(growth.has("relative")).isFalse();
        assertThat(growth.get("verdict").stringValue()).isEqualTo("worse");
    }

    @Test
    void write_theTrap_isSuboptimalAtB() {
        JsonNode judged = written(trap(10)).get("suboptimization");

        assertThat(judged.get("verdict").stringValue()).isEqualTo("suboptimal");
        JsonNode change = judged.get("changes").get(0);
        assertThat(change.get("element").stringValue()).isEqualTo("a");
        assertThat(change.get("queueBuildsAt").stringValue()).isEqualTo("b");
        assertThat(change.get("local").get("verdict").stringValue()).isEqualTo("better");
        assertThat(change.get("system").get("verdict").stringValue()).isEqualTo("same");
        assertThat(change.get("system").get("needed").get(0).get("capacity").doubleValue())
                .isEqualTo(10);
        assertThat(change.get("reason").stringValue()).contains("moves from a to b");
    }

    /** Nothing was promised, so nothing can be late; what a simulation did find is not lost where only one map has it. */
    @Test
    void write_simulatedMeasureThatDoesNotApply_isNotCalledNotSimulated() {
        SimulationPlan plan = SimulationPlan.of(1).horizon(DAY).replications(2);
        Comparison comparison = trap(5);
        SimulationComparison simulated = SimulationComparison.of(
                Simulation.of(comparison.before().valueStream()).run(plan),
                Simulation.of(comparison.after().valueStream()).run(plan));

        String text = Json.comparisonWriter().toString(comparison, simulated);

        JsonNode late = new ObjectMapper().readTree(text).get("measures").get("late-share.simulated");
        assertThat(late.get("beforeUnknown").get("unavailable").stringValue())
                .isEqualTo(
                        "The simulation of this map found nothing to tell of late-share.simulated: it does not apply here.");
        assertThat(late.get("afterUnknown").get("reason").stringValue()).isEqualTo("NOT_APPLICABLE");
        assertThat(text).doesNotContain("Not simulated");
        assertThat(Json.comparisonWriter().toString(comparison)).contains("Not simulated");
    }

    @Test
    void write_withoutDemand_cannotBeJudged() {
        JsonNode judged = written(trap(0)).get("suboptimization");

        assertThat(judged.get("verdict").stringValue()).isEqualTo("cannot-judge");
        assertThat(judged.get("reason").stringValue()).containsIgnoringCase("demand");
        assertThat(judged.get("system").get("missing")).isNotEmpty();
    }

    @Test
    void write_streamFileAndText_areTheSame(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = folder.resolve("comparison.json");
        Json.comparisonWriter().write(trap(10), out);
        Json.comparisonWriter().write(trap(10), file);

        String text = Json.comparisonWriter().toString(trap(10));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
