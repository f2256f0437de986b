package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.AttributeKey;
import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A stranger's metric in JSON: whatever its value is, whatever element it reads, and whoever asks. */
class AnyResultTest {

    private static final AttributeKey<BigDecimal> WEIGHT = AttributeKey.decimal("acme.weight");
    private static final int THREADS = 16;

    /** A map with a weight on each element that there is. */
    private static final String WEIGHTS = """
            { "format": "vsm/1", "id": "m", "attributes": { "acme.weight": 1 },
              "demand": [ { "quantity": 5, "per": "1 d", "attributes": { "acme.weight": 2 } } ],
              "teams": [ { "id": "t", "attributes": { "acme.weight": 4 } } ],
              "nodes": [ { "id": "a", "type": "trigger", "attributes": { "acme.weight": 8 } },
                         { "id": "s", "type": "supplier", "attributes": { "acme.weight": 16 } },
                         { "id": "b", "type": "process", "team": "t", "attributes": { "acme.weight": 32 } },
                         { "id": "c", "type": "customer", "attributes": { "acme.weight": 64 } },
                         { "id": "d", "type": "control", "attributes": { "acme.weight": 128 } } ],
              "flows": [ { "from": "a", "to": "b", "attributes": { "acme.weight": 256 } }, { "from": "s", "to": "b" },
                         { "from": "b", "to": "c" } ],
              "information": [ { "from": "d", "to": "b", "attributes": { "acme.weight": 512 } } ],
              "kaizen": [ { "id": "k", "at": "b", "attributes": { "acme.weight": 1024 } } ] }
            """;

    /** A metric with a value that the test gives. */
    private record Given(Function<MetricContext, Object> value) implements Metric<Object> {
        static final MetricKey<Object> KEY = MetricKey.of("acme.given", Object.class);

        @Override
        public MetricKey<Object> key() {
            return KEY;
        }

        @Override
        public MetricDescription description() {
            return MetricDescription.of("Given", "f", "s");
        }

        @Override
        public MetricResult<Object> evaluate(MetricContext context) {
            return MetricResult.of(
                    value.apply(context), Explanation.of(description(), List.of(), List.of()), List.of());
        }
    }

    /** A record that nobody outside may see. */
    private record Hidden(int part, List<Hidden> parts) {}

    private static JsonNode written(Function<MetricContext, Object> value, ValueStream map) {
        Analysis analysis = Analysis.of(StandardMetrics.catalog().with(List.of(new Given(value))), map);
        String json = Json.analysisWriter().only(List.of("acme.given")).toString(analysis);
        return new ObjectMapper().readTree(json).get("results").get("acme.given");
    }

    private static JsonNode written(Object value) {
        return written(c -> value, Json.reader().read(WEIGHTS));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(7, "{\"value\":7}"),
                Arguments.of(9007199254740993L, "{\"value\":9007199254740993}"),
                Arguments.of(new BigInteger("123456789012345678901"), "{\"value\":123456789012345678901}"),
                Arguments.of(new BigDecimal("0.125"), "{\"value\":0.125}"),
                Arguments.of(new BigDecimal("1e999999"), "{}"),
                Arguments.of(new BigDecimal("1".repeat(101)), "{}"),
                Arguments.of("words", "{\"value\":\"words\"}"),
                Arguments.of('c', "{\"value\":\"c\"}"),
                Arguments.of(LocalDate.of(2026, 3, 2), "{\"value\":\"2026-03-02\"}"),
                Arguments.of(Duration.ofMinutes(2), "{\"value\":{\"value\":120,\"unit\":\"s\"}}"),
                Arguments.of(List.of(1, "a", List.of()), "{\"value\":[1,\"a\",[]]}"),
                Arguments.of(new int[] {1, 2}, "{\"value\":[1,2]}"),
                Arguments.of(new Object[] {true, null}, "{\"value\":[true]}"),
                Arguments.of(Map.of("a", 1), "{\"value\":{\"a\":1}}"),
                Arguments.of(Optional.of(3), "{\"value\":3}"),
                Arguments.of(Optional.empty(), "{}"),
                Arguments.of(OptionalLong.of(4), "{\"value\":4}"),
                Arguments.of(
                        new Hidden(1, List.of(new Hidden(2, List.of()))),
                        "{\"part\":1,\"parts\":[{\"part\":2,\"parts\":[]}]}"),
                Arguments.of(Arrays.asList(Double.NaN, null, 1.5), "{\"value\":[1.5]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void write_valueOfAnyType_isWhatItIs(Object value, String json) {
        String explained = json.equals("{}") ? "{" : json.substring(0, json.length() - 1) + ",";
        assertThat(written(value).toString()).startsWith(explained + "\"explanation\":{\"title\":\"Given\"");
    }

    @Test
    void write_elementOfTheMap_isItsId() {
        JsonNode json = written(c -> c.valueStream().steps(), Json.reader().read(WEIGHTS));
        assertThat(json.get("value").toString()).isEqualTo("[\"b\"]");
    }

    @Test
    void write_valueWithoutEnd_saysThatItIsOmitted() {
        List<Integer> endless = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        JsonNode json = written(Map.of("endless", endless));
        assertThat(json.get("omitted").stringValue()).matches("The value has more than [0-9]+ parts\\.");
        assertThat(json.get("value")).isNull();
    }

    @Test
    void attributes_onEveryElement_areReadByItsTypedKey() {
        JsonNode json = written(AnyResultTest::weight, Json.reader().read(WEIGHTS));
        assertThat(json.get("value").intValue()).isEqualTo(2047);
    }

    private static Object weight(MetricContext context) {
        ValueStream map = context.valueStream();
        List<Element> elements = new ArrayList<>(List.of(map));
        elements.addAll(map.demand());
        elements.addAll(map.teams());
        elements.addAll(map.nodes());
        elements.addAll(map.flows());
        elements.addAll(map.information());
        elements.addAll(map.kaizen());
        return elements.stream().flatMap(e -> e.attribute(WEIGHT).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void write_oneAnalysisFrom16Threads_isTheSameBytes() throws IOException {
        for (String name :
                List.of("acme-stamping-current.json", "choice-rework-parallel-pools.json", "loan-approval.json")) {
            ValueStream map = Json.reader().read(Path.of("../examples/maps", name));
            String alone = Json.analysisWriter().toString(StandardMetrics.analyze(map));
            Analysis shared = StandardMetrics.analyze(map);
            assertThat(fromManyThreads(() -> shared))
                    .as(name)
                    .containsOnly(alone)
                    .hasSize(THREADS);
            assertThat(fromManyThreads(() -> StandardMetrics.analyze(map)))
                    .as(name)
                    .containsOnly(alone)
                    .hasSize(THREADS);
        }
    }

    /** What each thread writes; all begin at the same moment. */
    private static List<String> fromManyThreads(Supplier<Analysis> analysis) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<CompletableFuture<String>> written = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return Json.analysisWriter().toString(analysis.get());
                            },
                            threads))
                    .limit(THREADS)
                    .toList();
            return written.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
