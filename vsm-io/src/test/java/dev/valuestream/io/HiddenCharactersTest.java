package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.html.Html;
import dev.valuestream.io.markdown.MarkdownReport;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.text.TextReport;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Visible;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be seen in a name is written as its escape, in the same way wherever a name stands. */
class HiddenCharactersTest {

    private static final String TURNED = "abc\u202egnp.exe";
    private static final String SEEN = "abc\\u202egnp.exe";

    /** A name that turns what follows, one that steers a terminal, one with characters that have no width. */
    private static final Analysis ANALYSIS = StandardMetrics.analyze(ValueStream.builder("map")
            .name("Map " + TURNED)
            .demand(4, Duration.ofHours(8))
            .team("team", t -> t.name("Team \u2066" + TURNED).people(1))
            .trigger("in", n -> n.name("In\u200bput \u001b[2J"))
            .step("turned", s -> s.name(TURNED).processTime(Duration.ofHours(1)).team("team"))
            .step("hidden", s -> s.name("x\u2060\ufeff\u00ad\u3164y").processTime(Duration.ofHours(1)))
            .customer("out", n -> n.name("Out\u0085\u200f"))
            .flow("in", "turned", f -> f.wait(Duration.ofHours(8)))
            .flow("turned", "hidden", f -> f.wait(Duration.ofHours(8)))
            .flow("hidden", "out")
            .information("out", "turned", i -> i.name("list\u202d"))
            .kaizen("k", "turned", k -> k.note("fix\u202e it"))
            .build());

    private static final Map<String, String> OUTPUTS = Map.of(
            "picture", Svg.drawer().draw(ANALYSIS.valueStream(), ANALYSIS),
            "page", Html.reportWriter().toString(ANALYSIS),
            "wiki", MarkdownReport.of(ANALYSIS).replace("\\\\", "\\"),
            "terminal", TextReport.of(ANALYSIS));

    /** The two that isolate a text are no danger, and needed around words from right to left. */
    private static boolean isAllowed(int c) {
        return c == '\n' || c == 0x2068 || c == 0x2069 || !Visible.isHidden(c);
    }

    @Test
    void outputs_ofNamesWithHiddenCharacters_hideNone() {
        OUTPUTS.forEach(
                (where, text) -> assertThat(text.codePoints()).as(where).allMatch(HiddenCharactersTest::isAllowed));
    }

    @Test
    void outputs_ofATurnedName_showItInOneWay() {
        OUTPUTS.forEach((where, text) -> assertThat(text).as(where).contains(SEEN));
        assertThat(OUTPUTS.get("picture").split(SEEN.replace("\\", "\\\\"), -1).length)
                .as("in its box, in the title of it, in the scale bar, and more")
                .isGreaterThan(3);
    }
}
