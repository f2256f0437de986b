package dev.valuestream.metrics;

import static dev.valuestream.metrics.Answers.EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Join;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Value streams from books and vendors, with their printed figures and those recomputed by hand. */
class PublishedStreamsTest {

    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    private record Row(String id, double process, double waitBefore, boolean addsValue, double defects) {}

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }

    private static Answers line(String id, List<Row> rows) {
        ValueStreamBuilder map = ValueStream.builder(id).trigger("start");
        String from = "start";
        for (Row row : rows) {
            map.step(
                    row.id(),
                    s -> s.processTime(hours(row.process()))
                            .percentCompleteAccurate(100 - row.defects())
                            .yield((100 - row.defects()) / 100)
                            .value(row.addsValue() ? ValueClass.VALUE_ADDING : ValueClass.NECESSARY));
            map.flow(from, row.id(), f -> f.wait(hours(row.waitBefore())));
            from = row.id();
        }
        return Answers.of(map.customer("end").flow(from, "end"));
    }

    /** A vendor's template of software delivery. */
    @Test
    void softwareDelivery_tellsActivityRatioFromProcessCycleEfficiency() {
        Answers answers = line(
                "software",
                List.of(
                        new Row("develop", 16, 0, true, 15),
                        new Row("review", 1, 8, true, 10),
                        new Row("test", 0.5, 0.25, true, 5),
                        new Row("staging", 0.25, 0.5, true, 2),
                        new Row("qa", 2, 4, true, 8),
                        new Row("approval", 0.25, 24, false, 0),
                        new Row("deploy", 0.25, 0.25, true, 1),
                        new Row("monitor", 0.5, 0, true, 2)));
        assertThat(answers.value("lead-time")).isEqualTo(57.75 * 3600);
        assertThat(answers.value("process-time")).isEqualTo(20.75 * 3600);
        assertThat(answers.value("waiting-time")).isEqualTo(37.0 * 3600);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(20.5 / 57.75, EXACT);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(0.35498, within(5e-6));
        assertThat(answers.value("activity-ratio")).isCloseTo(20.75 / 57.75, EXACT);
        assertThat(answers.value("activity-ratio")).isCloseTo(0.35931, within(5e-6));
        assertThat(answers.value("flow-efficiency")).isCloseTo(20.75 / 57.75, EXACT);
        double rolled = 0.85 * 0.9 * 0.95 * 0.98 * 0.92 * 0.99 * 0.98;
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo(rolled, EXACT);
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo(0.6357, within(5e-5));
        assertThat(answers.value("first-pass-yield")).isCloseTo(rolled, EXACT);
    }

    @Test
    void loanApproval_asPrinted() {
        Answers answers = line(
                "loan",
                List.of(
                        new Row("submit", 0.5, 0, true, 20),
                        new Row("documents", 1, 24, true, 10),
                        new Row("credit", 2, 8, true, 5),
                        new Row("risk", 1, 24, true, 3),
                        new Row("decision", 0.5, 48, true, 0),
                        new Row("offer", 0.25, 72, true, 5),
                        new Row("disburse", 0.25, 24, true, 1)));
        assertThat(answers.value("lead-time")).isEqualTo(205.5 * 3600);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(5.5 / 205.5, EXACT);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(0.02676, within(5e-6));
        assertThat(answers.value("percent-complete-accurate.rolled"))
                .isCloseTo(0.8 * 0.9 * 0.95 * 0.97 * 0.95 * 0.99, EXACT)
                .isCloseTo(0.6240, within(5e-5));
    }

    private static final Duration SHIFTS = Duration.ofSeconds(2 * 27_600);

    /** Rother and Shook, Learning to See: Acme Stamping, both families counted together or apart. */
    private static ValueStreamBuilder acme() {
        return ValueStream.builder("acme")
                .calendar(c -> c.workingTimePerDay(SHIFTS).daysPerWeek(5))
                .supplier("steel")
                .step("stamping", s -> s.cycleTime(Duration.ofSeconds(1)).value(ValueClass.VALUE_ADDING))
                .step("weld-1", s -> s.cycleTime(Duration.ofSeconds(39)).value(ValueClass.VALUE_ADDING))
                .step("weld-2", s -> s.cycleTime(Duration.ofSeconds(46)).value(ValueClass.VALUE_ADDING))
                .step("assembly-1", s -> s.cycleTime(Duration.ofSeconds(62)).value(ValueClass.VALUE_ADDING))
                .step("assembly-2", s -> s.cycleTime(Duration.ofSeconds(40)).value(ValueClass.VALUE_ADDING))
                .customer("state-street")
                .flow("steel", "stamping", f -> f.wait(SHIFTS.multipliedBy(5)))
                .flow("stamping", "weld-1", f -> f.inventory(7000))
                .flow("weld-1", "weld-2", f -> f.inventory(1700))
                .flow("weld-2", "assembly-1", f -> f.inventory(2450))
                .flow("assembly-1", "assembly-2", f -> f.inventory(1840))
                .flow("assembly-2", "state-street", f -> f.inventory(4140));
    }

    private static void assertAcme(Answers acme) {
        double days = 5 + (7000 + 1700 + 2450 + 1840 + 4140) / 920.0;
        assertThat(days).isCloseTo(23.619565, SIX_DIGITS);
        double day = 55_200;
        assertThat(acme.value("production-lead-time") / day).isCloseTo(days, EXACT);
        assertThat(acme.value("lead-time")).isCloseTo(days * day + 188, within(1e-6));
        assertThat(acme.value("process-time")).isCloseTo(188, EXACT);
        assertThat(acme.value("value-added-time")).isCloseTo(188, EXACT);
        assertThat(acme.value("process-cycle-efficiency")).isCloseTo(188 / (days * day + 188), EXACT);
        assertThat(188 / (days * day)).as("printed").isCloseTo(0.0001442, within(5e-8));
        assertThat(acme.value("flow.wait[stamping->weld-1]") / day).isCloseTo(7.6087, within(5e-5));
        assertThat(acme.value("flow.wait[weld-1->weld-2]") / day).isCloseTo(1.8478, within(5e-5));
        assertThat(acme.value("flow.wait[weld-2->assembly-1]") / day).isCloseTo(2.6630, within(5e-5));
        assertThat(acme.value("flow.wait[assembly-1->assembly-2]") / day).isCloseTo(2.0, EXACT);
        assertThat(acme.value("flow.wait[assembly-2->state-street]") / day).isCloseTo(4.5, EXACT);
        assertThat(acme.value("work-in-process"))
                .isCloseTo(7000 + 1700 + 2450 + 1840 + 4140 + 920 * 5 + 920 / day * 188, within(1e-6));
    }

    @Test
    void acme_bothFamiliesAsOne_asPrinted() {
        Answers acme = Answers.of(acme().demand(18_400, SHIFTS.multipliedBy(20)));
        assertAcme(acme);
        String text = acme.analysis()
                .explain(dev.valuestream.metrics.time.ProductionLeadTime.KEY)
                .toText();
        assertThat(text).contains("23.6 d", "7.61 d", "7,000 ÷ 920 a day");
    }

    @Test
    void acme_familiesApart_areTheSameTogether() {
        Answers acme =
                Answers.of(acme().demand(d -> d.family("LH").quantity(12_000).per(SHIFTS.multipliedBy(20)))
                        .demand(d -> d.family("RH").quantity(6_400).per(SHIFTS.multipliedBy(20))));
        assertAcme(acme);
        assertThat(acme.value("lead-time{LH}")).isEqualTo(acme.value("lead-time{RH}"));
        assertThat(acme.value("work-in-process{LH}") / acme.value("work-in-process"))
                .isCloseTo(12_000 / 18_400.0, EXACT);
    }

    /** Laguna and Marklund, ch. 5: choice, rework, parallel work; with the loop as a geometric series. */
    @Test
    void lagunaAndMarklund_processTime_asRecomputed() {
        Answers answers = Answers.of(ValueStream.builder("laguna")
                .trigger("in")
                .step("a", s -> s.processTime(Answers.min(2)))
                .step("b", s -> s.processTime(Answers.min(5)))
                .step("c", s -> s.processTime(Answers.min(8)))
                .step("d", s -> s.processTime(Answers.min(3)))
                .step("e", s -> s.processTime(Answers.min(4)))
                .step("inspect", s -> s.processTime(Answers.min(4)))
                .step("f", s -> s.processTime(Answers.min(2)))
                .step("g", s -> s.processTime(Answers.min(4)))
                .step("h", s -> s.processTime(Answers.min(2)).join(Join.ALL))
                .step("fork", s -> s.processTime(Duration.ZERO))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", f -> f.probability(0.3))
                .flow("a", "c", f -> f.probability(0.7))
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "e")
                .flow("e", "inspect")
                .flow("inspect", "d", f -> f.probability(0.1))
                .flow("inspect", "fork", f -> f.probability(0.9))
                .flow("fork", "f")
                .flow("fork", "g")
                .flow("f", "h")
                .flow("g", "h")
                .flow("h", "out"));
        assertThat(answers.minutes("lead-time")).isCloseTo(29.722, within(5e-4));
        assertThat(answers.minutes("lead-time")).isCloseTo(2 + 1.5 + 8 + 11 / 0.9 + 4 + 2, EXACT);
        assertThat(answers.minutes("lead-time.first-pass")).isCloseTo(2 + 1.5 + 8 + 11 + 4 + 2, EXACT);
        assertThat(answers.minutes("effort")).isCloseTo(2 + 1.5 + 8 + 11 / 0.9 + 6 + 2, EXACT);
        double effort = 2 + 1.5 + 8 + 11 / 0.9 + 6 + 2;
        assertThat(answers.value("rework-share")).isCloseTo((11 / 0.9 - 11) / effort, EXACT);
    }
}
