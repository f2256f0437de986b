package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.DAY;
import static dev.valuestream.metrics.internal.OneStream.demand;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Capacities and loads of steps and teams as the metrics read them, by hand, on days of eight hours. */
class CapacityModelTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static ValueStreamBuilder single(Consumer<StepBuilder> step) {
        return map().step("do", step::accept).flow("ask", "do").flow("do", "out");
    }

    private static void expect(Figure figure, double value) {
        assertThat(figure).isInstanceOf(Figure.Known.class);
        assertThat(figure.number().orElseThrow()).isCloseTo(value, EXACT);
    }

    private static void expectUnknown(Figure figure, Reason reason, String... words) {
        assertThat(figure).isInstanceOf(Figure.Unknown.class);
        assertThat(((Figure.Unknown) figure).reason()).isEqualTo(reason);
        assertThat(((Figure.Unknown) figure).text().message()).contains(words);
    }

    private static Consumer<StepBuilder> everyDay(double minutes) {
        return s -> s.cycleTime(min(3)).changeover(min(minutes)).batch(Batch.every(DAY));
    }

    /** Of A, B, C and D only A and D have their turn: B goes another way, and nobody asks for C. */
    @Test
    void familiesThatDoNotCome_areNotChangedOverTo() {
        ValueStreamBuilder map = single(everyDay(7))
                .step("other", s -> s.cycleTime(min(1)))
                .flow("ask", "other", f -> f.family("B"))
                .flow("other", "out", f -> f.family("B"))
                .editFlow("ask->do", f -> f.family("A"));
        map.flow("ask", "do", f -> f.id("c").family("C"))
                .flow("ask", "do", f -> f.id("d").family("D"));
        demand(demand(demand(map, "A", 30), "B", 20), "C", 0);
        OneStream stream = OneStream.of(map);
        assertThat(stream.capacities().mix().members())
                .extracting(m -> m.family().orElseThrow())
                .containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(stream.step("do").changeoversPerDay())
                .as("the demand for D is not stated")
                .isCloseTo(2 * 7 * 60, EXACT);
    }

    @Test
    void stepThatNobodyAsksFor_changesOverWhereTheMapKnowsNoFamilies() {
        assertThat(OneStream.of(single(everyDay(7)).demand(0, DAY)).step("do").changeoversPerDay())
                .isCloseTo(420, EXACT);
    }

    /** Two triggers of which nobody says how much comes where. */
    @Test
    void whereDemandArrivesIsUnknown_visitsAndItemsAreToo() {
        OneStream stream = OneStream.of(single(s -> s.cycleTime(min(3)))
                .trigger("shop")
                .step("sell", s -> s.cycleTime(min(2)))
                .flow("shop", "sell")
                .flow("sell", "out")
                .demand(50, DAY));
        FamilyWork work = stream.step("do").families().get(0);
        assertThat(work.reached()).isTrue();
        expectUnknown(work.visits(), Reason.MISSING_INPUT, "demand[].at");
        expectUnknown(work.rate(), Reason.MISSING_INPUT, "demand[].at");
        expectUnknown(stream.step("do").load(), Reason.MISSING_INPUT, "demand[].at");
        expect(stream.step("do").capacity(), 160);
    }

    @Test
    void whereAllIsScrap_noNumberOfItemsIsEnough() {
        OneStream stream = OneStream.of(map().supplier("mine")
                .step("do", s -> s.cycleTime(min(3)).yield(0))
                .flow("mine", "do")
                .flow("do", "out")
                .removeNode("ask")
                .demand(50, DAY));
        FamilyWork work = stream.step("do").families().get(0);
        assertThat(work.reached()).isTrue();
        expectUnknown(work.visits(), Reason.NOT_APPLICABLE, "a yield of 0");
        expectUnknown(work.rate(), Reason.NOT_APPLICABLE, "a yield of 0");
    }

    @Test
    void stepOnAWayNobodyTakes_isNotReachedAndHasNothingToDo() {
        OneStream stream = OneStream.of(map().step("do", s -> s.cycleTime(min(3)))
                .step("repair", s -> s.cycleTime(min(9)))
                .flow("ask", "do")
                .flow("do", "repair", f -> f.probability(0))
                .flow("do", "out", f -> f.probability(1))
                .flow("repair", "out")
                .demand(50, DAY));
        FamilyWork work = stream.step("repair").families().get(0);
        assertThat(work.reached()).isFalse();
        expect(work.visits(), 0);
        expect(work.rate(), 0);
        expect(stream.step("repair").load(), 0);
    }

    private static Consumer<StepBuilder> ofTeam(String team, double hours, double days) {
        return s -> s.cycleTime(min(5))
                .team(team)
                .calendar(c -> c.workingTimePerDay(min(60 * hours)).daysPerWeek(days));
    }

    /** Both steps work 10 h on 6 days of a week of 5: 12 h. Where one works 7 h, the team has the 8 h of the stream. */
    @Test
    void teamHasTheTimeOfItsStepsWhereTheyAgree() {
        ValueStreamBuilder map = map().team("t", t -> t.people(3).share(0.5))
                .step("a", s -> ofTeam("t", 10, 6).accept(s))
                .step("b", s -> ofTeam("t", 12, 5).accept(s))
                .flow("ask", "a")
                .flow("a", "b")
                .flow("b", "out")
                .demand(40, DAY);
        assertThat(OneStream.of(map).team("t").timePerDay()).isCloseTo(6 * 3600, EXACT);

        ValueStreamBuilder other = map.editStep(
                "b",
                s -> s.calendar(c -> c.workingTimePerDay(Duration.ofHours(7)).daysPerWeek(5)));
        OneStream stream = OneStream.of(other);
        assertThat(stream.team("t").timePerDay()).isCloseTo(4 * 3600, EXACT);
        expect(stream.team("t").load(), 2 * 40 * 5 / (3 * 240.0));
    }

    @Test
    void teamsAreInTheOrderOfTheMap_thenThoseThatStepsOnlyName() {
        OneStream stream = OneStream.of(map().team("first", t -> t.people(1))
                .team("idle", t -> t.people(1))
                .team("second", t -> t.people(1))
                .step("a", s -> s.cycleTime(min(1)).team("named"))
                .step("b", s -> s.cycleTime(min(1)).team("second"))
                .step("c", s -> s.cycleTime(min(1)).team("first"))
                .flow("ask", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "out"));
        assertThat(stream.capacities().teams().keySet()).containsExactly("first", "second", "named");
    }

    @Test
    void itemsThatTakeNoTime_setNoLimit() {
        StepModel step = OneStream.of(single(s -> s.cycleTime(Duration.ZERO)).demand(50, DAY))
                .step("do");
        expectUnknown(step.capacity(), Reason.NOT_APPLICABLE, "step do", "sets no limit");
        expect(step.load(), 0);
    }

    /** 30 · 4 + 20 · 9 min are 50 · 6 min. */
    @Test
    void capacityOfAMix_isThatOfItsMeanTime() {
        StepModel step = OneStream.of(mix(30, 20)).step("do");
        assertThat(step.meanItemTime().orElseThrow()).isCloseTo(360, EXACT);
        expect(step.capacity(), 80);
        expect(step.load(), 300 / 480.0);
        expect(step.load(step.families().get(1)), 180 / 480.0);
    }

    private static ValueStreamBuilder mix(double a, double b) {
        ValueStreamBuilder map =
                single(s -> s.families("A", f -> f.cycleTime(min(4))).families("B", f -> f.cycleTime(min(9))));
        return demand(demand(map, "A", a), "B", b);
    }

    @Test
    void familiesNobodyAsksFor_haveNoSharesAtAStep() {
        StepModel step = OneStream.of(mix(0, 0)).step("do");
        assertThat(step.meanItemTime()).isEmpty();
        expectUnknown(step.capacity(), Reason.NOT_APPLICABLE, "No item comes to step do");
    }

    @Test
    void familiesOfOneTime_needNoMean() {
        ValueStreamBuilder map = single(s -> s.cycleTime(min(4)));
        StepModel step = OneStream.of(demand(demand(map, "A", 30), "B", 20)).step("do");
        assertThat(step.meanItemTime()).isEmpty();
        expect(step.capacity(), 120);
    }

    /** Only A is known: 30 · 4 of 480 min; how long B takes is asked for once it comes. */
    @Test
    void mixOfWhichATimeIsMissing_isUnknownUnlessItDoesNotCome() {
        ValueStreamBuilder map = single(s -> s.families("A", f -> f.cycleTime(min(4))));
        StepModel some = OneStream.of(demand(demand(map, "A", 30), "B", 20)).step("do");
        expectUnknown(some.capacity(), Reason.MISSING_INPUT, "The step do", "for family B");
        assertThat(((Figure.Unknown) some.load()).atLeast()).isEqualTo(OptionalDouble.of(0.25));

        ValueStreamBuilder none = single(s -> s.families("A", f -> f.cycleTime(min(4))));
        expect(OneStream.of(demand(demand(none, "A", 30), "B", 0)).step("do").capacity(), 120);
    }

    /** A is always down and its time has no end, the time of B is not stated: what can do nothing settles the sum. */
    @Test
    void loadBeyondAllBounds_standsBeforeOneThatIsMissing() {
        ValueStreamBuilder map =
                single(s -> s.families("A", f -> f.cycleTime(min(4)).uptime(0)));
        Figure load =
                OneStream.of(demand(demand(map, "B", 20), "A", 30)).step("do").load();
        expectUnknown(load, Reason.UNSTABLE, "The step do can do nothing", "its uptime is 0", "30 items a day");
        assertThat(((Figure.Unknown) load).text().message()).doesNotContain("cycleTime");
        assertThat(((Figure.Unknown) load).atLeast())
                .as("nothing is known of it")
                .isEmpty();
    }

    @Test
    void changeoversOfAllTheTime_leaveNothing() {
        Figure load =
                OneStream.of(single(everyDay(480)).demand(11, DAY)).step("do").load();
        expectUnknown(load, Reason.UNSTABLE, "changeovers take all its time", "11 items a day");
    }

    /** A known load of 0.25 beside one that is missing is the least of the sum; none, where nothing else is known. */
    @Test
    void becauseOfWhatIsMissing_theKnownPartIsTheLeast() {
        Figure.Unknown missing = Missing.unknownField("step", "do", "cycleTime", Optional.empty());
        assertThat(((Figure.Unknown) StepModel.because(List.of(missing), 0.25)).atLeast())
                .isEqualTo(OptionalDouble.of(0.25));
        assertThat(((Figure.Unknown) StepModel.because(List.of(missing), 0)).atLeast())
                .isEmpty();
        assertThat(((Figure.Unknown) StepModel.because(List.of(missing), Double.POSITIVE_INFINITY)).atLeast())
                .isEmpty();
    }
}
