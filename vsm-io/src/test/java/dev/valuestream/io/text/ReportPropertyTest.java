package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.io.json.Json;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whatever the map, there is a report, and the two ways of writing it say the same. */
@AddLifecycleHook(RepeatableDraws.class)
class ReportPropertyTest {

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    @Property(tries = 80)
    void report_anyMap_isThereTwiceTheSame(@ForAll("maps") ValueStream map) {
        String text = TextReport.of(StandardMetrics.analyze(map));

        assertThat(text).isEqualTo(TextReport.of(StandardMetrics.analyze(map)));
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").endsWith("\n");
        assertThat(text.lines()).noneMatch(l -> l.endsWith(" "));
    }

    @Property(tries = 100)
    void json_anyMap_hasEveryMeasureWithAValueOrAReason(@ForAll("maps") ValueStream map) {
        Analysis analysis = StandardMetrics.analyze(map);

        JsonNode json = new ObjectMapper().readTree(Json.analysisWriter().toString(analysis));

        assertThat(json.get("measures")).hasSameSizeAs(analysis.measures());
        assertThat(json.get("measures"))
                .allSatisfy(m -> assertThat(m.has("value")).isNotEqualTo(m.has("unavailable")));
        assertThat(json.get("results")).hasSameSizeAs(analysis.catalog().keys());
    }
}
