package dev.valuestream.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

@AddLifecycleHook(RepeatableDraws.class)
class MermaidDiagramTest {

    /** All that this writer ever writes: nodes of four shapes, three kinds of arrows, a class. No quote within a label. */
    private static final String LINE = "    (n\\d+(\\[\"[^\"<>]*(<br/>[^\"<>]*)*\"]|\\(\\[\"[^\"<>]*\"]\\)"
            + "|\\[\\[\"[^\"<>]*\"]]|\\[/\"[^\"<>]*\"\\\\])"
            + "|n\\d+ -\\.?->(\\|\"[^\"<>]+\"\\|)? n\\d+"
            + "|classDef bottleneck stroke:#B4142A,stroke-width:3px"
            + "|class n\\d+(,n\\d+)* bottleneck)";

    private static String draw(ValueStream stream) {
        return MermaidDiagram.of(StandardMetrics.analyze(stream));
    }

    @Test
    void of_acme_hasWaitsLoadsAndTheBottleneck() {
        assertThat(draw(SampleMaps.acme()).lines())
                .contains(
                        "flowchart LR",
                        "    n5[\"Assembly 1<br/>62 s<br/>load 103 %\"]",
                        "    n2 -->|\"wait 7.61 d\"| n3",
                        "    class n5 bottleneck");
    }

    @Test
    void of_office_hasSharesAndRework() {
        assertThat(draw(SampleMaps.delivery())).contains("-.->|\"18 %, ").contains("rework\"|");
    }

    @Test
    void of_namesWithMarkup_escapesThem() {
        ValueStream map = ValueStream.builder("m")
                .trigger("in", n -> n.name("\"]; click x \"javascript:alert(1)\" `b` <i> & #1;"))
                .step("a", s -> s.name("end"))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .build();

        assertThat(draw(map))
                .contains(
                        "n1[/\"#34;#93;#59; click x #34;javascript:alert(1)#34; #96;b#96; #60;i#62; #38; #35;1#59;\"\\]");
    }

    @Test
    void of_otherLabels_usesThem() {
        String text = MermaidDiagram.of(
                StandardMetrics.analyze(SampleMaps.acme()), Labels.of(Map.of("mermaid.wait", "warten {0}")));

        assertThat(text).contains("|\"warten 7.61 d\"|");
    }

    @Property(tries = 60)
    void of_anyMap_isMadeOfAllowedLines(@ForAll("maps") ValueStream map) {
        assertThat(draw(map).lines().skip(1)).allMatch(l -> l.matches(LINE));
    }

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }
}
