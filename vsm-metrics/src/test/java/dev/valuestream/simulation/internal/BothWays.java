package dev.valuestream.simulation.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.random.Streams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a map by strides and event by event, from the same chance, and holds what is found against each other. */
final class BothWays {

    static final StopSignal GO_ON = (events, items) -> Ending.COMPLETE;
    static final double DAY = Duration.ofHours(8).toSeconds();
    static final RunLength TEN_DAYS = new RunLength(10 * DAY, 2 * DAY, 7);

    private BothWays() {}

    static Network network(ValueStream stream, boolean asFound) {
        NetworkCompiler.Compiled compiled =
                new NetworkCompiler(stream, new RunRules(1, asFound, false, false)).compile();
        assertThat(compiled.problems()).isEmpty();
        return compiled.network();
    }

    static Replication byEvents(Network network, long seed) {
        return byEvents(network, seed, TEN_DAYS);
    }

    static Replication byEvents(Network network, long seed, RunLength length) {
        return new Kernel(network, length, new Streams(seed, 0), GO_ON, Tracer.NOBODY).run();
    }

    static @Nullable Replication byStrides(Network network, long seed, StopSignal signal) {
        OpenNetwork open = requireNonNull(network.open);
        return new OpenRun(network, open, TEN_DAYS, new Streams(seed, 0), signal).run();
    }

    static void agree(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    static void agree(Network network, Replication found, Replication expected) {
        assertThat(counts(network, found)).isEqualTo(counts(network, expected));
        List<Double> figures = figures(network, found);
        List<Double> others = figures(network, expected);
        for (int i = 0; i < figures.size(); i++) {
            agree(figures.get(i), others.get(i));
        }
        assertThat(found.littleError()).isLessThan(1e-9);
    }

    private static List<Long> counts(Network network, Replication found) {
        List<Long> counts = new ArrayList<>(
                List.of(found.events(), found.entered(), found.left(), found.unfinished(), (long) found.looks()));
        for (int look = 0; look < found.looks(); look++) {
            counts.add(found.insideAt(look));
            counts.add(found.enteredAt(look));
            for (int node = 0; node < network.nodes; node++) {
                counts.add(network.isStep[node] ? (long) found.queueAt(node, look) : 0);
            }
        }
        return counts;
    }

    static List<Double> figures(Network network, Replication found) {
        List<Double> figures = new ArrayList<>(
                List.of(found.measured(), found.delivered(), found.scrapped(), found.inside(), found.leadTime()));
        figures.add(found.leadTimeQuantile(0.5));
        figures.add(found.leadTimeQuantile(0.95));
        for (int family = 0; family < network.families; family++) {
            figures.add(found.delivered(family));
            figures.add(found.leadTime(family));
            figures.add(found.late(family));
        }
        for (int node = 0; node < network.nodes; node++) {
            if (network.isStep[node]) {
                figures.addAll(List.of(
                        found.queue(node),
                        found.utilization(node),
                        found.blocked(node),
                        found.waitTime(node),
                        found.throughput(node)));
            }
        }
        figures.replaceAll(figure -> Double.isNaN(figure) ? -1 : figure);
        return figures;
    }
}
