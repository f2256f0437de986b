package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Problem;
import dev.valuestream.unit.Ratio;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of a map: its code, the element it names, what it says, and what it advises. */
class ValidationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** t → a → b → c, with a control point beside. */
    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("t")
                .step("a")
                .step("b")
                .customer("c")
                .control("planning")
                .flow("t", "a")
                .flow("a", "b")
                .flow("b", "c");
    }

    private static List<Problem> problems(ValueStreamBuilder builder) {
        InvalidValueStreamException thrown = catchThrowableOfType(InvalidValueStreamException.class, builder::build);
        assertThat(thrown).as("a map that must be refused").isNotNull();
        return thrown.problems();
    }

    private static Arguments rule(String code, String element, String message, Consumer<ValueStreamBuilder> fault) {
        return arguments(code, element, message, fault);
    }

    private static Arguments step(String code, String message, Consumer<StepBuilder> fault) {
        return rule(code, "x", message, b -> b.step("x", fault));
    }

    private static Arguments flow(String code, String message, Consumer<FlowBuilder> fault) {
        return rule(code, "a->b", message, b -> b.editFlow("a->b", fault));
    }

    static Stream<Arguments> figuresOfSteps() {
        return Stream.of(
                step(
                        "step.processTime.range",
                        "The processTime (-1 min) of step (x) must be 0 or more.",
                        s -> s.processTime(MINUTE.negated())),
                step(
                        "step.leadTime.range",
                        "The leadTime (-1 min) of step (x) must be 0 or more.",
                        s -> s.leadTime(MINUTE.negated())),
                step(
                        "step.cycleTime.range",
                        "The cycleTime (-1 min) of step (x) must be 0 or more.",
                        s -> s.cycleTime(MINUTE.negated())),
                step(
                        "step.changeover.range",
                        "The changeover (-1 min) of step (x) must be 0 or more.",
                        s -> s.changeover(MINUTE.negated())),
                step(
                        "step.meanTimeToRepair.range",
                        "The meanTimeToRepair (-1 min) of step (x) must be 0 or more.",
                        s -> s.meanTimeToRepair(MINUTE.negated())),
                step(
                        "step.quantityPerCycle.range",
                        "The quantityPerCycle (0) of step (x) must be a finite number, more than 0.",
                        s -> s.quantityPerCycle(0)),
                step(
                        "step.uptime.range",
                        "The uptime (85) of step (x) must be from 0 to 1. Maybe it is a percentage: write 0.85.",
                        s -> s.uptime(85)),
                step("step.uptime.range", "The uptime (-0.1) of step (x) must be from 0 to 1.", s -> s.uptime(-0.1)),
                step("step.yield.range", "The yield (NaN) of step (x) must be from 0 to 1.", s -> s.yield(Double.NaN)),
                step(
                        "step.idealCycleTime.range",
                        "The idealCycleTime (-1 min) of step (x) must be 0 or more.",
                        s -> s.idealCycleTime(MINUTE.negated())),
                step(
                        "step.goodShare.range",
                        "The goodShare (97) of step (x) must be from 0 to 1. Maybe it is a percentage: write 0.97.",
                        s -> s.goodShare(97)),
                step(
                        "step.percentCompleteAccurate.range",
                        "The percentCompleteAccurate (100.5) of step (x) must be from 0 to 100.",
                        s -> s.percentCompleteAccurate(100.5)),
                step("step.stations.range", "The stations (0) of step (x) must be 1 or more.", s -> s.stations(0)),
                step("step.wipLimit.range", "The wipLimit (-1) of step (x) must be 1 or more.", s -> s.wipLimit(-1)),
                step(
                        "step.crew.range",
                        "The crew (0) of step (x) must be a finite number, more than 0.",
                        s -> s.crew(0)),
                step(
                        "step.operators.range",
                        "The operators (Infinity) of step (x) must be a finite number, 0 or more.",
                        s -> s.operators(Double.POSITIVE_INFINITY)),
                step(
                        "step.observation.samples.range",
                        "The observation.samples (0) of step (x) must be 1 or more.",
                        s -> s.observation(o -> o.samples(0))),
                step(
                        "step.workingTimePerDay.range",
                        "The workingTimePerDay (1441 min) of step (x) must be at most 24 hours.",
                        s -> s.calendar(
                                c -> c.workingTimePerDay(Duration.ofDays(1).plus(MINUTE)))),
                step(
                        "step.uptime.range",
                        "The uptime (2) of step (x) must be from 0 to 1. Maybe it is a percentage: write 0.02.",
                        s -> s.families("LH", f -> f.uptime(2))),
                step(
                        "step.families.form",
                        "The families (left hand) of step (x) must be a name of the form of an id.",
                        s -> s.families("left hand", f -> f.uptime(1))),
                step(
                        "step.leadTime.below-process-time",
                        "The leadTime (1 min) of step (x) must be at least its process time (2 min): it holds the queue and the"
                                + " work. Maybe the two are swapped.",
                        s -> s.leadTime(MINUTE).processTime(MINUTE.multipliedBy(2))),
                step(
                        "step.leadTime.below-process-time",
                        "The leadTime (1 min) of step (x) must be at least its process time (2 min): it holds the queue and the"
                                + " work. Maybe the two are swapped.",
                        s -> s.leadTime(MINUTE).cycleTime(TimeDistribution.ofMean(MINUTE.multipliedBy(2)))),
                step(
                        "step.leadTime.below-process-time",
                        "The leadTime (1 min) of step (x) for family LH must be at least its process time (3 min): it holds the"
                                + " queue and the work. Maybe the two are swapped.",
                        s -> s.leadTime(MINUTE)
                                .processTime(MINUTE)
                                .families("LH", f -> f.processTime(MINUTE.multipliedBy(3)))));
    }

    @Test
    void build_nodeOfAnyKindWithABadId_isRefused() {
        List<ValueStreamBuilder> maps = List.of(
                line().trigger("-x"),
                line().supplier("-x"),
                line().customer("-x"),
                line().control("-x"),
                line().step("-x"));

        assertThat(maps)
                .allSatisfy(map -> assertThat(problems(map))
                        .extracting(Problem::code)
                        .anyMatch(code -> code.endsWith(".id.form")));
    }

    @Test
    void cycleTime_whereOnlyTheProcessTimeIsKnown_isThat() {
        StepFigures both = ProcessStep.of("x", s -> s.processTime(MINUTE).cycleTime(MINUTE.multipliedBy(2)))
                .figures();
        StepFigures process = ProcessStep.of("x", s -> s.processTime(MINUTE)).figures();

        assertThat(both.cycleTimeOrProcessTime()).isEqualTo(both.cycleTime());
        assertThat(process.cycleTimeOrProcessTime()).isEqualTo(process.processTime());
    }

    /** What is allowed goes up to its limits, these included. */
    @Test
    void build_figuresAtTheirLimits_areTaken() {
        ValueStream stream = line().step(
                        "x",
                        s -> s.uptime(1)
                                .yield(0)
                                .percentCompleteAccurate(100)
                                .stations(1)
                                .operators(0)
                                .leadTime(MINUTE)
                                .processTime(MINUTE))
                .step("y", s -> s.percentCompleteAccurate(0).wipLimit(3))
                .build();
        ProcessStep x = stream.step("x").orElseThrow();
        ProcessStep y = stream.step("y").orElseThrow();

        assertThat(x.figures().uptime()).contains(Ratio.ONE);
        assertThat(x.figures().yield()).contains(Ratio.ZERO);
        assertThat(x.percentCompleteAccurate()).contains(Ratio.ONE);
        assertThat(x.stations()).hasValue(1);
        assertThat(x.operators()).hasValue(0);
        assertThat(y.percentCompleteAccurate()).contains(Ratio.ZERO);
        assertThat(y.wipLimit()).hasValue(3);
    }

    static Stream<Arguments> figuresJustOut() {
        return Stream.of(
                step(
                        "step.uptime.range",
                        "The uptime (100) of step (x) must be from 0 to 1. Maybe it is a percentage: write 1.",
                        s -> s.uptime(100)),
                step("step.uptime.range", "The uptime (100.5) of step (x) must be from 0 to 1.", s -> s.uptime(100.5)),
                step(
                        "step.percentCompleteAccurate.range",
                        "The percentCompleteAccurate (-1) of step (x) must be from 0 to 100.",
                        s -> s.percentCompleteAccurate(-1)));
    }

    static Stream<Arguments> fieldsOfFlows() {
        return Stream.of(
                flow(
                        "flow.probability.range",
                        "The probability (1.2) of flow (a->b) must be from 0 to 1. Maybe it is a percentage: write 0.012.",
                        f -> f.probability(1.2)),
                flow(
                        "flow.inventory.wait.range",
                        "The inventory.wait (-1 min) of flow (a->b) must be 0 or more.",
                        f -> f.wait(MINUTE.negated())),
                flow(
                        "flow.inventory.quantity.range",
                        "The inventory.quantity (-1) of flow (a->b) must be a finite number, 0 or more.",
                        f -> f.inventory(-1)),
                flow(
                        "flow.inventory.max.range",
                        "The inventory.max (-5) of flow (a->b) must be a finite number, 0 or more.",
                        f -> f.inventory(1).max(-5)),
                flow(
                        "flow.inventory.min.range",
                        "The inventory.min (5) of flow (a->b) must be no more than the max, 4.",
                        f -> f.min(5).max(4)),
                flow(
                        "flow.inventory.max.missing",
                        "The FIFO lane (a->b) must state the most items it holds. Give the inventory a max.",
                        f -> f.kind(FlowKind.FIFO)),
                flow(
                        "flow.transfer.time.range",
                        "The transfer.time (-1 min) of flow (a->b) must be 0 or more.",
                        f -> f.transferTime(MINUTE.negated())),
                flow(
                        "flow.transfer.batch.range",
                        "The transfer.batch (0) of flow (a->b) must be a finite number, more than 0.",
                        f -> f.transferBatch(0)),
                flow(
                        "flow.kanban.cards.range",
                        "The kanban.cards (0) of flow (a->b) must be 1 or more.",
                        f -> f.kanbanCards(0)),
                flow(
                        "flow.kanban.quantity.range",
                        "The kanban.quantity (0) of flow (a->b) must be a finite number, more than 0.",
                        f -> f.kanbanQuantity(0)),
                flow(
                        "flow.every.range",
                        "The every (0 s) of flow (a->b) must be more than 0.",
                        f -> f.every(Duration.ZERO)),
                flow(
                        "flow.families.form",
                        "The families () of flow (a->b) must be a name of the form of an id.",
                        f -> f.family("")),
                rule(
                        "flow.id.form",
                        "my flow",
                        "The id (my flow) must start with a letter or digit and go on with at most 127 letters, digits,"
                                + " dots, underscores and hyphens.",
                        b -> b.editFlow("a->b", f -> f.id("my flow"))),
                rule(
                        "information.every.range",
                        "c->planning",
                        "The every (-1 min) of information (c->planning) must be more than 0.",
                        b -> b.information("c", "planning", i -> i.every(MINUTE.negated()))),
                rule(
                        "information.id.form",
                        "-",
                        "The id (-) must start with a letter or digit and go on with at most 127 letters, digits, dots,"
                                + " underscores and hyphens.",
                        b -> b.information("c", "planning", i -> i.id("-"))));
    }

    static Stream<Arguments> framesAndTeams() {
        return Stream.of(
                rule(
                        "calendar.workingTimePerDay.range",
                        "calendar",
                        "The workingTimePerDay (-1 min) of the calendar must be 0 or more.",
                        b -> b.calendar(c -> c.workingTimePerDay(MINUTE.negated()))),
                rule(
                        "calendar.daysPerWeek.range",
                        "calendar",
                        "The daysPerWeek (7.5) of the calendar must be at most 7.",
                        b -> b.calendar(c -> c.daysPerWeek(7.5))),
                rule(
                        "calendar.daysPerWeek.range",
                        "calendar",
                        "The daysPerWeek (0) of the calendar must be a finite number, more than 0.",
                        b -> b.calendar(c -> c.daysPerWeek(0))),
                rule(
                        "calendar.workingDaysPerYear.range",
                        "calendar",
                        "The workingDaysPerYear (367) of the calendar must be at most 366.",
                        b -> b.calendar(c -> c.workingDaysPerYear(367))),
                rule(
                        "team.people.range",
                        "risk",
                        "The people (-1) of team (risk) must be a finite number, 0 or more.",
                        b -> b.team("risk", t -> t.people(-1))),
                rule(
                        "team.share.range",
                        "risk",
                        "The share (50) of team (risk) must be from 0 to 1. Maybe it is a percentage: write 0.5.",
                        b -> b.team("risk", t -> t.share(50))),
                rule(
                        "demand.quantity.missing",
                        "demand",
                        "The demand (demand) must have a quantity.",
                        b -> b.demand(d -> d.per(MINUTE))),
                rule(
                        "demand.per.missing",
                        "LH@c",
                        "The demand (LH@c) must have a per.",
                        b -> b.demand(d -> d.quantity(1).family("LH").at("c"))),
                rule(
                        "demand.quantity.range",
                        "demand",
                        "The quantity (-3) of the demand must be a finite number, 0 or more.",
                        b -> b.demand(-3, MINUTE)),
                rule(
                        "demand.per.range",
                        "demand",
                        "The per (0 s) of the demand must be more than 0.",
                        b -> b.demand(3, Duration.ZERO)),
                rule(
                        "demand.cv.range",
                        "demand",
                        "The cv (-1) of the demand must be a finite number, 0 or more.",
                        b -> b.demand(d -> d.quantity(1).per(MINUTE).cv(-1))),
                rule(
                        "calendar.shifts.overlap",
                        "calendar",
                        "The shifts of the calendar must not overlap. State each hour once.",
                        b -> b.calendar(c -> c.shift(LocalTime.of(6, 0), LocalTime.of(14, 0))
                                .shift(LocalTime.of(13, 0), LocalTime.of(21, 0)))),
                rule(
                        "calendar.shifts.overlap",
                        "calendar",
                        "The shifts of the calendar must not overlap. State each hour once.",
                        b -> b.calendar(c -> c.shift(
                                        new Shift(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.SUNDAY)))
                                .shift(LocalTime.of(6, 0), LocalTime.of(14, 0)))),
                rule(
                        "calendar.shifts.disagree",
                        "calendar",
                        "The shifts of the calendar come to 40 h a week, and must come to the 37.5 h that 5 days of 7.5 h"
                                + " make. State a break as the gap between two shifts, or leave out the workingTimePerDay, which"
                                + " follows from them.",
                        b -> b.calendar(c -> c.workingTimePerDay(Duration.ofMinutes(450))
                                .shift(LocalTime.of(6, 0), LocalTime.of(14, 0)))),
                rule(
                        "calendar.daysPerWeek.range",
                        "calendar",
                        "The daysPerWeek (1) of the calendar must be enough for the shifts, which come to 40 h a week.",
                        b -> b.calendar(c -> c.daysPerWeek(1)
                                .shift(new Shift(
                                        LocalTime.of(6, 0),
                                        LocalTime.of(14, 0),
                                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))))),
                rule(
                        "demand.interarrival.range",
                        "demand",
                        "The interarrival (0 s) of the demand must be more than 0.",
                        b -> b.demand(d -> d.interarrival(TimeDistribution.ofMean(Duration.ZERO)))),
                rule(
                        "demand.cv.twice",
                        "demand",
                        "The cv of the demand must not stand beside its interarrival, which says how the times between arrivals"
                                + " vary.",
                        b -> b.demand(d -> d.interarrival(TimeDistribution.exponential(MINUTE))
                                .cv(1))),
                rule(
                        "demand.schedule.twice",
                        "demand",
                        "The schedule of the demand must not stand beside its interarrival, as a schedule has a rate of its own in"
                                + " each phase. A cv may stand beside it.",
                        b -> b.demand(d -> d.interarrival(TimeDistribution.exponential(MINUTE))
                                .phase(MINUTE, 1))),
                rule(
                        "demand.quantity.disagree",
                        "demand",
                        "The quantity of the demand comes to 0.05 items a second, its interarrival to 0.1. Leave one of them out.",
                        b -> b.demand(d -> d.quantity(3)
                                .per(MINUTE)
                                .interarrival(TimeDistribution.exponential(Duration.ofSeconds(10))))),
                rule(
                        "demand.quantity.disagree",
                        "demand",
                        "The quantity of the demand comes to 0.05 items a second, its schedule to 0.1. Leave one of them out.",
                        b -> b.demand(
                                d -> d.quantity(3).per(MINUTE).phase(MINUTE, 12).phase(MINUTE, 0))),
                rule(
                        "demand.schedule.range",
                        "demand",
                        "The schedule (1 items) of the demand must be a rate that can be computed with.",
                        b -> b.demand(d ->
                                d.phase(Duration.ofSeconds(Long.MAX_VALUE), 1).phase(MINUTE, 0))),
                rule(
                        "demand.priority.range",
                        "demand",
                        "The priority (0) of the demand must be 1 or more.",
                        b -> b.demand(d -> d.quantity(1).per(MINUTE).priority(0))),
                rule(
                        "demand.promise.range",
                        "demand",
                        "The promise (0 s) of the demand must be more than 0.",
                        b -> b.demand(d -> d.quantity(1).per(MINUTE).promise(Duration.ZERO))),
                rule(
                        "map.wipLimit.range",
                        "line",
                        "The wipLimit (0) of map (line) must be 1 or more.",
                        b -> b.wipLimit(0)),
                rule(
                        "demand.family.form",
                        "left hand",
                        "The family (left hand) of demand (left hand) must be a name of the form of an id.",
                        b -> b.demand(d -> d.quantity(1).per(MINUTE).family("left hand"))),
                rule(
                        "customer.system.misplaced",
                        "d",
                        "The system (SAP) of customer (d) must be left out: only a control point has a system.",
                        b -> b.customer("d", n -> n.system("SAP")).flow("b", "d")),
                rule(
                        "customer.packOut.range",
                        "d",
                        "The packOut (0) of customer (d) must be a finite number, more than 0.",
                        b -> b.customer("d", n -> n.packOut(0)).flow("b", "d")),
                rule(
                        "supplier.packOut.misplaced",
                        "s",
                        "The packOut (20) of supplier (s) must be left out: only a customer has a pack-out.",
                        b -> b.supplier("s", n -> n.packOut(20)).flow("s", "b")));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                rule(
                        "node.id.duplicate",
                        "a",
                        "The node id (a) must be used once, and is used again.",
                        b -> b.step("a")),
                rule(
                        "team.id.duplicate",
                        "x",
                        "The team id (x) must be used once, and is used again.",
                        b -> b.team("x").team("x")),
                rule(
                        "demand.id.duplicate",
                        "demand",
                        "The demand id (demand) must be used once, and is used again.",
                        b -> b.demand(1, MINUTE).demand(2, MINUTE)),
                rule(
                        "kaizen.id.duplicate",
                        "k",
                        "The kaizen id (k) must be used once, and is used again.",
                        b -> b.kaizen("k", "a").kaizen("k", "b")),
                rule(
                        "flow.id.duplicate",
                        "a->b",
                        "The flow id (a->b) must be used once, and is used again. Give flows between the same nodes ids of"
                                + " their own.",
                        b -> b.flow("a", "b")),
                rule(
                        "information.id.duplicate",
                        "c->planning",
                        "The information id (c->planning) must be used once, and is used again. Give flows between the same"
                                + " nodes ids of their own.",
                        b -> b.information("c", "planning").information("c", "planning")),
                rule(
                        "flow.to.unknown",
                        "a->planing",
                        "The material flow (a->planing) must go to a node of the map, and there is no node (planing). Maybe it"
                                + " is planning.",
                        b -> b.flow("a", "planing")),
                rule(
                        "flow.from.unknown",
                        "nowhere->a",
                        "The material flow (nowhere->a) must go from a node of the map, and there is no node (nowhere).",
                        b -> b.flow("nowhere", "a")),
                rule(
                        "information.to.unknown",
                        "c->plan",
                        "The information flow (c->plan) must go to a node of the map, and there is no node (plan).",
                        b -> b.information("c", "plan")),
                rule(
                        "information.from.unknown",
                        "x->c",
                        "The information flow (x->c) must go from a node of the map, and there is no node (x). Maybe it is t.",
                        b -> b.information("x", "c")),
                rule(
                        "flow.kind.information",
                        "planning->a",
                        "The material flow (planning->a) must not use a control point: no work passes there. Make it an"
                                + " information flow.",
                        b -> b.flow("planning", "a")),
                rule(
                        "flow.from.customer",
                        "c->a",
                        "The material flow (c->a) must not leave a customer: work ends there.",
                        b -> b.flow("c", "a")),
                rule(
                        "flow.to.source",
                        "a->t",
                        "The material flow (a->t) must not enter a supplier or trigger: work starts there.",
                        b -> b.flow("a", "t")),
                rule(
                        "flow.self.certain",
                        "a->a",
                        "The flow (a->a) back to its own node must be part of a choice. Give it a probability, and one to each"
                                + " other flow out of the node.",
                        b -> b.flow("a", "a")),
                rule(
                        "demand.family.mixed",
                        "demand",
                        "The demand must name a family in every entry or in none. An entry without a family is the whole"
                                + " demand.",
                        b -> b.demand(1, MINUTE)
                                .demand(d -> d.quantity(1).per(MINUTE).family("LH"))),
                rule(
                        "demand.at.unknown",
                        "demand@a",
                        "The demand (demand@a) must be at a trigger or customer of the map, and (a) is none. Maybe it is t.",
                        b -> b.demand(d -> d.quantity(1).per(MINUTE).at("a"))),
                rule(
                        "kaizen.at.unknown",
                        "k",
                        "The kaizen burst (k) must be at a node or flow of the map, and there is no (a->d).",
                        b -> b.kaizen("k", "a->d")));
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                rule(
                        "node.flows.mixed",
                        "a",
                        "The flows out of (a) must all have a probability, or none: 1 of 2 have one. Give the others theirs.",
                        b -> b.flow("a", "c", f -> f.probability(0.5))),
                rule(
                        "node.probability.sum",
                        "a",
                        "The probabilities of the flows out of (a) must sum to 1, and sum to 0.9.",
                        b -> b.editFlow("a->b", f -> f.probability(0.5)).flow("a", "c", f -> f.probability(0.4))),
                rule(
                        "node.probability.sum",
                        "a",
                        "The probabilities of the flows out of (a) for family LH must sum to 1, and sum to 0.5.",
                        b -> b.editFlow("a->b", f -> f.probability(0.5))
                                .flow("a", "c", f -> f.probability(0.5).family("RH"))
                                .step("b2")
                                .flow("b2", "c", f -> f.family("LH"))),
                rule(
                        "customer.route.missing",
                        "d",
                        "The customer (d) must be reached from a supplier or trigger, and no way leads there. Add the flows"
                                + " between.",
                        b -> b.customer("d")),
                rule(
                        "node.cycle.closed",
                        "x",
                        "Work must be able to leave every cycle, and never leaves this one: x -> y -> x. Give one of its nodes a"
                                + " flow out of it, with a probability.",
                        b -> b.step("x")
                                .step("y")
                                .flow("x", "y")
                                .flow("y", "x")
                                .editFlow("b->c", f -> f.probability(0.5))
                                .flow("b", "x", f -> f.probability(0.5))),
                rule(
                        "node.cycle.closed",
                        "x",
                        "Work must be able to leave every cycle, and never leaves this one: x -> x. Give one of its nodes a flow"
                                + " out of it, with a probability.",
                        b -> b.step("x").flow("x", "x", f -> f.probability(1))),
                rule(
                        "node.cycle.multiplying",
                        "a",
                        "Work must not multiply, and each round of this cycle sends out as much as it took in, or more: a -> x"
                                + " -> a. Join the branches of the split (join: all), or make it a choice.",
                        b -> b.step("x").flow("a", "x").flow("x", "a")),
                rule(
                        "node.cycle.endless",
                        "a",
                        "Every branch of a parallel split must come to an end, and for an item that reaches a customer one never"
                                + " does: a -> x -> a. Make it a choice, or join its branches.",
                        b -> b.step("x")
                                .step("bin")
                                .flow("a", "x")
                                .flow("x", "a", f -> f.probability(0.5))
                                .flow("x", "bin", f -> f.probability(0.5))));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"figuresOfSteps", "figuresJustOut", "fieldsOfFlows", "framesAndTeams", "references", "routes"})
    void build_oneFault_namesCodeElementAndAdvice(
            String code, String element, String message, Consumer<ValueStreamBuilder> fault) {
        ValueStreamBuilder builder = line();
        fault.accept(builder);

        assertThat(problems(builder)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.element()).isEqualTo(element);
            assertThat(p.message()).isEqualTo(message);
            assertThat(p).hasToString(message + " [" + code + "]");
        });
    }

    @Test
    void build_lineWithoutFault_isBuilt() {
        assertThatCode(() -> line().build()).doesNotThrowAnyException();
    }

    @Test
    void build_manyFaults_reportsAllAtOnce() {
        ValueStreamBuilder builder = ValueStream.builder("not an id")
                .step("s", s -> s.uptime(2).yield(-1).processTime(MINUTE.negated()))
                .step("s")
                .customer("c")
                .flow("s", "nobody", f -> f.probability(7))
                .team("t", t -> t.share(3))
                .demand(-1, MINUTE)
                .kaizen("k", "nothing");

        assertThat(problems(builder))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "map.id.form",
                        "step.uptime.range",
                        "step.yield.range",
                        "step.processTime.range",
                        "node.id.duplicate",
                        "flow.to.unknown",
                        "flow.probability.range",
                        "team.share.range",
                        "demand.quantity.range",
                        "kaizen.at.unknown");
    }

    @Test
    void build_faultsInChoiceAndRoute_areReportedTogetherWithOthers() {
        ValueStreamBuilder builder = line().step("x", s -> s.uptime(2))
                .flow("a", "c", f -> f.probability(0.5))
                .customer("d");

        assertThat(problems(builder)).extracting(Problem::code).contains("step.uptime.range", "node.flows.mixed");
    }

    @Test
    void build_twoClosedCycles_namesBoth() {
        ValueStreamBuilder builder =
                line().step("x").step("y").flow("x", "x", f -> f.probability(1)).flow("y", "y", f -> f.probability(1));

        assertThat(problems(builder)).extracting(Problem::element).containsExactly("x", "y");
    }

    @Test
    void build_choiceOfThirds_isScaledToOne() {
        assertThatCode(() -> line().editFlow("a->b", f -> f.probability(1 / 3.0))
                        .flow("a", "c", f -> f.probability(1 / 3.0))
                        .step("x")
                        .flow("a", "x", f -> f.probability(1 / 3.0 + 9e-10))
                        .build())
                .doesNotThrowAnyException();
        assertThat(problems(line().editFlow("a->b", f -> f.probability(0.5))
                        .flow("a", "c", f -> f.probability(0.5 + 2e-9))))
                .extracting(Problem::code)
                .containsExactly("node.probability.sum");
    }

    @Test
    void build_hundredsOfProblems_showsAHundredAndHoldsAll() {
        ValueStreamBuilder builder = ValueStream.builder("big");
        for (int i = 0; i < 250; i++) {
            builder.flow("x" + i, "y" + i);
        }

        assertThatExceptionOfType(InvalidValueStreamException.class)
                .isThrownBy(builder::build)
                .withMessageContaining("500 problems")
                .withMessageEndingWith("… and 400 more.")
                .satisfies(e -> assertThat(e.problems()).hasSize(500));
    }

    static Stream<Arguments> texts() {
        String novel = "n".repeat(10_001);
        return Stream.of(
                arguments(
                        "\uD800",
                        "step.name.character",
                        "The name (a text) of step (x) must be without NUL and unpaired" + " surrogates."),
                arguments(
                        "a\uDC00",
                        "step.name.character",
                        "The name (a text) of step (x) must be without NUL and unpaired" + " surrogates."),
                arguments(
                        "\uDC00\uD800",
                        "step.name.character",
                        "The name (a text) of step (x) must be without NUL and" + " unpaired surrogates."),
                arguments(
                        "a\0b",
                        "step.name.character",
                        "The name (a text) of step (x) must be without NUL and unpaired" + " surrogates."),
                arguments(
                        novel,
                        "step.name.length",
                        "The name (10001 characters) of step (x) must be at most 10000" + " characters long."));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void build_textThatBreaksTheRule_isRefused(String text, String code, String message) {
        List<Problem> problems = problems(line().step("x", s -> s.name(text)));

        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertThat(problems.get(0).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void build_textThatBreaksTheRule_isRefusedWhereverTextStands(String text, String code, String message) {
        String rule = code.substring("step.name".length());
        ValueStreamBuilder builder = line().name(text)
                .note(text)
                .attribute(text, AttributeValue.of(true))
                .charter(c -> c.trigger(text)
                        .outcome(text)
                        .objective(text)
                        .scopeIn(text)
                        .scopeOut(text)
                        .sponsor(text)
                        .participant(text))
                .step("x", s -> s.note(text).team(text).observation(o -> o.by(text)))
                .control("mrp", n -> n.system(text))
                .information("c", "planning", i -> i.content(text));

        List<String> wanted = Stream.of(
                        "map.name",
                        "map.note",
                        "map.attributes",
                        "charter.trigger",
                        "charter.outcome",
                        "charter.objective",
                        "charter.scopeIn",
                        "charter.scopeOut",
                        "charter.sponsor",
                        "charter.participants",
                        "step.note",
                        "step.team",
                        "step.observation.by",
                        "control.system",
                        "information.content")
                .map(place -> place + rule)
                .toList();
        assertThat(problems(builder)).extracting(Problem::code).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(problems(builder)).as("asked again").hasSameSizeAs(wanted);
    }

    @Test
    void build_longestTextWithPairedSurrogates_isKept() {
        String text = "\uD83D\uDE00".repeat(5_000);

        assertThat(line().step("x", s -> s.name(text))
                        .build()
                        .step("x")
                        .orElseThrow()
                        .name())
                .isEqualTo(text);
    }

    @Test
    void build_idsOfEveryKind_followOneRule() {
        for (String id : List.of("", " ", "-a", "a b", "ä", "a->b", "a".repeat(129), "a\n")) {
            ValueStreamBuilder builder = ValueStream.builder(id)
                    .team(id)
                    .supplier(id)
                    .control(id + "!")
                    .kaizen(id, id);
            assertThat(problems(builder))
                    .extracting(Problem::code)
                    .as("problems of id '%s'", id)
                    .contains("map.id.form", "team.id.form", "supplier.id.form", "control.id.form", "kaizen.id.form");
        }
        for (String id : List.of("a", "0", "A.b_c-9", "a".repeat(128))) {
            assertThatCode(() -> ValueStream.builder(id).step(id).build()).doesNotThrowAnyException();
        }
    }
}
