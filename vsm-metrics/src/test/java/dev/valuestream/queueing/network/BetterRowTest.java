package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rows of stations behind one source: what is better never makes the line longer. {@code -Dvsm.rows=400} draws 40,000 rows for each. */
@AddLifecycleHook(RepeatableDraws.class)
class BetterRowTest {

    private static final int ROWS = Integer.getInteger("vsm.rows", 2);
    private static final int TRIES = 100;

    private static final double[] SCVS = {0, 0, 0.2, 0.5, 1, 2, 8};

    /** A row of two to six stations, at loads from 0.15 to 0.93. */
    private static final class Row {
        final int[] servers;
        final double[] times;
        final double[] scvs;
        double rate = 1;
        double arrivalScv;

        Row(SplittableRandom random, boolean constant) {
            int length = 2 + random.nextInt(5);
            servers = new int[length];
            times = new double[length];
            scvs = new double[length];
            for (int i = 0; i < length; i++) {
                servers[i] = 1 + (random.nextBoolean() ? 0 : random.nextInt(4));
                times[i] = (0.15 + 0.78 * random.nextDouble()) * servers[i];
                scvs[i] = constant ? 0 : SCVS[random.nextInt(SCVS.length)];
            }
            arrivalScv = SCVS[random.nextInt(SCVS.length)];
        }

        double timeInLine() {
            QueueingNetworkBuilder line = QueueingNetwork.builder();
            for (int i = 0; i < servers.length; i++) {
                line.station("s" + i, servers[i], new ServiceTime(times[i], scvs[i]));
                if (i > 0) {
                    line.route("s" + (i - 1), "s" + i);
                }
            }
            line.arrivals("items", "s0", new Arrivals(rate, arrivalScv));
            return line.build().solve().timeInNetwork().orElseThrow().mean();
        }
    }

    private static void assertNeverLonger(long seed, boolean constant, Consumer<Row> better) {
        for (int i = 0; i < ROWS; i++) {
            Row before = new Row(new SplittableRandom(seed + i), constant);
            Row after = new Row(new SplittableRandom(seed + i), constant);
            better.accept(after);
            assertThat(after.timeInLine()).as("row %d", seed + i).isLessThanOrEqualTo(before.timeInLine() * (1 + 1e-9));
        }
    }

    private static int any(long seed, Row row) {
        return (int) Math.floorMod(seed, (long) row.servers.length);
    }

    @Property(tries = TRIES)
    void serverMore_constantTimes(@ForAll long seed) {
        assertNeverLonger(seed, true, row -> row.servers[any(seed, row)]++);
    }

    @Property(tries = TRIES)
    void fasterServer_constantTimes(@ForAll long seed) {
        assertNeverLonger(seed, true, row -> row.times[any(seed, row)] *= 0.95);
    }

    @Property(tries = TRIES)
    void steadierArrivals_constantTimes(@ForAll long seed) {
        assertNeverLonger(seed, true, row -> row.arrivalScv *= 2.0 / 3);
    }

    @Property(tries = TRIES)
    void lessLoad_constantTimes(@ForAll long seed) {
        assertNeverLonger(seed, true, row -> row.rate *= 0.95);
    }

    @Property(tries = TRIES)
    void steadierTimes_constantAndVarying(@ForAll long seed) {
        assertNeverLonger(seed, false, row -> row.scvs[any(seed, row)] *= 2.0 / 3);
    }

    @Property(tries = TRIES)
    void steadierArrivals_constantAndVarying(@ForAll long seed) {
        assertNeverLonger(seed, false, row -> row.arrivalScv *= 2.0 / 3);
    }

    @Property(tries = TRIES)
    void lessLoad_constantAndVarying(@ForAll long seed) {
        assertNeverLonger(seed, false, row -> row.rate *= 0.95);
    }

    /** Slower servers are found out. */
    @Property(tries = 20)
    void plantedFault_slowerServer_isFoundOut(@ForAll long seed) {
        assertThatThrownBy(() -> assertNeverLonger(seed, true, row -> row.times[any(seed, row)] *= 1.05))
                .isInstanceOf(AssertionError.class);
    }
}
