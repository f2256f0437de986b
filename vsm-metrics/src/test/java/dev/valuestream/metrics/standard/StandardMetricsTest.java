package dev.valuestream.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Scope;
import dev.valuestream.model.Element;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.Waste;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every built-in metric on every map. */
@Tag("slow")
class StandardMetricsTest {

    private static final AnalysisOptions ELAPSED = AnalysisOptions.DEFAULT.withElapsedTime();

    private static List<ValueStream> oddMaps() {
        Duration day = Duration.ofHours(8);
        ValueStreamBuilder line = ValueStream.builder("line")
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(1)).team("t"))
                .customer("out")
                .flow("in", "a", f -> f.inventory(5))
                .flow("a", "out");
        return List.of(
                ValueStream.builder("empty").build(),
                ValueStream.builder("empty").demand(5, day).build(),
                ValueStream.builder("step-only").step("a").build(),
                line.build().toBuilder()
                        .editStep("a", s -> s.value(ValueClass.WASTE))
                        .control("plan")
                        .information("plan", "a", i -> i.kind(InformationKind.MANUAL))
                        .kaizen("k1", "a", k -> k.waste(Waste.SKILLS))
                        .kaizen("k2", "in->a", k -> k.waste(Waste.OVERPRODUCTION))
                        .demand(5, day)
                        .build(),
                ValueStream.builder("no-customer")
                        .trigger("in")
                        .step("a")
                        .flow("in", "a")
                        .build(),
                line.build(),
                line.build().toBuilder().demand(0, day).build(),
                line.build().toBuilder()
                        .demand(5, day)
                        .calendar(c -> c.workingTimePerDay(Duration.ZERO))
                        .build(),
                line.build().toBuilder()
                        .demand(5, day)
                        .calendar(c -> c.daysPerWeek(1e-300))
                        .build(),
                line.build().toBuilder().demand(1e-280, day).build(),
                line.build().toBuilder().demand(1e290, day).build(),
                line.build().toBuilder()
                        .editStep("a", s -> s.processTime(Duration.ofSeconds(Long.MAX_VALUE)))
                        .demand(5, day)
                        .build(),
                line.build().toBuilder()
                        .editStep("a", s -> s.uptime(0).yield(0).quantityPerCycle(1e-300))
                        .demand(5, day)
                        .build());
    }

    private static Stream<ValueStream> maps(int random) {
        return Stream.concat(
                oddMaps().stream(),
                LongStream.range(0, random).mapToObj(seed -> RandomMaps.map(seed, (int) (seed % 12))));
    }

    /** A burst that names motion alone is rare among random ones. */
    private static ValueStream walking() {
        return ValueStream.builder("walking")
                .trigger("ask")
                .step("fetch", s -> s.processTime(Duration.ofMinutes(5)).value(ValueClass.WASTE))
                .customer("get")
                .flow("ask", "fetch")
                .flow("fetch", "get")
                .kaizen("walk", "fetch", k -> k.waste(Waste.MOTION))
                .build();
    }

    private static Stream<String> names(ValueStream map, MeasureDefinition measure) {
        return switch (measure.scope()) {
            case STREAM ->
                Stream.concat(Stream.of(measure.id()), map.families().stream().map(f -> measure.id() + "{" + f + "}"));
            case STEP -> names(measure, map.steps());
            case TEAM -> names(measure, map.teams());
            case FLOW -> names(measure, map.flows());
        };
    }

    private static Stream<String> names(MeasureDefinition measure, List<? extends Element> elements) {
        return elements.stream().map(e -> measure.id() + "[" + e.id() + "]");
    }

    @Test
    void measures_ofAnyMap_areAllThereKnownOrWithAReason() {
        maps(300).forEach(map -> {
            Analysis analysis = StandardMetrics.analyze(map, ELAPSED);
            List<Measure> measures = analysis.measures();
            Set<String> names = measures.stream().map(Measure::name).collect(Collectors.toSet());
            assertThat(names).as(map.id()).hasSameSizeAs(measures);
            StandardMetrics.catalog()
                    .measures()
                    .forEach(d -> names(map, d)
                            .filter(n -> !names.contains(n))
                            .findFirst()
                            .ifPresent(n -> {
                                throw new AssertionError(n + " of " + map + " is not there");
                            }));
            for (Measure measure : measures) {
                if (measure.figure() instanceof Figure.Unknown unknown
                        && (unknown.reason() == Reason.FAILED
                                || unknown.text().message().isBlank())) {
                    throw new AssertionError(measure.name() + " of " + map + ": " + unknown.text());
                }
            }
        });
    }

    @Test
    void explanations_ofAnyMap_areComplete() {
        maps(100).forEach(map -> {
            Analysis analysis = StandardMetrics.analyze(map, ELAPSED);
            for (MetricKey<?> key : analysis.catalog().keys()) {
                assertThat(analysis.explain(key).toText())
                        .as(key.id())
                        .contains(analysis.catalog()
                                .description(key.id())
                                .orElseThrow()
                                .formula())
                        .doesNotContain("NaN", "Infinity", "∞", "failed");
            }
            assertThat(analysis.findings()).doesNotHaveDuplicates();
        });
    }

    @Test
    void measures_askedBy16Threads_areTheSame() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (long seed = 0; seed < 12; seed++) {
                ValueStream map = RandomMaps.map(seed, 12);
                Analysis shared = StandardMetrics.analyze(map);
                String alone = text(StandardMetrics.analyze(map));
                CyclicBarrier start = new CyclicBarrier(16);
                List<Callable<String>> tasks = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    tasks.add(() -> {
                        start.await();
                        return text(shared);
                    });
                }
                for (Future<String> answer : threads.invokeAll(tasks)) {
                    assertThat(answer.get()).isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String text(Analysis analysis) {
        String measures = analysis.measures().stream().map(Measure::toString).collect(Collectors.joining("\n"));
        String explanations = analysis.catalog().keys().stream()
                .map(k -> analysis.explain(k).toText())
                .collect(Collectors.joining("\n"));
        return measures + explanations + analysis.findings();
    }

    @Test
    void result_whicheverMetricIsAskedFirst_isTheSame() {
        List<MetricKey<?>> keys = StandardMetrics.catalog().keys();
        for (long seed = 0; seed < 30; seed++) {
            ValueStream map = RandomMaps.map(seed, 8);
            List<Measure> inOrder = StandardMetrics.analyze(map).measures();
            Analysis backwards = StandardMetrics.analyze(map);
            for (int i = keys.size() - 1; i >= 0; i--) {
                backwards.result(keys.get(i));
            }
            assertThat(backwards.measures()).isEqualTo(inOrder);
        }
    }

    /** A suite that saw only unknown figures would prove nothing. */
    @Test
    void maps_ofTheSuite_letEveryMetricAnswerSomewhere() {
        List<String> silent = StandardMetrics.catalog().measures().stream()
                .filter(d -> d.scope() == Scope.STREAM)
                .map(MeasureDefinition::id)
                .collect(Collectors.toCollection(ArrayList::new));
        Stream.concat(maps(300), Stream.of(walking())).forEach(map -> {
            Analysis analysis = StandardMetrics.analyze(map, ELAPSED);
            silent.removeIf(id -> analysis.measure(id).orElseThrow().figure() instanceof Figure.Known);
        });
        for (Analysis simulated : List.of(simulated(), simulatedStock())) {
            silent.removeIf(id -> simulated.measure(id).orElseThrow().figure() instanceof Figure.Known);
        }
        assertThat(silent).isEmpty();
    }

    private static Analysis simulatedStock() {
        return simulated(ValueStream.builder("stock")
                .supplier("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(1)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out", f -> f.kind(FlowKind.PULL).max(2))
                .demand(100, Duration.ofHours(8))
                .build());
    }

    private static Analysis simulated() {
        return simulated(ValueStream.builder("desk")
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(1)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .demand(d -> d.quantity(100).per(Duration.ofHours(8)).promise(Duration.ofMinutes(2)))
                .build());
    }

    private static Analysis simulated(ValueStream map) {
        SimulationReport report =
                Simulation.of(map).run(SimulationPlan.of(1).replications(2).horizon(Duration.ofHours(8)));
        return StandardMetrics.analyze(map, ELAPSED.withInput(SimulationReport.class, report));
    }

    @Test
    void catalog_ofBuiltIns_hasNoProblems() {
        assertThat(StandardMetrics.catalog().problems()).isEmpty();
        StandardMetrics.catalog().keys().forEach(key -> {
            MetricResult<?> result = StandardMetrics.analyze(
                            ValueStream.builder("empty").build())
                    .result(key);
            assertThat(result).isNotNull();
        });
    }
}
