package dev.valuestream.simulation.internal;

import static dev.valuestream.simulation.internal.BothWays.DAY;
import static dev.valuestream.simulation.internal.BothWays.GO_ON;
import static dev.valuestream.simulation.internal.BothWays.agree;
import static dev.valuestream.simulation.internal.BothWays.byEvents;
import static dev.valuestream.simulation.internal.BothWays.figures;
import static dev.valuestream.simulation.internal.BothWays.network;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.simulation.internal.random.Streams;
import dev.valuestream.simulation.internal.random.TimeDraws;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found block by block is what is found event by event, wherever blocks, the warm-up, looks and the end fall. */
@AddLifecycleHook(RepeatableDraws.class)
class TandemRunTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double BLOCK = TimeDraws.BLOCK * 60.0; // at an item a minute

    private static @Nullable Replication byBlocks(Network network, long seed, RunLength length, StopSignal signal) {
        Tandem tandem = requireNonNull(requireNonNull(network.open).tandem);
        return new TandemRun(network, tandem, length, new Streams(seed, 0), signal).run();
    }

    /** Steps of up to 1.2 times the load that they can take, so that items stay for many blocks. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void run_ofAnyTandem_findsWhatEventsFind(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.1, max = 8) double blocks,
            @ForAll @DoubleRange(min = 0, max = 0.99) double warmUp,
            @ForAll @IntRange(min = 1, max = 50) int looks) {
        Network network = network(LindleyStepTest.line(new SplittableRandom(seed)), false);
        RunLength length = new RunLength(blocks * BLOCK, seed % 3 == 0 ? 0 : warmUp * blocks * BLOCK, looks);

        Replication found = requireNonNull(byBlocks(network, seed, length, GO_ON));

        agree(network, found, byEvents(network, seed, length));
    }

    private static ValueStreamBuilder line(TimeDistribution between, TimeDistribution first, TimeDistribution second) {
        return ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(between).promise(MINUTE.multipliedBy(5)))
                .trigger("in")
                .step("a", s -> s.processTime(first))
                .step("b", s -> s.processTime(second))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    private static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(MINUTE).scaledBy(minutes);
    }

    @Test
    void run_ofOtherTimesThanExponential_findsWhatEventsFind() {
        TimeDistribution even = TimeDistribution.constant(MINUTE);
        TimeDistribution gamma = TimeDistribution.gamma(MINUTE, 0.5);
        List<ValueStreamBuilder> lines = List.of(
                line(even, gamma.scaledBy(0.9), exponential(0.9)),
                line(gamma, TimeDistribution.pert(MINUTE.dividedBy(2), MINUTE, MINUTE), even),
                line(
                        exponential(1),
                        TimeDistribution.hyperexponential(MINUTE, 3).scaledBy(0.8),
                        even.scaledBy(0.5)));
        RunLength length = new RunLength(7.3 * BLOCK, 2.2 * BLOCK, 11);
        for (ValueStreamBuilder line : lines) {
            Network network = network(line.build(), false);

            agree(network, requireNonNull(byBlocks(network, 7, length, GO_ON)), byEvents(network, 7, length));
        }
    }

    /** Constant times that binary fractions hold exactly: what happens at once, and when things are late, is the same to the moment. */
    @Test
    void run_ofAnEvenRhythm_countsWhatHappensAtTheVeryEndOfTheWarmUp() {
        TimeDistribution even = TimeDistribution.constant(MINUTE);
        Network network = network(line(even, even, even).build(), false);
        RunLength length = new RunLength(5_000 * 60, 2_000 * 60, 10);

        Replication found = requireNonNull(byBlocks(network, 1, length, GO_ON));

        agree(network, found, byEvents(network, 1, length));
        assertThat(found.measured() * found.delivered()).isEqualTo(3_000);
        assertThat(found.leadTime()).isEqualTo(120);
    }

    private static boolean isTandem(ValueStreamBuilder map) {
        return isTandem(map.build(), false);
    }

    private static boolean isTandem(ValueStream map, boolean asFound) {
        OpenNetwork open = network(map, asFound).open;
        return open != null && open.tandem != null;
    }

    private static ValueStreamBuilder line() {
        return line(exponential(1), exponential(0.5), exponential(0.5));
    }

    @Test
    void tandem_ofSingleStationsInARow_andNothingElse() {
        assertThat(isTandem(line())).isTrue();
        assertThat(isTandem(line().editStep("b", s -> s.stations(2)))).isFalse();
        assertThat(isTandem(line().editStep("b", s -> s.yield(0.9)))).isFalse();
        assertThat(isTandem(line().editStep("b", s -> s.uptime(0.9).meanTimeToRepair(MINUTE))))
                .isFalse();
        assertThat(isTandem(line().editFlow("a->b", f -> f.kind(FlowKind.FIFO).max(5))))
                .isFalse();
        assertThat(isTandem(line().step("c", s -> s.processTime(MINUTE))
                        .editFlow("a->b", f -> f.probability(0.5))
                        .flow("a", "c", f -> f.probability(0.5))
                        .flow("c", "b")))
                .isFalse();
        assertThat(isTandem(line().editFlow("b->out", f -> f.probability(0.9)).flow("b", "a", f -> f.probability(0.1))))
                .isFalse();
    }

    @Test
    void tandem_ofWhatIsFound_isNot() {
        ValueStream map = line().editFlow("a->b", f -> f.inventory(3)).build();

        assertThat(isTandem(map, false)).isTrue();
        assertThat(isTandem(map, true)).isFalse();
    }

    @Test
    void isWorthIt_ofRunsOfMoreThanFourBlocks() {
        Tandem tandem = requireNonNull(requireNonNull(network(line().build(), false).open).tandem);

        assertThat(TandemRun.isWorthIt(tandem, new RunLength(4 * BLOCK, 0, 1))).isFalse();
        assertThat(TandemRun.isWorthIt(tandem, new RunLength(4.001 * BLOCK, 0, 1)))
                .isTrue();
    }

    /** All stands as it would if the run had been meant to end there: with an arrival, which by another sum may be a rounding later. */
    @Test
    void run_thatIsCancelled_findsWhatAShorterRunFinds() {
        Network network = network(
                line(exponential(1), exponential(0.95), exponential(1.1)).build(), false);
        StopSignal signal = (events, items) -> events < 12_000 ? Ending.COMPLETE : Ending.CANCELLED;

        Replication found = requireNonNull(byBlocks(network, 3, new RunLength(1e6 * DAY, 2 * DAY, 1_000_000), signal));

        assertThat(found.ending()).isEqualTo(Ending.CANCELLED);
        RunLength shorter = new RunLength(2 * DAY + found.measured() + 1e-6, 2 * DAY, 1);
        Replication expected = byEvents(network, 3, shorter);
        assertThat(found.events()).isEqualTo(expected.events());
        assertThat(found.unfinished()).isEqualTo(expected.unfinished()).isGreaterThan(100);
        List<Double> figures = figures(network, expected);
        for (int i = 0; i < figures.size(); i++) {
            agree(figures(network, found).get(i), figures.get(i));
        }
    }

    @Test
    void run_atALimit_isLeftToTheKernel() {
        Network network = network(line().build(), false);
        RunLength length = new RunLength(6 * BLOCK, 0, 1);
        long events = requireNonNull(byBlocks(network, 1, length, GO_ON)).events();
        StopSignal crowd = (seen, items) -> items > TimeDraws.BLOCK - 1 ? Ending.ITEM_LIMIT : Ending.COMPLETE;

        assertThat(byBlocks(network, 1, length, (seen, items) -> seen >= events ? Ending.EVENT_LIMIT : Ending.COMPLETE))
                .isNull();
        assertThat(byBlocks(network, 1, length, (seen, items) -> seen > events ? Ending.EVENT_LIMIT : Ending.COMPLETE))
                .isNotNull();
        assertThat(byBlocks(network, 1, length, crowd)).isNull();
    }

    @Test
    void run_ofALongTandem_isChosenByItself_withTheSameFigures() {
        ValueStream map = line().build();
        RunOrder order = new RunOrder(5, 0, 1, 1, 9 * BLOCK, BLOCK, 5);
        long[] looks = {0};
        StopSignal counting = (events, items) -> {
            looks[0]++;
            return Ending.COMPLETE;
        };

        Replication found = Engine.of(map, RunRules.DEFAULT)
                .run(order, counting, () -> {}, Tracer.NOBODY)
                .get(0);

        assertThat(looks[0]).isBetween(8L, 14L); // one a block, and one at the end
        Network network = network(map, false);
        agree(network, found, byEvents(network, 5, new RunLength(9 * BLOCK, BLOCK, 5)));
    }
}
