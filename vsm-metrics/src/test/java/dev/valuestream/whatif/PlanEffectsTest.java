package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.fromTrigger;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import dev.valuestream.unit.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every improvement judged by the whole, alone and with the others, and the KPIs on their way. */
class PlanEffectsTest {

    /** A and B do 8 of the 10 a day that are asked for. */
    private static final ValueStream LINE = fromTrigger(8, 8, 10);

    private static Change quicker(String step, double perDay) {
        return new FieldChange(
                ElementRef.node(step),
                Fields.named(LINE.step(step).orElseThrow(), "cycleTime").orElseThrow(),
                Optional.empty(),
                Optional.of(TimeDistribution.ofMean(pace(perDay))),
                false);
    }

    private static PlanPath path(ValueStream stream, TransformationPlanBuilder plan) {
        return PlanPath.of(Project.of(stream, plan.build()), StandardMetrics::analyze);
    }

    /** The trap: A alone to 10 sends its queue to B; B alone waits for A. Together 10 come through. */
    @Test
    void effects_ofTwoThatNeedEachOther_areNone_forTheyPayOffTogether() {
        List<ImprovementEffect> effects = path(
                        LINE,
                        TransformationPlan.builder("p")
                                .improvement("a", i -> i.change(quicker("a", 10)))
                                .improvement("b", i -> i.change(quicker("b", 10))))
                .effects();

        ImprovementEffect a = effects.get(0);
        assertThat(a.alone().orElseThrow().verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(a.alone().orElseThrow().together().queueBuildsAt()).contains("b");
        assertThat(a.withOthers().orElseThrow().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(a.verdict()).isEqualTo(Judgement.NONE);
        assertThat(a.reason().message())
                .startsWith("Alone: The whole gains nothing from what gets better at a")
                .contains("With the others: throughput goes from 8 items/d to 10 items/d.");
    }

    /** Without demand nothing can be told of the whole, alone or together: what is missing is said once. */
    @Test
    void effects_ofWhatCannotBeTold_nameWhatIsMissingOnce() {
        ValueStream unasked = ValueStream.builder("m")
                .trigger("in")
                .step("a", s -> s.cycleTime(pace(8)))
                .step("b", s -> s.cycleTime(pace(8)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out")
                .build();
        List<ImprovementEffect> effects = path(
                        unasked,
                        TransformationPlan.builder("p")
                                .improvement("a", i -> i.change(quicker("a", 10)))
                                .improvement("b", i -> i.change(quicker("b", 10))))
                .effects();

        String reason = effects.get(0).reason().message();
        assertThat(reason).startsWith("Alone and with the others: What the whole does cannot be told");
        assertThat(reason.split("has no demand", -1)).hasSize(2);
    }

    /** Elements are called by their names, whatever their ids are; a team that has a step's id by its own. */
    @Test
    void effects_ofNamedSteps_callThemByName() {
        ValueStream named = LINE.toBuilder()
                .editStep("a", s -> s.name("Alpha"))
                .editStep("b", s -> s.name("Beta"))
                .build();

        String reason = path(named, TransformationPlan.builder("p").improvement("a", i -> i.change(quicker("a", 10))))
                .effects()
                .get(0)
                .reason()
                .message();

        assertThat(reason).contains("gets better at Alpha:", "from Alpha to Beta", "capacity of Beta to");
    }

    @Test
    void effects_ofOneThatPaysOffNowhere_areSuboptimal() {
        List<ImprovementEffect> effects = path(
                        LINE, TransformationPlan.builder("p").improvement("a", i -> i.change(quicker("a", 10))))
                .effects();

        assertThat(effects.get(0).verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(effects.get(0).withOthers()).isEmpty();
        assertThat(effects.get(0).reason().message()).contains("40 items more after 20 d");
    }

    /** An improvement that another needs is judged on top of all but that one. */
    @Test
    void effects_ofWhatOthersNeed_doNotCountTheOthers() {
        List<ImprovementEffect> effects = path(
                        LINE,
                        TransformationPlan.builder("p")
                                .improvement("a", i -> i.change(quicker("a", 10)))
                                .improvement("b", i -> i.after("a").change(quicker("b", 10)))
                                .improvement("c", i -> i.after("b")))
                .effects();

        assertThat(effects.get(0).withOthers()).isEmpty();
        assertThat(effects.get(0).verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(effects.get(1).verdict()).isEqualTo(Judgement.NONE);
        assertThat(effects.get(2).verdict()).isEqualTo(Judgement.NONE);
    }

    @Test
    void effects_withoutDemand_cannotBeJudged_andSayWhatIsMissing() {
        ValueStream sketch = LINE.toBuilder().clearDemand().build();

        ImprovementEffect effect = path(
                        sketch, TransformationPlan.builder("p").improvement("a", i -> i.change(quicker("a", 10))))
                .effects()
                .get(0);

        assertThat(effect.verdict()).isEqualTo(Judgement.CANNOT_JUDGE);
        assertThat(effect.reason().message()).contains("demand");
    }

    /** What fits only after another that it does not name is judged with the others only. */
    @Test
    void effects_ofWhatDoesNotFitAlone_areThoseWithTheOthers() {
        List<ImprovementEffect> effects = path(
                        LINE,
                        TransformationPlan.builder("p")
                                .improvement(
                                        "cut",
                                        i -> i.change(ElementRemoved.of(ElementRef.flow("b->shop")))
                                                .change(ElementRemoved.of(ElementRef.node("b")))
                                                .change(new FlowRerouted(
                                                        ElementRef.flow("a->b"),
                                                        Optional.empty(),
                                                        new Ends("a", "shop"),
                                                        "a->shop")))
                                .improvement(
                                        "rest",
                                        i -> i.change(FieldChange.unset(
                                                ElementRef.flow("a->shop"),
                                                Fields.named(LINE.flow("a->b").orElseThrow(), "kind")
                                                        .orElseThrow()))))
                .effects();

        assertThat(effects).hasSize(2);
        assertThat(effects.get(1).alone()).isEmpty();
        assertThat(effects.get(1).withOthers()).isPresent();
        assertThat(effects.get(1).reason().message()).startsWith("Alone: It does not fit without the others.");
    }

    private static KpiProgress progress(String... days) {
        List<Actual> actuals = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            actuals.add(
                    new Actual(LocalDate.of(2026, 1 + i, 1), new StatedValue(Double.parseDouble(days[i]), "items/d")));
        }
        actuals.add(new Actual(LocalDate.of(2026, 1, 15), new StatedValue(3, "bananas")));
        Kpi kpi =
                new Kpi("throughput", Optional.empty(), Optional.empty(), Optional.empty(), actuals, Annotations.NONE);
        return path(
                        LINE,
                        TransformationPlan.builder("p")
                                .improvement(
                                        "a",
                                        i -> i.due(LocalDate.of(2026, 3, 1)).change(quicker("a", 9)))
                                .improvement(
                                        "b",
                                        i -> i.due(LocalDate.of(2026, 6, 1)).change(quicker("b", 9)))
                                .improvement("c", i -> i.change(quicker("a", 10)))
                                .improvement("d", i -> i.change(quicker("b", 10)))
                                .kpi(kpi))
                .progress()
                .get(0);
    }

    /** What is due is counted though the plan names it behind what is not; what does not fit is not known. */
    @Test
    void progress_isMeasuredAgainstWhatWasDue_whateverTheOrder() {
        Kpi kpi = new Kpi(
                "throughput",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Actual(LocalDate.of(2026, 3, 1), StatedValue.of(9)),
                        new Actual(LocalDate.of(2026, 5, 1), StatedValue.of(9))),
                Annotations.NONE);

        KpiProgress progress = path(
                        fromTrigger(8, 20, 10),
                        TransformationPlan.builder("p")
                                .improvement("later", i -> i.change(quicker("b", 30)))
                                .improvement(
                                        "now",
                                        i -> i.due(LocalDate.of(2026, 2, 1)).change(quicker("a", 9)))
                                .improvement(
                                        "broken",
                                        i -> i.due(LocalDate.of(2026, 4, 1))
                                                .change(ElementRemoved.of(ElementRef.node("a"))))
                                .kpi(kpi))
                .progress()
                .get(0);

        assertThat(progress.measured().get(0).planned().orElseThrow()).isCloseTo(9, within(1e-6));
        assertThat(progress.measured().get(1).planned()).isEmpty();
        assertThat(progress.againstPlan()).isEqualTo(Verdict.UNKNOWN);
    }

    /** Fewer applications that come back make the whole better, though they flow no faster. */
    @Test
    void effects_ofBetterQuality_countForTheWhole() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(5, DAY),
                s -> s.cycleTime(pace(8)).percentCompleteAccurate(80),
                s -> s.cycleTime(pace(8)).percentCompleteAccurate(90));
        Change better = FieldChange.set(
                ElementRef.node("a"), field(line, "percentCompleteAccurate", Ratio.class), Ratio.of(0.95));

        ImprovementEffect effect = path(
                        line, TransformationPlan.builder("p").improvement("form", i -> i.change(better)))
                .effects()
                .get(0);

        assertThat(effect.verdict()).isEqualTo(Judgement.NONE);
        assertThat(effect.reason().message())
                .contains("what comes through complete and accurate goes from 72 % to 85.5 %");
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> field(ValueStream stream, String name, Class<T> type) {
        Field<?> field = Fields.named(stream.step("a").orElseThrow(), name).orElseThrow();
        assertThat(field.type()).isEqualTo(type);
        return (Field<T>) field;
    }

    /** 8 a day until both are due in June, then 9; what has no due date is planned by no day. */
    @Test
    void progress_isMeasuredAgainstWhatWasDueByThen() {
        KpiProgress kpi = progress("8", "8", "8", "8.5", "8.2", "8.8");

        assertThat(kpi.way()).extracting(p -> p.improvement().id()).containsExactly("a", "b", "c", "d");
        assertThat(kpi.way().get(1).value().orElseThrow()).isCloseTo(9, within(1e-6));
        assertThat(kpi.way().get(3).value().orElseThrow()).isCloseTo(10, within(1e-6));
        assertThat(kpi.measured()).hasSize(6);
        assertThat(kpi.measured().get(4).planned().orElseThrow()).isCloseTo(8, within(1e-6));
        assertThat(kpi.measured().get(5).planned().orElseThrow()).isCloseTo(9, within(1e-6));
        assertThat(kpi.againstPlan()).isEqualTo(Verdict.WORSE);
        assertThat(progress("8").againstPlan()).isEqualTo(Verdict.SAME);
        assertThat(progress("8.5").againstPlan()).isEqualTo(Verdict.BETTER);
        assertThat(progress().againstPlan()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void trend_isTheSideOfTheLastSignal() {
        assertThat(progress("8", "8", "8", "8").trend()).isEqualTo(Verdict.UNKNOWN);
        assertThat(progress("8", "8.1", "8", "8.1", "8").trend()).isEqualTo(Verdict.SAME);
        assertThat(progress("8", "8", "8", "8", "8", "8", "8", "8", "8", "9.5").trend())
                .isEqualTo(Verdict.BETTER);
        assertThat(progress("8", "8", "8", "8", "8", "8", "8", "8", "8", "5").trend())
                .isEqualTo(Verdict.WORSE);
    }
}
