package dev.valuestream.io.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.valuestream.io.json.Json;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** A published map with the figures it must give. What stands in {@code expected.json} is told in the README beside it. */
final class GoldenCase {

    private static final double RELATIVE = 1e-9;

    private final Analysis analysis;
    private final JsonTree expected;
    private final Units units;

    private GoldenCase(Analysis analysis, JsonTree expected) {
        this.analysis = analysis;
        this.expected = expected.only("units", "measures", "bottleneck", "unavailable", "findings");
        units = Units.of(analysis.valueStream(), expected.find("units").orElse(new JsonTree(List.of())));
    }

    static GoldenCase read(Path folder) throws IOException {
        Analysis analysis = StandardMetrics.analyze(Json.reader().read(folder.resolve("map.json")));
        return new GoldenCase(analysis, JsonTree.read(folder.resolve("expected.json")));
    }

    /** One test for each expectation. */
    List<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        expected.get("measures").fields().forEach((name, e) -> tests.add(dynamicTest(name, () -> measure(name, e))));
        expected.find("bottleneck").ifPresent(e -> tests.add(dynamicTest("bottleneck", () -> bottleneck(e))));
        expected.find("unavailable")
                .ifPresent(all -> all.fields()
                        .forEach((name, e) -> tests.add(dynamicTest(name + " is unavailable", () -> none(name, e)))));
        expected.find("findings")
                .ifPresent(codes -> codes.entries()
                        .forEach(c -> tests.add(dynamicTest("finds " + c.text(), () -> finding(c.text())))));
        return tests;
    }

    private void measure(String name, JsonTree e) {
        e.only("value", "unit", "relative", "printed", "flagged");
        Measure measure = find(name);
        double exact = e.get("value").number();
        String unit = e.find("unit").map(JsonTree::text).orElse("");
        double relative = e.find("relative").map(JsonTree::number).orElse(RELATIVE);
        double found = known(measure);
        assertThat(units.convert(found, measure.unit().symbol(), unit))
                .as("%s in %s", name, unit)
                .isCloseTo(exact, within(Math.abs(exact) * relative));
        e.find("printed")
                .ifPresent(all -> all.entries()
                        .forEach(p -> assertThat(agrees(p.text(), found, measure))
                                .as("%s = %s %s is printed as %s", name, found, measure.unit(), p.text())
                                .isTrue()));
        e.find("flagged").ifPresent(all -> all.fields().forEach((print, why) -> flagged(print, why, found, measure)));
    }

    private void flagged(String print, JsonTree why, double found, Measure measure) {
        assertThat(why.text()).as("why %s is not what comes out", print).isNotBlank();
        assertThat(agrees(print, found, measure))
                .as("%s = %s %s agrees with the print %s after all", measure.name(), found, measure.unit(), print)
                .isFalse();
    }

    private boolean agrees(String print, double found, Measure measure) {
        Printed printed = Printed.of(print);
        return printed.agreesWith(units.convert(found, measure.unit().symbol(), printed.unit()));
    }

    private void none(String name, JsonTree e) {
        e.only("reason", "names");
        assertThat(find(name).figure()).isInstanceOfSatisfying(Figure.Unknown.class, unknown -> {
            assertThat(unknown.reason()).hasToString(e.get("reason").text());
            assertThat(unknown.text().message()).contains(e.get("names").texts());
        });
    }

    private void bottleneck(JsonTree e) {
        e.only("elements", "unavailable", "flagged");
        MetricResult<Bottleneck.Result> result = analysis.result(Bottleneck.KEY);
        List<String> elements = e.find("elements").map(JsonTree::texts).orElse(List.of());
        if (result instanceof MetricResult.Computed<Bottleneck.Result> computed) {
            assertThat(computed.value().highest())
                    .extracting(Bottleneck.Ranked::id)
                    .containsExactlyElementsOf(elements);
        } else {
            assertThat(((MetricResult.Unavailable<?>) result).reason())
                    .hasToString(e.get("unavailable").text());
        }
        e.find("flagged")
                .ifPresent(all -> all.fields().forEach((id, why) -> {
                    assertThat(why.text())
                            .as("why %s is not the bottleneck", id)
                            .isNotBlank();
                    assertThat(elements).doesNotContain(id);
                    assertThat(analysis.valueStream().step(id))
                            .as("step %s", id)
                            .isPresent();
                }));
    }

    private void finding(String code) {
        assertThat(analysis.findings()).extracting(f -> f.code()).contains(code);
    }

    private Measure find(String name) {
        return analysis.measure(name).orElseThrow(() -> new AssertionError("no measure " + name));
    }

    private static double known(Measure measure) {
        return measure.figure()
                .number()
                .orElseThrow(() -> new AssertionError(measure.name() + " is unknown: " + measure.figure()));
    }
}
