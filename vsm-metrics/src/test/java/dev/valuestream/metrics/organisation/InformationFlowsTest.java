package dev.valuestream.metrics.organisation;

import static dev.valuestream.metrics.Answers.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationFlowsTest {

    private static final String SHARE = "information-flows.manual-share";
    private static final String POINTS = "information-flows.schedule-points";

    private static ValueStreamBuilder line() {
        return unplanned()
                .information("planning", "press", i -> i.kind(InformationKind.MANUAL))
                .information("planning", "weld", i -> i.kind(InformationKind.MANUAL));
    }

    private static ValueStreamBuilder unplanned() {
        return ValueStream.builder("line")
                .supplier("mill")
                .step("press")
                .step("weld")
                .customer("out")
                .control("planning")
                .flow("mill", "press")
                .flow("press", "weld")
                .flow("weld", "out")
                .information("out", "planning", i -> i.kind(InformationKind.ELECTRONIC))
                .information("planning", "mill", i -> i.kind(InformationKind.ELECTRONIC));
    }

    private static List<Finding> findings(Answers answers) {
        return answers.analysis().findings().stream()
                .filter(f -> f.code().equals("map.schedule.several"))
                .toList();
    }

    @Test
    void schedule_eachStepApart_isPushAndFound() {
        Answers answers = Answers.of(line());
        assertThat(answers.value(SHARE)).isCloseTo(0.5, EXACT);
        assertThat(answers.value(POINTS)).isEqualTo(2);
        assertThat(answers.analysis().get(InformationFlows.KEY).schedulePoints())
                .containsExactly("press", "weld");
        Finding finding = findings(answers).get(0);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.element()).isEqualTo("line");
        assertThat(finding.message())
                .isEqualTo(
                        "2 steps are told separately what to do, which is push: press, weld. Schedule one of them, the"
                                + " pacemaker, and let the others flow or pull.");
    }

    @Test
    void schedule_severalInAToBeMap_isAWarning() {
        Finding finding = findings(Answers.of(line().state(State.TO_BE))).get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void schedule_kanbanAndAdvice_areNone() {
        Answers answers = Answers.of(unplanned()
                .information("planning", "weld", i -> i.kind(InformationKind.MANUAL))
                .information("weld", "press", i -> i.kind(InformationKind.MANUAL))
                .information("mill", "press", i -> i.kind(InformationKind.MANUAL))
                .information("planning", "weld", i -> i.id("daily").kind(InformationKind.MANUAL)));
        assertThat(answers.value(POINTS)).as("weld is told twice").isEqualTo(1);
        assertThat(findings(answers)).isEmpty();
        assertThat(answers.analysis().explain(InformationFlows.KEY).toText())
                .contains("schedule point weld  1  planning->weld, daily");
    }

    @Test
    void schedule_fromTheCustomer_isOne() {
        Answers answers = Answers.of(unplanned().information("out", "weld", i -> i.kind(InformationKind.ELECTRONIC)));
        assertThat(answers.value(POINTS)).isEqualTo(1);
        assertThat(answers.value(SHARE)).isZero();
    }

    @Test
    void manualShare_kindNotStated_isNamedWithABound() {
        Answers answers = Answers.of(line().information("weld", "planning"));
        assertThat(answers.why(SHARE)).isEqualTo("The information flow weld->planning has no kind.");
        assertThat(answers.unknown(SHARE).atLeast()).hasValue(0.4);
        assertThat(answers.value(POINTS)).isEqualTo(2);
        assertThat(answers.analysis().get(InformationFlows.KEY).unstated()).containsExactly("weld->planning");
    }

    @Test
    void informationFlows_noneDrawn_areNotTakenForNone() {
        Answers answers = Answers.of(ValueStream.builder("bare").step("a"));
        assertThat(answers.unknown(SHARE).reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why(POINTS)).startsWith("The value stream bare draws no information flow.");
    }

    @Test
    void informationFlows_families_haveThoseOfAll() {
        Answers answers =
                Answers.of(line().demand(d -> d.family("LH").quantity(3).per(Duration.ofHours(8)))
                        .demand(d -> d.family("RH").quantity(0).per(Duration.ofHours(8))));
        assertThat(answers.value(SHARE + "{RH}")).isCloseTo(0.5, EXACT);
        assertThat(answers.value(POINTS + "{LH}")).isEqualTo(2);
        assertThat(answers.value(POINTS)).isEqualTo(2);
    }
}
