package dev.valuestream.simulation.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.random.Streams;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Steps that are found to wait for each other for good begin and finish nothing more, however long the run goes on behind that. */
class DeadForGoodTest {

    private static final RunLength FIVE_DAYS =
            new RunLength(Duration.ofHours(40).toSeconds(), 0, 1);
    private static final int MOST_EVENTS = 4_000;
    private static final StopSignal GO_ON =
            (events, items) -> events < MOST_EVENTS ? Ending.COMPLETE : Ending.EVENT_LIMIT;

    private static Network network(ValueStream map) {
        return new NetworkCompiler(map, RunRules.DEFAULT).compile().network();
    }

    /** The steps that begin or finish something after a time, where nobody ends the run for a deadlock. */
    private static Set<String> movingAfter(double time, Network network, long seed) {
        Set<String> moving = new TreeSet<>();
        Tracer watching = (seconds, item, family, kind, node) -> {
            if (seconds > time && (kind == Tracer.STARTED || kind == Tracer.FINISHED)) {
                moving.add(network.nodeIds[node]);
            }
        };
        Kernel kernel = new Kernel(network, FIVE_DAYS, new Streams(seed, 0), GO_ON, watching);
        kernel.open();
        for (int events = 0; events < MOST_EVENTS && kernel.step(); events++) {
            // each step tells what moves
        }
        return moving;
    }

    /**
     * Of steps that wait for each other those that can begin nothing: they have not enough to begin with, or their one station holds all that
     * they have finished. Others that hold an item for them may have a station left.
     */
    private static List<String> deadThemselves(Network network, Replication found) {
        return found.stuck().stream()
                .filter(id -> found.starving().contains(id)
                        || isOneStation(network, List.of(network.nodeIds).indexOf(id)))
                .toList();
    }

    private static boolean isOneStation(Network network, int step) {
        return network.servers(step) == 1
                && Arrays.stream(network.queuesAt[step])
                        .mapToObj(at -> requireNonNull(network.work[at]))
                        .allMatch(work -> work.together() == 1 && work.stay().isZero());
    }

    @Test
    void deadlock_onAnyMap_neverMovesAgain_whileOthersDo() {
        int dead = 0;
        int othersMove = 0;
        for (long seed = 0; seed < 150; seed++) {
            Network network = network(SimulableMaps.map(seed));
            Replication found = new Kernel(network, FIVE_DAYS, new Streams(seed, 0), GO_ON, Tracer.NOBODY).run();
            if (found.ending() == Ending.DEADLOCK) {
                List<String> steps = deadThemselves(network, found);
                Set<String> moving = movingAfter(found.measured(), network, seed);

                assertThat(moving).as("seed %s", seed).noneMatch(steps::contains);

                dead += steps.isEmpty() ? 0 : 1;
                othersMove += moving.isEmpty() ? 0 : 1;
            }
        }
        assertThat(dead).isGreaterThan(2);
        assertThat(othersMove).isGreaterThan(2);
    }
}
