package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.io.ReadResult;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Analyses as JSON, read back by another parser and held against the figures that were published. */
class AnalysisJsonWriterTest {

    private static final Path MAPS = Path.of("../examples/maps");
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double DAY = 55_200;

    private static Analysis analysis(String map) throws IOException {
        return StandardMetrics.analyze(Json.reader().read(MAPS.resolve(map)));
    }

    private static JsonNode written(String map) throws IOException {
        return parsed(Json.analysisWriter().toString(analysis(map)));
    }

    private static JsonNode parsed(String json) {
        return new ObjectMapper().readTree(json);
    }

    private static double value(JsonNode analysis, String measure) {
        JsonNode value = analysis.get("measures").get(measure).get("value");
        assertThat(value).as(measure).isNotNull();
        return value.doubleValue();
    }

    @Test
    void write_acme_hasThePublishedFigures() throws IOException {
        JsonNode acme = written("acme-stamping-current.json");

        assertThat(acme.get("format").stringValue()).isEqualTo("vsm-analysis/1");
        assertThat(acme.get("basis").stringValue()).isEqualTo("observed");
        assertThat(acme.get("valueStream").get("state").stringValue()).isEqualTo("as-is");
        assertThat(value(acme, "production-lead-time") / DAY).isCloseTo(5 + 17130 / 920.0, EXACT);
        assertThat(value(acme, "process-time")).isCloseTo(188, EXACT);
        assertThat(value(acme, "takt-time")).isCloseTo(60, EXACT);
        assertThat(acme.get("measures").get("lead-time").get("unit").stringValue())
                .isEqualTo("s");
    }

    @Test
    void write_acmesBottleneck_isAssembly1WithItsLoad() throws IOException {
        JsonNode bottleneck =
                written("acme-stamping-current.json").get("results").get("bottleneck");

        assertThat(bottleneck.get("elements").size()).isEqualTo(1);
        assertThat(bottleneck.get("elements").get(0).stringValue()).isEqualTo("assembly-1");
        assertThat(bottleneck.get("kind").stringValue()).isEqualTo("step");
        assertThat(bottleneck.get("load").doubleValue()).isCloseTo(62 / 60.0, EXACT);
        assertThat(bottleneck.get("ranking").get(1).get("id").stringValue()).isEqualTo("weld-2");
        assertThat(bottleneck.get("longestWait").get("elements").get(0).stringValue())
                .isEqualTo("stamping->weld-1");
        assertThat(bottleneck.get("longestWait").get("value").doubleValue())
                .isCloseTo(7_000 / 920.0 * 55_200, within(1e-6));
        assertThat(bottleneck.get("longestCycle").get("elements").get(0).stringValue())
                .isEqualTo("assembly-1");
        assertThat(bottleneck.get("longestCycle").get("unit").stringValue()).isEqualTo("s");
        assertThat(bottleneck.get("biggestQueue").get("value").doubleValue()).isEqualTo(7_000);
    }

    @Test
    void write_sharedPools_bottleneckIsTheTeam() throws IOException {
        JsonNode bottleneck =
                written("choice-rework-parallel-pools.json").get("results").get("bottleneck");

        assertThat(bottleneck.get("elements").get(0).stringValue()).isEqualTo("R2");
        assertThat(bottleneck.get("kind").stringValue()).isEqualTo("team");
    }

    @Test
    void write_leadTime_isTypedAndExplained() throws IOException {
        JsonNode result = written("loan-approval.json").get("results").get("lead-time");

        assertThat(result.get("total").get("value").doubleValue()).isCloseTo(205.5 * 3600, EXACT);
        assertThat(result.get("total").get("unit").stringValue()).isEqualTo("s");
        double sum = 0;
        for (JsonNode segment : result.get("segments")) {
            sum += segment.get("frequency").doubleValue()
                    * segment.get("eachSeconds").doubleValue();
        }
        assertThat(sum).isCloseTo(205.5 * 3600, EXACT);
        assertThat(result.get("criticalPath").get(0).stringValue()).isEqualTo("applicant");
        JsonNode explanation = result.get("explanation");
        assertThat(explanation.propertyNames()).containsExactly("title", "formula", "source", "terms", "assumptions");
        assertThat(explanation.get("terms").get(0).propertyNames()).containsExactly("name", "value", "origin");
    }

    @Test
    void write_ratios_areAsPublished() throws IOException {
        JsonNode loan = written("loan-approval.json");
        JsonNode software = written("software-delivery.json");

        assertThat(value(loan, "process-cycle-efficiency")).isCloseTo(5.5 / 205.5, EXACT);
        assertThat(value(loan, "percent-complete-accurate.rolled")).isCloseTo(0.6240, within(0.00005));
        assertThat(value(software, "process-cycle-efficiency")).isCloseTo(0.35498, within(0.000005));
        assertThat(value(software, "activity-ratio")).isCloseTo(0.35931, within(0.000005));
    }

    @Test
    void write_unknown_isAReasonAndNoValue() throws IOException {
        JsonNode loan = written("loan-approval.json");
        JsonNode takt = loan.get("measures").get("takt-time");

        assertThat(takt.get("value")).isNull();
        assertThat(takt.get("unavailable").stringValue()).contains("no demand");
        assertThat(takt.get("reason").stringValue()).isEqualTo("MISSING_INPUT");
        assertThat(takt.get("unit").stringValue()).isEqualTo("s");
        assertThat(loan.get("results").get("takt-time").get("unavailable").stringValue())
                .contains("no demand");
    }

    @Test
    void write_sketch_saysWhatItIsAtLeast() {
        ValueStream sketch = ValueStream.builder("sketch")
                .trigger("ask")
                .step("known", s -> s.processTime(java.time.Duration.ofHours(2)))
                .step("open", s -> {})
                .customer("get")
                .flow("ask", "known")
                .flow("known", "open")
                .flow("open", "get")
                .build();

        JsonNode lead = parsed(Json.analysisWriter().toString(StandardMetrics.analyze(sketch)))
                .get("measures")
                .get("lead-time");

        assertThat(lead.get("atLeast").doubleValue()).isEqualTo(7200);
        assertThat(lead.get("value")).isNull();
    }

    @Test
    void write_findings_haveCodeSeverityAndMessage() throws IOException {
        JsonNode findings = written("loan-approval.json").get("findings");

        assertThat(findings).anySatisfy(f -> {
            assertThat(f.get("code").stringValue()).isEqualTo("map.demand.missing");
            assertThat(f.get("severity").stringValue()).isIn("info", "warning");
            assertThat(f.get("message").stringValue()).isNotEmpty();
        });
    }

    @Test
    void write_whatWasNoticedInTheDocument_standsFirst() throws IOException {
        String map =
                Files.readString(MAPS.resolve("loan-approval.json")).replaceFirst("\"id\"", "\"nmae\": \"x\", \"id\"");
        ReadResult read = Json.reader().readWithFindings(map);
        Analysis analysis = StandardMetrics.analyze(read.valueStream());

        JsonNode findings = parsed(
                        Json.analysisWriter().noticed(read.findings()).toString(analysis))
                .get("findings");

        assertThat(findings.get(0).get("code").stringValue()).isEqualTo("json.field.unknown");
        assertThat(findings.size()).isEqualTo(1 + analysis.findings().size());
        assertThat(Json.analysisWriter()
                        .noticed(read.findings())
                        .only(List.of("lead-time"))
                        .toString(analysis))
                .contains("json.field.unknown");
    }

    @Test
    void write_onlySome_leavesOutTheOthers() throws IOException {
        Analysis acme = analysis("acme-stamping-current.json");

        JsonNode some = parsed(Json.analysisWriter()
                .only(List.of("bottleneck", "step.load[weld-2]"))
                .toString(acme));

        assertThat(some.get("results").propertyNames()).containsExactlyInAnyOrder("bottleneck", "step.load");
        assertThat(some.get("measures").propertyNames()).contains("bottleneck.load", "step.load[weld-2]");
        assertThat(some.get("measures").get("step.load[weld-1]")).isNull();
    }

    @Test
    void write_anywhere_areTheSameBytes(@TempDir Path folder) throws IOException {
        Analysis acme = analysis("acme-stamping-current.json");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Path file = folder.resolve("analysis.json");

        Json.analysisWriter().write(acme, stream);
        Json.analysisWriter().write(analysis("acme-stamping-current.json"), file);

        assertThat(stream.toString(StandardCharsets.UTF_8))
                .isEqualTo(Json.analysisWriter().toString(acme));
        assertThat(Files.readAllBytes(file)).isEqualTo(stream.toByteArray());
    }

    @Test
    void write_strangersMetric_isWrittenAsTheRecordItIs() throws IOException {
        MetricCatalog catalog = StandardMetrics.catalog().with(List.of(new OddMetric()));
        Analysis analysis = Analysis.of(catalog, analysis("loan-approval.json").valueStream());

        JsonNode odd =
                parsed(Json.analysisWriter().toString(analysis)).get("results").get("odd.metric");

        assertThat(odd.get("text").stringValue()).isEqualTo("a\uFFFDb");
        assertThat(odd.get("whole").intValue()).isEqualTo(7);
        assertThat(odd.get("share").doubleValue()).isEqualTo(0.25);
        assertThat(odd.get("amount").doubleValue()).isEqualTo(3);
        assertThat(odd.get("kind").stringValue()).isEqualTo("in-between");
        assertThat(odd.get("state").stringValue()).isEqualTo("to-be");
        assertThat(odd.get("time").get("value").doubleValue()).isEqualTo(90);
        assertThat(odd.get("rate").get("value").doubleValue()).isCloseTo(10 * 24, EXACT);
        assertThat(odd.get("rate").get("unit").stringValue()).isEqualTo("items/d");
        assertThat(odd.get("unknown").get("atLeast").doubleValue()).isEqualTo(5);
        assertThat(odd.get("known").doubleValue()).isEqualTo(4);
        assertThat(odd.get("byName").get("x").booleanValue()).isTrue();
        assertThat(odd.get("inner").get("value").doubleValue()).isEqualTo(1);
        assertThat(odd.get("some").intValue()).isEqualTo(2);
        assertThat(odd.get("unit").stringValue()).isEqualTo("people");
        assertThat(odd.get("explanation").get("formula").stringValue()).isEqualTo("no formula");
        assertThat(odd.get("deep").toString()).hasSizeLessThan(150);
        for (String left : List.of("notANumber", "none", "empty", "stranger", "failing")) {
            assertThat(odd.get(left)).as(left).isNull();
        }
    }
}
