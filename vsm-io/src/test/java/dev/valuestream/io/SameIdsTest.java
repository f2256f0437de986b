package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.html.Html;
import dev.valuestream.io.internal.ElementNames;
import dev.valuestream.io.markdown.MarkdownReport;
import dev.valuestream.io.markdown.MermaidDiagram;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedLane;
import dev.valuestream.io.text.ComparisonText;
import dev.valuestream.io.text.TextReport;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.whatif.Comparison;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A team with the id of a step, and one with the id of a flow, are called by their own names; so is the step. */
class SameIdsTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** The team {@code build} works at two steps, so that it is the constraint: 40 × (8 min + 6 min) = 560 of 480 min. */
    private static ValueStreamBuilder map() {
        return ValueStream.builder("alike")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(40).per(DAY))
                .team("build", t -> t.name("The Builders").people(1))
                .team("handover", t -> t.name("The Testers").people(1))
                .supplier("from")
                .step("build", s -> s.name("Put together").team("build").processTime(Duration.ofMinutes(8)))
                .step("pack", s -> s.name("Pack up").team("build").processTime(Duration.ofMinutes(6)))
                .step("test", s -> s.name("Try out").team("handover").processTime(Duration.ofMinutes(1)))
                .customer("to")
                .flow("from", "build", f -> f.id("handover").name("Handing over"))
                .flow("build", "pack")
                .flow("pack", "test")
                .flow("test", "to");
    }

    private static final Analysis ANALYSIS = StandardMetrics.analyze(map().build());

    @Test
    void text_ofATeamWithTheIdOfAStep_hasTheNamesOfBoth() {
        String text = TextReport.of(ANALYSIS);

        assertThat(text)
                .contains("▲ The Builders has a load of 117 %")
                .contains("Put together")
                .containsPattern("TEAMS[^$]*▲ The Builders[^\n]*Put together, Pack up")
                .containsPattern("  Put together +The Builders");
        assertThat(text).containsPattern("Try out +The Testers").doesNotContain("Handing over has");
    }

    @Test
    void markdown_ofATeamWithTheIdOfAStep_hasTheNamesOfBoth() {
        assertThat(MarkdownReport.of(ANALYSIS))
                .contains("The Builders cannot keep up: it is asked for 117 % of its time.")
                .contains("| Put together | The Builders |")
                .contains("| Try out | The Testers |");
        assertThat(MermaidDiagram.of(ANALYSIS)).contains("Put together<br/>480 s<br/>The Builders");
    }

    @Test
    void html_ofATeamWithTheIdOfAStep_hasTheNamesOfBoth() {
        String page = Html.reportWriter().toString(ANALYSIS);

        assertThat(page)
                .contains("The Builders cannot keep up: it is asked for 117 % of its time.")
                .containsPattern("The Builders</th>\\s*<td[^>]*>117 %")
                .doesNotContain("Put together cannot keep up");
    }

    /** The load of the team is a row of its own, by the team's name. */
    @Test
    void comparison_ofATeamWithTheIdOfAStep_hasTheNamesOfBoth() {
        ValueStream after = map().editStep("pack", s -> s.processTime(Duration.ofMinutes(2)))
                .build();
        Comparison comparison = Comparison.of(ANALYSIS, StandardMetrics.analyze(after));

        assertThat(ComparisonText.of(comparison)).containsPattern("(?i)team, load +The Builders|load +The Builders");
        assertThat(Html.reportWriter().toString(comparison)).contains(": The Builders");
    }

    @Test
    void picture_ofATeamWithTheIdOfAStep_marksTheTeamAndNotTheStep() {
        MapLayout layout = Svg.drawer().arrangement(Arrangement.LANES).layout(ANALYSIS.valueStream(), ANALYSIS);

        assertThat(layout.parts().lanes().stream().filter(PlacedLane::bottleneck))
                .extracting(PlacedLane::id)
                .containsExactly("build");
        assertThat(layout.parts().boxes()).noneMatch(PlacedBox::bottleneck);
        assertThat(Svg.drawer().draw(ANALYSIS.valueStream(), ANALYSIS))
                .contains("Bottleneck: The Builders, load 116.7 %.");
    }

    @Test
    void names_ofFlowsWithoutNames_areWhereTheyLead() {
        ValueStream stream = ValueStream.builder("map")
                .trigger("in")
                .step("a", s -> s.name("Ask"))
                .step("b", s -> s.name("Tell"))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", f -> f.id("one").probability(0.5))
                .flow("a", "b", f -> f.id("two").probability(0.5))
                .flow("b", "out")
                .build();
        ElementNames names = new ElementNames(stream, ANALYSIS.catalog());

        assertThat(names.of("in->a")).isEqualTo("in → Ask");
        assertThat(names.of("flow.wait", "one")).isEqualTo("Ask → Tell (one)");
        assertThat(names.of(ElementRef.flow("two"))).isEqualTo("Ask → Tell (two)");
    }

    @Test
    void names_ofWhatIsNotThere_areIds() {
        ElementNames names = new ElementNames(ANALYSIS.valueStream(), ANALYSIS.catalog());

        assertThat(names.of("none")).isEqualTo("none");
        assertThat(names.ofTeam("none")).isEqualTo("none");
        assertThat(names.of(new ElementRef(ElementKind.DEMAND, "build"))).isEqualTo("Put together");
        assertThat(names.of("team.load", "build")).isEqualTo("The Builders");
        assertThat(names.of("step.load", "build")).isEqualTo("Put together");
        assertThat(names.of("flow.wait", "handover")).isEqualTo("Handing over");
        assertThat(names.of("handover")).isEqualTo("The Testers");
        assertThat(names.of(new ElementRef(ElementKind.MAP, "alike"))).isEqualTo("alike");
    }
}
