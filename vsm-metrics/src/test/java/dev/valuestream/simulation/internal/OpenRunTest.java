package dev.valuestream.simulation.internal;

import static dev.valuestream.simulation.internal.BothWays.DAY;
import static dev.valuestream.simulation.internal.BothWays.GO_ON;
import static dev.valuestream.simulation.internal.BothWays.agree;
import static dev.valuestream.simulation.internal.BothWays.byEvents;
import static dev.valuestream.simulation.internal.BothWays.byStrides;
import static dev.valuestream.simulation.internal.BothWays.figures;
import static dev.valuestream.simulation.internal.BothWays.network;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.simulation.internal.random.Streams;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** What is found by strides is what is found event by event, and is looked for only where nothing can be in the way of a part. */
@AddLifecycleHook(RepeatableDraws.class)
class OpenRunTest {

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void run_ofAnyOpenMap_findsWhatEventsFind(@ForAll long seed, @ForAll boolean isForward, @ForAll boolean asFound) {
        Network network = network(isForward ? OpenMaps.forward(seed) : OpenMaps.any(seed), asFound);

        Replication found = byStrides(network, seed, GO_ON);

        if (found != null) { // else things happened at once, and the engine goes event by event
            agree(network, found, byEvents(network, seed));
        }
    }

    @Test
    void run_ofMapsWithoutSimultaneousEvents_needsNoKernel() {
        long found = 0;
        for (long seed = 0; seed < 40; seed++) {
            found += byStrides(network(OpenMaps.any(seed), false), seed, GO_ON) == null ? 0 : 1;
        }

        assertThat(found).isGreaterThan(30);
    }

    private static ValueStreamBuilder line(Consumer<StepBuilder> first, Consumer<FlowBuilder> between) {
        Duration minute = Duration.ofMinutes(1);
        return ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(TimeDistribution.exponential(minute.multipliedBy(10))))
                .trigger("in")
                .step(
                        "a",
                        s -> first.accept(s.processTime(TimeDistribution.exponential(minute.multipliedBy(6)))
                                .stations(1)))
                .step("b", s -> s.processTime(minute.multipliedBy(5)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", between)
                .flow("b", "out");
    }

    private static boolean isOpen(ValueStreamBuilder map) {
        return network(map.build(), false).open != null;
    }

    private static boolean isOpen(Consumer<StepBuilder> first) {
        return isOpen(line(first, f -> {}));
    }

    @Test
    void open_ofStepsThatLookAtTheirLineOnly() {
        assertThat(isOpen(s -> {})).isTrue();
        assertThat(isOpen(s -> s.stations(3).yield(0.9))).isTrue();
        assertThat(isOpen(s -> s.uptime(0.9).meanTimeToRepair(Duration.ofHours(1))))
                .isTrue();
        assertThat(isOpen(s -> s.wipLimit(5))).isFalse();
        assertThat(isOpen(s -> s.quantityPerCycle(2))).isFalse();
        assertThat(isOpen(s -> s.cycleTime(Duration.ofMinutes(1)))).isFalse();
        assertThat(isOpen(s -> s.changeover(Duration.ofMinutes(1)).batch(Batch.ofItems(9))))
                .isTrue();
        assertThat(isOpen(s -> s.changeover(Duration.ofMinutes(1))
                        .batch(Batch.ofItems(9))
                        .stations(2)))
                .isFalse();
        assertThat(isOpen(s -> s.stations(2).uptime(0.9).meanTimeToRepair(Duration.ofHours(1))))
                .isFalse();
        assertThat(isOpen(
                        s -> s.uptime(0.9).meanTimeToRepair(Duration.ofHours(1)).failures(FailureBasis.TIME)))
                .isFalse();
    }

    @Test
    void open_ofFlowsThatHoldNothingUp() {
        assertThat(isOpen(line(s -> {}, f -> f.kind(FlowKind.PUSH)))).isTrue();
        assertThat(isOpen(line(s -> {}, f -> f.kind(FlowKind.FIFO).max(9)))).isTrue();
        assertThat(isOpen(line(s -> {}, f -> f.transferBatch(2)))).isFalse();
        assertThat(isOpen(line(s -> {}, f -> f.transferTime(Duration.ofMinutes(1)))))
                .isFalse();
        assertThat(isOpen(line(s -> {}, f -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(1)))))
                .isFalse();
    }

    @Test
    void open_ofLanesWithoutAnyPlaceAndLimits_whereTheOnlyWayLeadsFromOneStationToOther() {
        Consumer<FlowBuilder> handed = f -> f.kind(FlowKind.FIFO).max(0);

        assertThat(isOpen(line(s -> {}, handed))).isTrue();
        assertThat(isOpen(line(s -> {}, f -> {}).editStep("b", s -> s.wipLimit(3))))
                .isTrue();
        assertThat(isOpen(line(s -> s.stations(2), handed))).isFalse();
        assertThat(isOpen(line(s -> {}, handed).editStep("b", s -> s.stations(2))))
                .isFalse();
        assertThat(isOpen(line(s -> s.stations(2), f -> {}).editStep("b", s -> s.wipLimit(3))))
                .isFalse();
    }

    @Test
    void open_ofAFullLane_unlessItemsAreFoundBehindIt() {
        ValueStream map =
                line(s -> {}, f -> f.kind(FlowKind.FIFO).max(3).inventory(2)).build();

        assertThat(requireNonNull(network(map, false).open).isAhead[2]).isTrue();
        assertThat(requireNonNull(network(map, true).open).isAhead[2]).isFalse();
    }

    @Test
    void open_ofAStreamWithLimitsOrJoinsOrSuppliersOrPeople_isNot() {
        assertThat(isOpen(line(s -> {}, f -> {}).wipLimit(20))).isFalse();
        assertThat(isOpen(line(s -> {}, f -> {})
                        .step("c", s -> s.processTime(Duration.ofMinutes(1)))
                        .step("d", s -> s.processTime(Duration.ofMinutes(1)).join(Join.ALL))
                        .flow("a", "c")
                        .flow("c", "d")
                        .flow("b", "d")
                        .flow("d", "out")))
                .isFalse();
        assertThat(isOpen(ValueStream.builder("fetched")
                        .demand(20, Duration.ofHours(8))
                        .supplier("iron")
                        .step("a", s -> s.processTime(Duration.ofMinutes(1)))
                        .customer("out")
                        .flow("iron", "a")
                        .flow("a", "out")))
                .isFalse();
        ValueStreamBuilder shared = line(s -> s.team("pair"), f -> {}).team("pair", t -> t.people(2));
        assertThat(isOpen(shared.step(
                                "c", s -> s.processTime(Duration.ofMinutes(1)).team("pair"))
                        .flow("b", "c")
                        .flow("c", "out")))
                .isFalse();
    }

    @Test
    void open_ofAStreamWithStocks_isNot() {
        assertThat(isOpen(line(s -> {}, f -> f.kind(FlowKind.PULL).max(9)))).isFalse();
        assertThat(isOpen(line(s -> {}, f -> f.kind(FlowKind.PULL)))).isTrue();
    }

    @Test
    void open_ofAStreamWithShifts_isNot() {
        LocalTime noon = LocalTime.NOON;
        ValueStreamBuilder map = line(s -> s.calendar(c -> c.shift(LocalTime.of(8, 0), noon)), f -> {});

        assertThat(isOpen(map)).isTrue();
        assertThat(isOpen(map.calendar(c -> c.shift(LocalTime.of(8, 0), LocalTime.of(16, 0)))))
                .isFalse();
    }

    @Test
    void open_ofWhatIsFollowed_isNot() {
        RunRules followed = new RunRules(1, false, true, true);
        ValueStream changes = setUp(s -> s.changeover(Duration.ofMinutes(1)));
        ValueStream turns = setUp(s -> s.changeover(Duration.ofMinutes(1)).batch(Batch.every(Duration.ofHours(4))));
        ValueStream shipped = ValueStream.builder("shipped")
                .demand(20, Duration.ofHours(8))
                .supplier("iron")
                .step("a", s -> s.processTime(Duration.ofMinutes(1)).quantityPerCycle(1))
                .customer("out")
                .flow("iron", "a", f -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(4)))
                .flow("a", "out")
                .build();

        assertThat(List.of(changes, turns, shipped))
                .allSatisfy(map -> assertThat(
                                new NetworkCompiler(map, followed).compile().network().open)
                        .isNull());
        assertThat(List.of(changes, turns))
                .allSatisfy(map -> assertThat(network(map, false).open).isNotNull());
    }

    private static ValueStream setUp(Consumer<StepBuilder> step) {
        return ValueStream.builder("set-up")
                .demand(d -> d.family("A").quantity(20).per(Duration.ofHours(8)))
                .demand(d -> d.family("B").quantity(20).per(Duration.ofHours(8)))
                .trigger("in")
                .step("a", s -> step.accept(s.processTime(Duration.ofMinutes(1))))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .build();
    }

    private static ValueStream families(int firstRank, Duration between) {
        return ValueStream.builder("families")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.family("A")
                        .interarrival(TimeDistribution.constant(between))
                        .at("in")
                        .priority(firstRank))
                .demand(d -> d.family("B")
                        .interarrival(TimeDistribution.constant(Duration.ofMinutes(10)))
                        .at("in")
                        .priority(2))
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(4)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .build();
    }

    @Test
    void open_ofFamiliesOfOneRank_notOfMoreUrgentOnes() {
        assertThat(network(families(2, Duration.ofMinutes(9)), false).open).isNotNull();
        assertThat(network(families(1, Duration.ofMinutes(9)), false).open).isNull();
    }

    /** Two families at a step that is changed over every five items, and a lane behind it. */
    private static ValueStreamBuilder setUp(int lane) {
        Duration minute = Duration.ofMinutes(1);
        ValueStreamBuilder map = ValueStream.builder("set-up").trigger("in").customer("out");
        for (String family : List.of("A", "B")) {
            map.demand(d -> d.family(family)
                    .interarrival(TimeDistribution.exponential(minute.multipliedBy(20)))
                    .at("in"));
        }
        return map.step(
                        "a",
                        s -> s.processTime(TimeDistribution.exponential(minute.multipliedBy(6)))
                                .changeover(minute.multipliedBy(9))
                                .batch(Batch.ofItems(5)))
                .step("b", s -> s.processTime(TimeDistribution.exponential(minute.multipliedBy(8))))
                .flow("in", "a")
                .flow("a", "b", f -> f.kind(FlowKind.FIFO).max(lane));
    }

    @Test
    void run_ofAStepThatIsSetUp_findsWhatEventsFind_asLongAsTheLaneIsNotFull() {
        Network wide = network(setUp(100).flow("b", "out").build(), false);
        Network narrow = network(setUp(2).flow("b", "out").build(), false);

        agree(wide, requireNonNull(byStrides(wide, 1, GO_ON)), byEvents(wide, 1));
        assertThat(byStrides(narrow, 1, GO_ON)).isNull();
        assertThat(byEvents(narrow, 1).blocked(2)).isPositive();
    }

    @Test
    void open_ofAStepThatIsSetUpByFamily_unlessPartsComeBackToIt() {
        assertThat(isOpen(setUp(9).flow("b", "out"))).isTrue();
        assertThat(isOpen(setUp(9).flow("b", "a", f -> f.probability(0.1)).flow("b", "out", f -> f.probability(0.9))))
                .isFalse();
    }

    @Test
    void run_ofItemsThatComeAtOnce_isLeftToTheKernel() {
        ValueStream map = families(2, Duration.ofMinutes(10));
        Network network = network(map, false);

        assertThat(byStrides(network, 1, GO_ON)).isNull();
        Replication found = Engine.of(map, RunRules.DEFAULT)
                .run(new RunOrder(1, 0, 1, 1, 10 * DAY, 2 * DAY, 7), GO_ON, () -> {}, Tracer.NOBODY)
                .get(0);
        agree(network, found, byEvents(network, 1));
        assertThat(found.ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void run_atALimit_endsWhereTheKernelDoes() {
        ValueStream map = line(s -> {}, f -> {}).build();
        StopSignal limit = (events, items) -> events > 2_000 ? Ending.EVENT_LIMIT : Ending.COMPLETE;
        StopSignal crowd = (events, items) -> items > 3 ? Ending.ITEM_LIMIT : Ending.COMPLETE;
        RunOrder order = new RunOrder(1, 0, 1, 1, 100 * DAY, 2 * DAY, 7);

        assertThat(byStrides(network(map, false), 1, crowd)).isNull();
        Replication found = Engine.of(map, RunRules.DEFAULT)
                .run(order, limit, () -> {}, Tracer.NOBODY)
                .get(0);

        assertThat(found.ending()).isEqualTo(Ending.EVENT_LIMIT);
        assertThat(found.events()).isEqualTo(2_048);
    }

    /** All stands as it would if the run had been meant to end there. */
    @Test
    void run_thatIsCancelled_findsWhatAShorterRunFinds() {
        Network network = network(OpenMaps.any(3), true);

        StopSignal signal = (events, items) -> events < 3_000 ? Ending.COMPLETE : Ending.CANCELLED;
        RunLength length = new RunLength(100 * DAY, 2 * DAY, 7);

        Replication found = requireNonNull(
                new OpenRun(network, requireNonNull(network.open), length, new Streams(3, 0), signal).run());

        assertThat(found.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(found.measured()).isBetween(DAY, 90 * DAY);
        RunLength shorter = new RunLength(2 * DAY + found.measured(), 2 * DAY, 1);
        Replication expected = new Kernel(network, shorter, new Streams(3, 0), GO_ON, Tracer.NOBODY).run();
        assertThat(found.events()).isEqualTo(expected.events());
        assertThat(found.unfinished()).isEqualTo(expected.unfinished());
        List<Double> figures = figures(network, expected);
        for (int i = 0; i < figures.size(); i++) {
            agree(figures(network, found).get(i), figures.get(i));
        }
    }

    @Test
    void run_whileSomebodyLooksOn_findsTheSame() {
        ValueStream map = OpenMaps.any(4);
        RunOrder order = new RunOrder(4, 0, 2, 1, 10 * DAY, 2 * DAY, 7);
        long[] told = {0};
        Tracer counting = (seconds, item, family, kind, node) -> told[0]++;

        List<Replication> alone = Engine.of(map, RunRules.DEFAULT).run(order, GO_ON, () -> {}, Tracer.NOBODY);
        List<Replication> watched = Engine.of(map, RunRules.DEFAULT).run(order, GO_ON, () -> {}, counting);

        assertThat(told[0]).isPositive();
        for (int i = 0; i < 2; i++) {
            assertThat(figures(network(map, false), watched.get(i)))
                    .isEqualTo(figures(network(map, false), alone.get(i)));
        }
    }

    /** Ten thousand events take a few thousandths of a second, and 50 are allowed. */
    @Test
    void run_ofAnyLength_asksAgainAndAgainWhetherToGoOn() {
        List<ValueStream> maps = List.of(
                line(s -> {}, f -> {}).build(),
                line(s -> s.wipLimit(5), f -> {}).build(),
                OpenMaps.any(4));
        for (ValueStream map : maps) {
            long[] last = {0, 0};
            StopSignal asked = (events, items) -> {
                last[1] = Math.max(last[1], events - last[0]);
                last[0] = events;
                return events < 100_000 ? Ending.COMPLETE : Ending.CANCELLED;
            };
            RunOrder order = new RunOrder(4, 0, 1, 1, 1e9 * DAY, 2 * DAY, 7);

            Engine.of(map, RunRules.DEFAULT).run(order, asked, () -> {}, Tracer.NOBODY);

            assertThat(last[0]).isGreaterThan(50_000);
            assertThat(last[1]).isBetween(1L, 10_000L);
        }
    }
}
