package dev.valuestream.metrics.organisation;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.Waste;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each second in one class: an hour and 51 minutes of a small office, taken apart by hand. */
class WasteTimeTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** 10 + 5 + 6 min of work, of which 6 are waste; 30 + 40 + 15 min of waiting; 5 min on the way. */
    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .demand(16, DAY)
                .trigger("in")
                .step("make", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .step("check", s -> s.processTime(min(5)).value(ValueClass.NECESSARY))
                .step("copy", s -> s.processTime(min(6)).value(ValueClass.WASTE))
                .customer("out")
                .flow("in", "make", f -> f.wait(min(30)))
                .flow("make", "check", f -> f.inventory(1))
                .flow("check", "copy", f -> f.transferTime(min(5)))
                .flow("copy", "out", f -> f.wait(min(15)).kind(FlowKind.PULL));
    }

    @Test
    void waste_line_isTakenApart() {
        Answers answers = Answers.of(line());
        assertThat(answers.minutes("waste.waiting")).isCloseTo(30, EXACT);
        // 1 item, 16 in 480 minutes: 30 minutes; and 15 in the supermarket
        assertThat(answers.minutes("waste.inventory")).isCloseTo(45, EXACT);
        assertThat(answers.minutes("waste.transport")).isCloseTo(5, EXACT);
        assertThat(answers.minutes("waste.overprocessing")).isCloseTo(6, EXACT);
        assertThat(answers.value("waste.defects")).isZero();
        assertThat(answers.minutes("lead-time") - 10 - 5)
                .as("all but value and need")
                .isCloseTo(86, EXACT);
        assertThat(answers.analysis().explain(WasteTime.KEY).toText())
                .contains(
                        "waiting in->make",
                        "30 min  a wait",
                        "inventory copy->out",
                        "a wait in a stock: the flow is pull");
    }

    @Test
    void waste_thatNoFieldTimes_isNotTakenForNone() {
        Answers answers = Answers.of(line());
        for (String id : new String[] {"waste.motion", "waste.overproduction", "waste.skills"}) {
            assertThat(answers.unknown(id).reason()).as(id).isEqualTo(Reason.NOT_APPLICABLE);
        }
        assertThat(answers.why("waste.skills")).startsWith("No field of a map times skills");
    }

    /** Two of ten go round again: 1.25 passes of make, check and the ways between. */
    @Test
    void waste_rework_isAllThatItAdds() {
        Answers answers = Answers.of(line().editFlow("check->copy", f -> f.probability(0.8))
                .flow("check", "make", f -> f.probability(0.2).wait(min(8))));
        // the second pass: 8 min back, make 10, wait 1 item ÷ (16 · 1.25 in 480) = 24 min, check 5
        assertThat(answers.minutes("waste.defects")).isCloseTo(0.25 * (8 + 10 + 24 + 5), EXACT);
        assertThat(answers.minutes("waste.inventory")).isCloseTo(24 + 15, EXACT);
        assertThat(answers.minutes("waste.waiting")).isCloseTo(30, EXACT);
    }

    @Test
    void waste_burstThatNamesOneOtherClass_decides() {
        Answers answers = Answers.of(line().kaizen("k1", "copy", k -> k.waste(Waste.MOTION))
                .kaizen("k2", "make->check", k -> k.waste(Waste.OVERPRODUCTION).waste(Waste.TRANSPORT))
                .kaizen("k3", "check->copy", k -> k.waste(Waste.MOTION))
                .kaizen("k4", "in->make", k -> k.waste(Waste.WAITING).waste(Waste.INVENTORY))
                .kaizen("k5", "make", k -> k.waste(Waste.SKILLS)));
        assertThat(answers.minutes("waste.motion")).as("copying, and the walk").isCloseTo(6 + 5, EXACT);
        assertThat(answers.minutes("waste.overproduction")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("waste.inventory")).isCloseTo(15, EXACT);
        assertThat(answers.minutes("waste.waiting"))
                .as("two classes decide nothing")
                .isCloseTo(30, EXACT);
        assertThat(answers.value("waste.overprocessing")).isZero();
        assertThat(answers.value("waste.transport")).isZero();
        assertThat(answers.unknown("waste.skills").reason())
                .as("work of value is not lost")
                .isEqualTo(Reason.NOT_APPLICABLE);
    }

    @Test
    void waste_bursts_areListedWithTimeOrWithout() {
        WasteTime.Result result = Answers.of(
                        line().kaizen("k1", "make", k -> k.waste(Waste.SKILLS).waste(Waste.WAITING))
                                .kaizen("k2", "check", k -> k.waste(Waste.SKILLS)))
                .analysis()
                .get(WasteTime.KEY);
        assertThat(result.bursts().get(Waste.SKILLS)).containsExactly("k1", "k2");
        assertThat(result.withoutTime()).containsExactly(entry(Waste.SKILLS, 2));
    }

    @Test
    void waste_valueUnknown_leavesTheOtherClassesKnown() {
        Answers answers = Answers.of(line().step("sign", s -> s.processTime(min(2)))
                .removeFlow("copy->out")
                .flow("copy", "sign")
                .flow("sign", "out"));
        assertThat(answers.why("waste.overprocessing")).startsWith("The step sign has no value.");
        assertThat(answers.atLeastMinutes("waste.overprocessing")).isCloseTo(6, EXACT);
        assertThat(answers.minutes("waste.waiting")).isCloseTo(30, EXACT);
    }

    @Test
    void waste_workWithoutATime_isALowerBound() {
        Answers answers = Answers.of(line().step("sign", s -> s.value(ValueClass.WASTE))
                .removeFlow("copy->out")
                .flow("copy", "sign", f -> f.inventory(1))
                .flow("sign", "out")
                .clearDemand());
        assertThat(answers.why("waste.overprocessing")).startsWith("The step sign has no processTime.");
        assertThat(answers.atLeastMinutes("waste.overprocessing")).isCloseTo(6, EXACT);
        assertThat(answers.why("waste.inventory")).contains("no demand");
        assertThat(answers.value("waste.defects")).as("nothing is done again").isZero();
    }

    @Test
    void waste_stayAtAStep_keepsItsWaitUnknown() {
        Answers answers =
                Answers.of(line().step("stay", s -> s.leadTime(min(60)).value(ValueClass.NECESSARY))
                        .removeFlow("copy->out")
                        .flow("copy", "stay")
                        .flow("stay", "out"));
        assertThat(answers.why("waste.waiting")).startsWith("The step stay has no processTime.");
        assertThat(answers.atLeastMinutes("waste.waiting")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("waste.overprocessing")).isCloseTo(6, EXACT);
    }

    @Test
    void waste_parallelBranches_areOfTheLongest() {
        ValueStreamBuilder split = line().step("beside", s -> s.value(ValueClass.WASTE))
                .editStep("check", s -> s.join(Join.ALL))
                .flow("in", "beside", f -> f.wait(min(20)))
                .flow("beside", "check");
        Answers open = Answers.of(split);
        Answers answers = Answers.of(split.editStep("beside", s -> s.processTime(min(1))));
        assertThat(answers.minutes("waste.waiting")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("waste.overprocessing")).isCloseTo(6, EXACT);
        assertThat(open.unknown("waste.waiting").atLeast())
                .as("it may be the longest")
                .isEmpty();
        assertThat(open.analysis().result(WasteTime.KEY).measures()).isNotEmpty();
    }

    @Test
    void waste_families_areEachTheirsAndTheMean() {
        Answers answers = Answers.of(line().clearDemand()
                .demand(d -> d.family("LH").quantity(12).per(DAY))
                .demand(d -> d.family("RH").quantity(4).per(DAY))
                .editStep("copy", s -> s.families("RH", f -> f.processTime(min(26))))
                .kaizen("k", "copy", k -> k.waste(Waste.MOTION))
                .editFlow("in->make", f -> f.family("LH"))
                .flow("in", "copy", f -> f.family("RH")));
        assertThat(answers.minutes("waste.motion{LH}")).isCloseTo(6, EXACT);
        assertThat(answers.minutes("waste.motion{RH}")).isCloseTo(26, EXACT);
        assertThat(answers.minutes("waste.motion")).isCloseTo(0.75 * 6 + 0.25 * 26, EXACT);
        assertThat(answers.minutes("waste.transport{RH}")).isZero();
        assertThat(answers.minutes("waste.transport")).isCloseTo(0.75 * 5, EXACT);
    }

    @Test
    void waste_noWayToTheCustomer_isNotApplicable() {
        Answers answers = Answers.of(ValueStream.builder("sketch").step("a"));
        assertThat(answers.unknown("waste.waiting").reason()).isEqualTo(Reason.NOT_APPLICABLE);
    }
}
