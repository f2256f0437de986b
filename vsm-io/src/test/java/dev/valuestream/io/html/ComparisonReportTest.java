package dev.valuestream.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.Pictures;
import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ComparisonReportTest {

    /** One step of 10 min, a wait before it, and 4 items an hour. */
    private static ValueStream line(int waitMinutes, int workMinutes) {
        return ValueStream.builder("line")
                .name("Line with " + waitMinutes + " min of wait")
                .demand(32, Duration.ofHours(8))
                .trigger("in")
                .step("work", s -> s.name("Work").processTime(Duration.ofMinutes(workMinutes)))
                .customer("out")
                .flow("in", "work", f -> f.wait(Duration.ofMinutes(waitMinutes)))
                .flow("work", "out")
                .build();
    }

    private static Document page(ValueStream before, ValueStream after) {
        return Pages.parse(Html.reportWriter()
                .toString(Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(after))));
    }

    private static String lead(Document page) {
        return Pages.all(page, "p").stream()
                .filter(p -> p.getAttribute("class").equals("lead"))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    /** 190 + 10 = 200 min before; 40 + 10 = 50 after: three quarters less. */
    @Test
    void toString_ofAShorterWait_saysByHowMuch() {
        Document page = page(line(190, 10), line(40, 10));

        assertThat(lead(page)).isEqualTo("The lead time falls from 3.33 h to 50 min, by 75 %.");
        assertThat(Pages.byId(page, "chart-lead-time").getTextContent()).contains("− 2.5 h (− 75 %)");
        assertThat(Pages.byId(page, "scale").getTextContent()).contains("▼ 2.5 h (75 %)", "better");
        assertThat(Pages.byId(page, "changes").getTextContent()).contains("inventory.wait from");
        List<String> ids = Pictures.elements(page).stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pages.byId(page, "picture").getElementsByTagName("svg").getLength())
                .isOne();
    }

    @Test
    void toString_ofALongerWait_saysThatItGrows() {
        Document page = page(line(40, 10), line(190, 10));

        assertThat(lead(page)).isEqualTo("The lead time grows from 50 min to 3.33 h, by 300 %.");
        assertThat(Pages.byId(page, "scale").getTextContent()).contains("▲ 2.5 h (300 %)", "worse");
    }

    @Test
    void toString_ofTheSameMap_saysThatNothingChanges() {
        Document page = page(line(40, 10), line(40, 10));

        assertThat(lead(page)).isEqualTo("The lead time stays at 50 min.");
        assertThat(Pages.byId(page, "changes").getTextContent()).contains("Nothing changes.");
        assertThat(Pages.all(page, "details")).hasSize(1);
    }

    @Test
    void toString_ofASketch_saysThatNothingIsKnown() {
        ValueStream sketch = ValueStream.builder("line")
                .trigger("in")
                .step("work")
                .customer("out")
                .flow("in", "work")
                .flow("work", "out")
                .build();

        Document page = page(sketch, line(40, 10));

        assertThat(lead(page)).isEqualTo("How the lead time changes is not known.");
    }

    /** 62 s of work for a takt of 60 s before; the same step at 30 s after: more passes. */
    @Test
    void toString_ofARelievedBottleneck_tellsWhatMattersFirst() {
        ValueStream acme = SampleMaps.acme();
        ValueStream faster = acme.toBuilder()
                .editStep("assembly-1", s -> s.cycleTime(Duration.ofSeconds(30)))
                .name("Acme, faster")
                .build();

        Document page = page(acme, faster);

        Element finding = Pages.byId(page, "finding");
        assertThat(finding.getTextContent())
                .contains("Throughput goes from 890 items/d to 920 items/d, which is better.");
        assertThat(Pages.byId(page, "changes").getTextContent()).contains("and 1 more: notes, names, order");
    }
}
