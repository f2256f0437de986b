package dev.valuestream.benchmarks;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.network.NetworkSolution;
import dev.valuestream.queueing.network.QueueingNetwork;
import dev.valuestream.queueing.network.QueueingNetworkBuilder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Predicted queues of a line with rework at every fifth station, of one to three servers each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class NetworkBenchmark {

    private static final double REWORK = 0.1;
    private static final double LOAD = 0.8;

    /** How many stations. */
    @Param({"50", "1000", "10000"})
    public int stations;

    private QueueingNetwork network;

    /** Builds the line. */
    @Setup
    public void build() {
        network = line(stations);
    }

    /**
     * All waits.
     *
     * @return the solution
     */
    @Benchmark
    public NetworkSolution solve() {
        return network.solve();
    }

    static QueueingNetwork line(int stations) {
        QueueingNetworkBuilder line = QueueingNetwork.builder();
        for (int i = 0; i < stations; i++) {
            int servers = 1 + i % 3;
            boolean again = i % 5 >= 2; // from the third station of five to the fifth, which sends some back
            double visits = again && i / 5 * 5 + 4 < stations ? 1 / (1 - REWORK) : 1;
            line.station("s" + i, servers, new ServiceTime(LOAD * servers / visits, i % 2 == 0 ? 1 : 0.5));
        }
        for (int i = 1; i < stations; i++) {
            boolean sendsBack = i % 5 == 0;
            line.route("s" + (i - 1), "s" + i, sendsBack ? 1 - REWORK : 1);
            if (sendsBack) {
                line.route("s" + (i - 1), "s" + (i - 3), REWORK);
            }
        }
        if (stations % 5 == 0) {
            line.route("s" + (stations - 1), "s" + (stations - 3), REWORK);
        }
        return line.arrivals("items", "s0", Arrivals.poisson(1)).build();
    }
}
