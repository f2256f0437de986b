package dev.valuestream.queueing.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.line.LineSolution.Method;
import dev.valuestream.queueing.line.LineSolution.StationShares;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Lines against a chain moved item by item, and the decomposition against the exact line. */
@AddLifecycleHook(RepeatableDraws.class)
class FiniteLinePropertyTest {

    private static final double NEAR = 1e-9;

    /** Rates within a factor of 4. */
    private static FiniteLine line(long seed, int mostStations, int mostRoom) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> rates = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        int stations = 2 + random.nextInt(mostStations - 1);
        for (int i = 0; i < stations; i++) {
            rates.add(Math.pow(4, random.nextDouble()));
            if (i > 0) {
                rooms.add(random.nextInt(mostRoom + 1));
            }
        }
        return new FiniteLine(rates, rooms);
    }

    private static void assertSame(LineSolution solution, MovedByHand moved) {
        assertThat(solution.throughput()).isCloseTo(moved.throughput(), within(NEAR));
        for (int i = 0; i < solution.stations().size(); i++) {
            StationShares shares = solution.stations().get(i);
            assertThat(shares.busy()).isCloseTo(moved.share(i, MovedByHand.BUSY), within(NEAR));
            assertThat(shares.blocked()).isCloseTo(moved.share(i, MovedByHand.BLOCKED), within(NEAR));
            assertThat(shares.starved()).isCloseTo(moved.share(i, MovedByHand.IDLE), within(NEAR));
        }
        for (int i = 0; i < solution.buffers().size(); i++) {
            assertThat(solution.buffers().get(i)).isCloseTo(moved.inRoom(i), within(NEAR));
        }
    }

    @Property(tries = 150)
    void solution_randomLine_isThatOfItemsMovedByHand(@ForAll long seed) {
        FiniteLine line = line(seed, 4, 2);
        LineSolution solution = line.solve();
        assertThat(solution.method()).isEqualTo(Method.EXACT);
        assertSame(solution, new MovedByHand(line));
    }

    /** What is planted: the place of the blocked station left out, as in blocking before service. */
    @Test
    void comparison_withOnePlaceLess_findsItOut() {
        int found = 0;
        for (long seed = 0; seed < 20; seed++) {
            FiniteLine line = line(seed, 4, 2);
            FiniteLine planted = new FiniteLine(
                    line.rates(), line.buffers().stream().map(b -> b + 1).toList());
            double off = planted.solve().throughput() / new MovedByHand(line).throughput() - 1;
            found += Math.abs(off) > NEAR ? 1 : 0;
        }
        assertThat(found).isEqualTo(20);
    }

    @Property(tries = 300)
    void decomposition_randomLine_isWithin5PerCent(@ForAll long seed) {
        FiniteLine line = line(seed, 5, 3);
        LineSolution exact = line.solve();
        LineSolution approximate = line.decompose();
        assertThat(exact.method()).isEqualTo(Method.EXACT);
        assertThat(approximate.throughput() / exact.throughput()).isCloseTo(1, within(0.05));
        for (StationShares station : approximate.stations()) {
            assertThat(station.busy() + station.blocked() + station.starved()).isCloseTo(1, within(NEAR));
        }
    }

    @Property(tries = 100)
    void throughput_moreRoomOrAFasterStation_isNeverLess(@ForAll long seed) {
        FiniteLine line = line(seed, 4, 3);
        double before = line.solve().throughput();
        int at = new SplittableRandom(seed).nextInt(line.buffers().size());
        List<Integer> rooms = new ArrayList<>(line.buffers());
        rooms.set(at, rooms.get(at) + 1);
        List<Double> rates = new ArrayList<>(line.rates());
        rates.set(at, rates.get(at) * 1.1);
        assertThat(new FiniteLine(line.rates(), rooms).solve().throughput()).isGreaterThanOrEqualTo(before - 1e-12);
        assertThat(new FiniteLine(rates, line.buffers()).solve().throughput()).isGreaterThanOrEqualTo(before - 1e-12);
        assertThat(before).isLessThan(Collections.min(line.rates()));
    }

    /** Holes move backwards as items move forwards: Yamazaki and Sakasegawa 1975, Muth 1979. */
    @Property(tries = 100)
    void throughput_lineTurnedRound_isTheSame(@ForAll long seed) {
        FiniteLine line = line(seed, 5, 2);
        List<Double> rates = new ArrayList<>(line.rates());
        List<Integer> rooms = new ArrayList<>(line.buffers());
        Collections.reverse(rates);
        Collections.reverse(rooms);
        FiniteLine turned = new FiniteLine(rates, rooms);
        assertThat(turned.solve().throughput()).isCloseTo(line.solve().throughput(), within(NEAR));
        assertThat(turned.decompose().throughput()).isCloseTo(line.decompose().throughput(), within(1e-7));
    }
}
