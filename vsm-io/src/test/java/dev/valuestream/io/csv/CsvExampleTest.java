package dev.valuestream.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.io.DocumentProblem;
import dev.valuestream.io.ReadResult;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people keep them, and what they mean. */
class CsvExampleTest {

    private static ProcessStep step(ValueStream map, String id) {
        return map.step(id).orElseThrow();
    }

    private static MaterialFlow flow(ValueStream map, String id) {
        return map.flow(id).orElseThrow();
    }

    /** Learning to See: 5 d of coils and 17,130 pieces at 920 a day are 23.619565 d; 920 min for 920 pieces are 60 s. */
    @Test
    void acme_asATable_hasTheFiguresOfTheBook() throws IOException {
        ValueStream acme = Csv.reader().read(Path.of("../examples/tables/acme-stamping-current.csv"));

        Analysis analysis = StandardMetrics.analyze(acme);

        assertThat(value(analysis, "production-lead-time")).isCloseTo(23.619565 * 55_200, within(0.05));
        assertThat(value(analysis, "takt-time")).isCloseTo(60, within(1e-9));
        assertThat(value(analysis, "process-time")).isCloseTo(188, within(1e-9));
    }

    /** A duration in seconds. */
    private static double value(Analysis analysis, String id) {
        return analysis.measure(id).orElseThrow().figure().number().orElseThrow();
    }

    @Test
    void plainLine_getsAStartAndACustomer() {
        ValueStream map = Tables.read("Step,PT,Wait", "Take order,10 min,", "Check,2 h,1 d");

        assertThat(map.nodes()).extracting(Node::id).containsExactly("start", "take-order", "check", "customer");
        assertThat(map.flows())
                .extracting(MaterialFlow::id)
                .containsExactly("start->take-order", "take-order->check", "check->customer");
        assertThat(step(map, "check").processTime().orElseThrow().mean()).isEqualTo(Duration.ofHours(2));
        assertThat(flow(map, "take-order->check")
                        .inventory()
                        .waitTime()
                        .orElseThrow()
                        .mean())
                .isEqualTo(Duration.ofHours(8));
        assertThat(step(map, "take-order").name()).isEqualTo("Take order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C/T (s)|39",
                "c/t [sec]|39",
                "Cycle Time (seconds)|39",
                "CYCLE_TIME s|39",
                "cycle time in min|0.65",
                "C/T|39 s",
                "C/T|39 sec",
                "ct|0.65 min",
                "Cycle|PT39S",
                "C/T (h)|39 s"
            })
    void cycleTime_byAnyOfItsNames_isTheSame(String heading, String cell) {
        ValueStream map = Tables.read("step\t" + heading, "Weld\t" + cell);

        assertThat(step(map, "weld").cycleTime().orElseThrow().mean()).isEqualTo(Duration.ofSeconds(39));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uptime|85 %",
                "Uptime|85%",
                "up-time %|85",
                "Uptime (%)|85",
                "availability [percent]|85",
                "uptime|0.85",
                "uptime percent|85",
                "uptime %|85 %"
            })
    void uptime_inAnyOfItsForms_isTheSame(String heading, String cell) {
        ValueStream map = Tables.read("step\t" + heading, "Weld\t" + cell);

        assertThat(step(map, "weld").figures().uptime().orElseThrow().value()).isEqualTo(0.85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C&A", "C&A %", "% Complete and Accurate", "Percent complete & accurate"})
    void percentCompleteAccurate_isInHundreds(String heading) {
        ValueStream map = Tables.read("step," + heading, "Check,95");

        assertThat(step(map, "check").percentCompleteAccurate().orElseThrow().percent())
                .isEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C/T|39|step.cycleTime.unit|39 min",
                "uptime|85|step.uptime.range|85 %",
                "uptime %|0.85|step.uptime.unit|85 % or 0.85 %",
                "uptime|101 %|step.uptime.range|from 0 % to 100 %",
                "inventory|5 d|flow.inventory.quantity.type|such as wait",
                "inventory|7000 pcs|flow.inventory.quantity.type|without (pcs)",
                "inventory|7,000|flow.inventory.quantity.thousands|Write 7000",
                "wait|-1 d|flow.inventory.wait.negative|0 or more",
                "stations|1.5|step.stations.range|a whole number",
                "operators|-1|step.operators.range|0 or more",
                "value|vallue-adding|step.value.word|Maybe it is value-adding",
                "pacemaker|maybe|step.pacemaker.word|yes or no",
                "observed on|1.2.2026|step.observation.on.date|2026-12-25",
                "EPE|0|step.batch.every.range|more than 0",
                "yield|1e-400|step.yield.range|without changing it",
            })
    void wrongCell_isNamedWithWhatToWrite(String heading, String cell, String code, String advice) {
        DocumentProblem problem = Tables.problem("step\tnote\t" + heading, "A\tx\t", "B\tx\t" + cell);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).startsWith("Cell C3, ").contains(advice);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(5);
        assertThat(problem.pointer()).startsWith("/3/");
    }

    @Test
    void allProblems_areNamedAtOnce() {
        assertThat(Tables.problems(
                        "# demand: many",
                        "step,C/T,uptime,inventory,to",
                        "A,39,85,x,B",
                        "B,1 fortnight,2,1e999,C 10",
                        ",5 s,,,nowhere",
                        "C,,,,,more"))
                .extracting(p -> p.message().replaceAll("^((Cell|Row) [A-Z0-9]+).*", "$1"))
                .containsExactly(
                        "Cell A1", "Cell B3", "Cell C3", "Cell D3", "Cell B4", "Cell C4", "Cell D4", "Cell E4", "Row 5",
                        "Cell E5", "Cell F6");
    }

    @Test
    void inventoryInDays_isSentToTheColumnWait() {
        assertThat(Tables.problem("step,inventory (d)", "A,5").message()).contains("head it wait");
    }

    @Test
    void sameColumnTwice_isNamed() {
        assertThat(Tables.problem("step,C/T,cycle time", "A,1 s,2 s").code()).isEqualTo("csv.heading.duplicate");
    }

    @Test
    void noStepColumn_isNamed() {
        assertThat(Tables.problem("foo,bar", "A,1 s").code()).isEqualTo("csv.heading.missing");
        assertThat(Tables.problem("").code()).isEqualTo("csv.heading.missing");
    }

    @Test
    void semicolons_makeTheCommaADecimalPoint() {
        ValueStream map = Tables.read("sep=;", "Schritt;step;C/T;uptime %;inventory", "1;Weld;1,5 h;82,5;7000");

        assertThat(step(map, "weld").cycleTime().orElseThrow().mean()).isEqualTo(Duration.ofMinutes(90));
        assertThat(step(map, "weld").figures().uptime().orElseThrow().value()).isEqualTo(0.825);
        assertThat(Tables.problem("step;inventory", "Weld;7.000").message()).contains("Write 7000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEnd_andAByteOrderMark_areRead(String end) {
        String text = "\uFEFFstep,note" + end + "A,\"one" + end + "two\"" + end + end + "B,x" + end;

        ValueStream map = Csv.reader().read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(map.steps()).extracting(ProcessStep::id).containsExactly("a", "b");
        assertThat(step(map, "a").annotations().note()).contains("one" + end + "two");
    }

    @Test
    void choiceAndRework_areReadFromTheColumnTo() {
        ValueStream map = Tables.read(
                "step,PT,wait,to",
                "Design,1 d,,",
                "Build,2 d,4 h,",
                "Test,1 d,,release 90 %; Build 10%",
                "Release,1 h,,");

        assertThat(flow(map, "test->build").probability()).hasValue(0.1);
        assertThat(flow(map, "test->release").probability()).hasValue(0.9);
        assertThat(flow(map, "test->build").inventory())
                .isEqualTo(flow(map, "design->build").inventory());
    }

    @Test
    void unknownColumn_isKeptWithAFinding() {
        ReadResult read = Csv.reader().readWithFindings("step,distance,uptme\nWeld,40 m,85 %\n");

        assertThat(step(read.valueStream(), "weld").annotations().attributes())
                .containsEntry("distance", AttributeValue.of("40 m"))
                .containsEntry("uptme", AttributeValue.of("85 %"));
        assertThat(read.findings()).extracting(Finding::code).containsOnly("csv.heading.unknown");
        assertThat(read.findings().get(1).message()).contains("Maybe it is uptime");
    }

    @Test
    void linesAbove_speakOfTheMap() {
        ValueStream map = Tables.read(
                "# our line, as walked",
                "# name: Loans,,",
                "# demand:,920 per day,",
                "# available time: 15 h 20 min",
                "# team risk people: 2",
                "# plant: Detroit",
                "step,team,value,flow,max",
                "Check,risk,VA,FIFO,20");

        assertThat(map.name()).isEqualTo("Loans");
        assertThat(map.id()).isEqualTo("loans");
        assertThat(map.demand().get(0).rate().per(map.calendar().day())).isEqualTo(920);
        assertThat(map.team("risk").orElseThrow().people()).hasValue(2);
        assertThat(map.annotations().attributes()).containsEntry("plant", AttributeValue.of("Detroit"));
        assertThat(step(map, "check").value()).contains(ValueClass.VALUE_ADDING);
        assertThat(flow(map, "start->check").kind()).isEqualTo(FlowKind.FIFO);
    }

    @Test
    void whatTheModelRefuses_isNamedByItsCell() {
        assertThat(Tables.problem("step,PT,LT", "Check,2 h,1 h").message()).startsWith("Cell C2: ");
        assertThat(Tables.problem("step,flow", "Check,fifo").message()).startsWith("Cell B2: ");
        assertThat(Tables.problem("step,to", "A,b 50 %; c 40 %", "B,c", "C,").message())
                .startsWith("Cell ");
    }

    @Test
    void quotes_thatAreWrong_areLocated() {
        DocumentProblem open = Tables.problem("step,note", "A,\"x");
        DocumentProblem after = Tables.problem("step,note", "A,\"x\"y");

        assertThat(open.code()).isEqualTo("csv.quote.open");
        assertThat(open.toString()).startsWith("line 2, column 3");
        assertThat(after.code()).isEqualTo("csv.quote.after");
        assertThat(after.toString()).startsWith("line 2, column 6");
    }

    @Test
    void formulas_areNeutralisedAndComeBack() {
        ValueStream map = Tables.withTexts("=HYPERLINK(\"x\")", "@SUM(1)", "+cmd|' /C calc'!A0");

        String written = Csv.writer().toString(map);

        assertThat(written.lines().flatMap(l -> java.util.Arrays.stream(l.split(","))))
                .noneMatch(cell -> cell.matches("\"?[=+@-].*"));
        assertThat(Csv.reader().read(written)).isEqualTo(map);
        assertThat(Formulas.neutralised("-5")).isEqualTo("-5");
        assertThat(Formulas.neutralised("-5+1")).isEqualTo("'-5+1");
        assertThat(Formulas.restored("'hello")).isEqualTo("'hello");
    }

    @Test
    void notHeld_namesElementAndField() {
        ValueStream map = ValueStream.builder("m")
                .charter(c -> c.trigger("order"))
                .step("a", s -> s.attribute("n", AttributeValue.of(java.math.BigDecimal.ONE)))
                .build();
        ValueStream stocked = ValueStream.builder("m")
                .step("a")
                .step("b")
                .flow("a", "b", f -> f.kanbanCards(3))
                .build();

        assertThat(Csv.writer().notHeld(stocked))
                .extracting(Finding::message)
                .containsExactly("The table cannot hold the kanban of the flow (a->b); it is left out.");
        assertThat(Csv.writer().notHeld(map))
                .extracting(Finding::message)
                .containsExactly(
                        "The table cannot hold the charter of the map (m); it is left out.",
                        "The table cannot hold the attribute (n) of the step (a); it is left out.");
        assertThat(Optional.of(Csv.writer().toString(map))).contains("# id:,m\nid,step,type,to\na,a,process,(none)\n");
    }
}
