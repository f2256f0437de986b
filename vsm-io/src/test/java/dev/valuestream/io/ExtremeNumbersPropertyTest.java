package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.io.html.Html;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.text.ComparisonText;
import dev.valuestream.io.text.TextReport;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.capacity.TaktTime;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A map with a number that nobody would write is refused, or told of like any other: by text, JSON, picture, page and comparison. */
@AddLifecycleHook(RepeatableDraws.class)
class ExtremeNumbersPropertyTest {

    private static final Pattern NUMBER = Pattern.compile("(?<=: )-?[0-9][0-9.eE+-]*(?=[,\\s}])");
    private static final List<String> EXTREMES =
            List.of("0", "1e-300", "1e-100", "1e-9", "123456789", "1e15", "1e100", "1e300");

    @Property(tries = 60)
    void outputs_ofAnyMapWithExtremes_areThere(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ValueStream usual = RandomMaps.map(seed, random.nextInt(3));

        read(withExtremes(Json.writer().toString(usual), random)).ifPresent(odd -> assertTold(usual, odd));
    }

    /** The extreme that once ended a report: so little demand that the takt in milliseconds is no number any more. */
    @Example
    void outputs_ofAnEternalTakt_areThere() {
        ValueStream usual = map(20);
        ValueStream odd = map(1e-300);

        assertThat(StandardMetrics.analyze(odd).get(TaktTime.KEY).toString()).contains("E30");
        assertTold(usual, odd);
    }

    /** A load that a double holds, but not as a percentage any more: a slip of the unit beside a day of ten seconds. */
    @Example
    void outputs_ofAnEndlessLoad_areThere() {
        ValueStream usual = ofShortDays(20);
        ValueStream odd = ofShortDays(1e307);

        assertTold(usual, odd);
        assertTold(odd, usual);
    }

    private static ValueStream ofShortDays(double demand) {
        return map(demand, Duration.ofHours(50)).toBuilder()
                .calendar(c -> c.workingTimePerDay(Duration.ofSeconds(10)))
                .build();
    }

    private static ValueStream map(double demand) {
        return map(demand, Duration.ofMinutes(20));
    }

    private static ValueStream map(double demand, Duration time) {
        return ValueStream.builder("eternal")
                .demand(d -> d.quantity(demand).per(Duration.ofHours(55)))
                .trigger("ask")
                .step("do", s -> s.processTime(time))
                .customer("get")
                .flow("ask", "do")
                .flow("do", "get")
                .build();
    }

    private static void assertTold(ValueStream usual, ValueStream odd) {
        Analysis analysis = StandardMetrics.analyze(odd);

        assertThat(TextReport.of(analysis)).endsWith("\n");
        assertThat(Json.analysisWriter().toString(analysis)).endsWith("}\n");
        assertThat(Svg.drawer().draw(odd, analysis)).contains("</svg>");
        assertThat(Html.reportWriter().toString(analysis)).contains("</html>");
        assertThat(ComparisonText.of(Comparison.of(StandardMetrics.analyze(usual), analysis)))
                .endsWith("\n");
    }

    private static Optional<ValueStream> read(String document) {
        try {
            return Optional.of(Json.reader().read(document));
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            return Optional.empty();
        }
    }

    private static String withExtremes(String document, SplittableRandom random) {
        List<MatchResult> numbers =
                new ArrayList<>(NUMBER.matcher(document).results().toList());
        StringBuilder text = new StringBuilder(document);
        if (!numbers.isEmpty()) {
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            text.replace(number.start(), number.end(), EXTREMES.get(random.nextInt(EXTREMES.size())));
        }
        return text.toString();
    }
}
