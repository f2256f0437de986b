package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.json.Json;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Participant;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read, held against what was published. */
class TextReportTest {

    private static String report(String map) throws IOException {
        return TextReport.of(StandardMetrics.analyze(Json.reader().read(Path.of("../examples/maps", map))));
    }

    private static String report(ValueStream map) {
        return TextReport.of(StandardMetrics.analyze(map));
    }

    /** The lines from a heading to the next blank line. */
    private static List<String> section(String report, String heading) {
        List<String> lines = report.lines().toList();
        int start = 0;
        while (!lines.get(start).startsWith(heading)) {
            start++;
        }
        int end = start;
        while (end < lines.size() && !lines.get(end).isEmpty()) {
            end++;
        }
        return lines.subList(start + 1, end);
    }

    /** Lines without runs of blanks, to tell what they say and not where. */
    private static String words(String report) {
        return report.replaceAll(" +", " ");
    }

    /** Nothing is the bottleneck, and so nothing is next to it. */
    @Test
    void report_nothingTakesTime_namesNoBottleneck() {
        ValueStream map = ValueStream.builder("instant")
                .demand(10, Duration.ofHours(8))
                .supplier("in")
                .step("scan", s -> s.processTime(Duration.ZERO))
                .customer("out")
                .flow("in", "scan", f -> f.wait(Duration.ofHours(2)))
                .flow("scan", "out")
                .build();

        assertThat(section(report(map), "BOTTLENECK")).containsExactly("  none: no step is asked for any of its time");
    }

    @Test
    void report_acme_tellsWhatTheBookPrints() throws IOException {
        String acme = words(report("acme-stamping-current.json"));

        assertThat(acme)
                .contains("Demand 920 a day: LH 600, RH 320")
                .contains("Working time 15 h 20 min a day, 5 days a week")
                .contains("Production lead time 23.6 d")
                .contains("Takt time 60 s")
                .contains("0.0144 %");
        assertThat(String.join("\n", section(report("acme-stamping-current.json"), "TIMELINE")))
                .contains("5 d", "7.61 d", "1.85 d", "2.66 d", "2 d", "4.5 d")
                .contains("1 s", "39 s", "46 s", "62 s", "40 s");
    }

    @Test
    void report_acme_namesTheBottleneckAndNotTheLongestWait() throws IOException {
        List<String> words = section(report("acme-stamping-current.json"), "BOTTLENECK");

        assertThat(words.get(0)).startsWith("  ▲ Assembly 1 has a load of 103 %: 920 items a day are to pass");
        assertThat(String.join(" ", words).replaceAll(" +", " "))
                .contains("it can do 890")
                .contains("Not the bottleneck: the longest wait (7.61 d before Spot weld 1)");
    }

    /** 920 a day come, 55,200 s ÷ 62 s = 890.32 go. */
    @Test
    void report_acme_saysWhereTheQueueGrows() throws IOException {
        assertThat(words(report("acme-stamping-current.json")))
                .contains("The queue before Assembly 1 grows by 29.7 items a day");
    }

    @Test
    void report_steps_lineUp() throws IOException {
        List<String> rows = section(report("acme-stamping-current.json"), "STEPS");

        assertThat(rows).anySatisfy(r -> assertThat(r).containsPattern("▲ Assembly 1 .* 62 s +890 +103 % +2.66 d"));
        assertThat(rows).anySatisfy(r -> assertThat(r).containsPattern("Stamping .* 1 s +46,200 +1.99 % +5 d"));
        assertThat(rows.stream().map(Columns::width).distinct()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void report_loan_hasThePublishedTotals() throws IOException {
        String loan = words(report("loan-approval.json"));

        assertThat(loan)
                .contains("Rolled %C&A 62.4 %")
                .contains("Process cycle efficiency 2.68 %")
                .contains("8.33 d waiting + 5.5 h working = 8.56 d lead time")
                .contains("has no demand");
    }

    @Test
    void report_parallelWithRework_saysItsModeInWords() throws IOException {
        String pools = report("choice-rework-parallel-pools.json");

        assertThat(pools).contains("the longest path of parallel branches; expected times");
        assertThat(section(pools, "TIMELINE")).anySatisfy(l -> assertThat(l).contains("×1.11"));
        assertThat(words(pools)).contains("Lead time 29.7 min").contains("▲ Pool R2");
    }

    @Test
    void report_plainLine_hasNoModeToSay() throws IOException {
        assertThat(report("software-delivery.json").lines()).contains("TIMELINE");
    }

    /** The book's map: six weekly or daily schedules on paper, and nothing but stocks between walked steps. */
    @Test
    void report_acme_saysHowItIsScheduledAndWhatIsLost() throws IOException {
        String acme = report("acme-stamping-current.json");

        assertThat(words(String.join("\n", section(acme, "PEOPLE AND HANDOFFS"))))
                .contains("Steps 6")
                .contains("Information flows, schedule points 6")
                .contains("manual share 60 %");
        assertThat(words(String.join("\n", section(acme, "WASTE"))))
                .contains("Inventory 23.6 d")
                .contains("Not on this map: Motion, Overproduction, Skills")
                .contains("Named by bursts, without a time: waiting (2), overproduction (1)")
                .doesNotContain(" 0 s");
        assertThat(section(acme, "EVIDENCE").get(0)).contains("12 of the 12 figures");
    }

    @Test
    void report_loan_saysWhatToWalkNext() throws IOException {
        assertThat(section(report("loan-approval.json"), "EVIDENCE").get(1))
                .startsWith("  To walk next: leadTime of Offer and acceptance (3.01 d), leadTime of ");
    }

    @Test
    void report_noCalendar_saysWhatIsAssumed() {
        assertThat(report(line(1, "a", "b")))
                .contains("Working time  not stated; 8 h a day and 5 days a week are assumed");
    }

    @Test
    void report_sketch_saysWhyAndAtLeast() {
        String sketch = report(ValueStream.builder("sketch")
                .trigger("ask")
                .step("known", s -> s.processTime(Duration.ofHours(2)))
                .step("open", s -> s.name("Open question"))
                .customer("get")
                .flow("ask", "known")
                .flow("known", "open", f -> f.wait(Duration.ofHours(24)))
                .flow("open", "get")
                .build());

        assertThat(words(sketch)).contains("Lead time at least 3.25 d [1]");
        assertThat(section(sketch, "NOT KNOWN, AND WHY").get(0)).contains("[1]").contains("open has no");
        assertThat(section(sketch, "STEPS")).anySatisfy(r -> assertThat(r).containsPattern("Open question +\\?"));
    }

    @Test
    void report_emptyMap_isShortAndWhole() {
        String empty = report(ValueStream.builder("nothing").build());

        assertThat(empty).startsWith("nothing").contains("Demand        not stated");
        assertThat(empty).doesNotContain("STEPS").doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void report_hostileNames_moveNoCursorAndTurnNoLine() {
        String report = report(line(2, "\u001b[2Jevil\r\nname \u202Etxt", "שלום"));

        assertThat(report).doesNotContain("\u001b").doesNotContain("\r").doesNotContain("\u202E");
        assertThat(report).contains("\u2068שלום\u2069");
    }

    @Test
    void report_wideNames_keepTheColumns() {
        List<String> rows = section(report(line(3, "溶接工程", "Weld")), "STEPS");

        assertThat(rows.stream()
                        .filter(r -> r.contains("溶接") || r.contains("Weld"))
                        .map(Columns::width)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void report_longMap_wrapsItsTimeline() {
        List<String> timeline = section(report(line(30, "A rather long name of a step", "B")), "TIMELINE");

        assertThat(timeline.stream().filter(l -> l.startsWith("Working"))).hasSizeGreaterThan(3);
        assertThat(timeline).allSatisfy(l -> assertThat(Columns.width(l)).isLessThanOrEqualTo(100));
        assertThat(timeline.stream()
                        .filter(l -> l.startsWith("W"))
                        .mapToLong(
                                l -> l.chars().filter(c -> c == '┐' || c == '┴').count()))
                .isNotEmpty();
    }

    @Test
    void report_hugeMap_drawsNoTimelineAndCountsItsFindings() {
        String report = report(line(2000, "a", "b"));

        assertThat(report).contains("pieces, too many to draw");
        assertThat(report.lines().count()).isLessThan(2200);
    }

    @Test
    void report_anyLocale_isTheSame() throws IOException {
        String usual = report("acme-stamping-current.json");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(report("acme-stamping-current.json")).isEqualTo(usual);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(report("acme-stamping-current.json")).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void report_strangersMetrics_haveASectionOfTheirOwn() throws IOException {
        ValueStream loan = Json.reader().read(Path.of("../examples/maps/loan-approval.json"));
        Analysis analysis = Analysis.of(StandardMetrics.catalog().with(List.of(new StrangersMetric())), loan);

        List<String> further = section(TextReport.of(analysis), "FURTHER MEASURES");

        assertThat(further)
                .anySatisfy(l -> assertThat(l).containsPattern("Cost of delay +4,200 EUR +acme.cost-of-delay"));
        assertThat(further)
                .anySatisfy(l -> assertThat(l).containsPattern("Application submission +12.5 % +acme.risk\\[submit]"));
        assertThat(further).anySatisfy(l -> assertThat(l).contains("What a lead time costs."));
    }

    @Test
    void report_charter_isTold() {
        String report = report(ValueStream.builder("m")
                .name("Map")
                .charter(c -> c.objective("Half of it")
                        .sponsor("The boss")
                        .participant(new Participant(Optional.of("plant manager"), Optional.of("Ann"))))
                .build());

        assertThat(report)
                .contains("Objective     Half of it")
                .contains("Sponsor       The boss")
                .contains("Taking part   Ann (plant manager)");
    }

    private static ValueStream line(int steps, String even, String odd) {
        ValueStreamBuilder map = ValueStream.builder("line")
                .trigger("start")
                .demand(d -> d.quantity(4).per(Duration.ofHours(8)));
        String before = "start";
        for (int i = 0; i < steps; i++) {
            String id = "s" + i;
            String name = i % 2 == 0 ? even : odd;
            map.step(id, s -> s.name(name).processTime(Duration.ofHours(1)));
            map.flow(before, id, f -> f.wait(Duration.ofHours(3)));
            before = id;
        }
        return map.customer("end").flow(before, "end").build();
    }
}
