package dev.valuestream.metrics.network;

import dev.valuestream.metrics.network.Meeting.Part;
import dev.valuestream.model.Customer;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.queueing.network.Stay;
import dev.valuestream.queueing.network.StaysToGo;
import dev.valuestream.traffic.TrafficEquations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a family's items are still under way from each place on ({@link StaysToGo}), parts that wait for each other at joins
 * included. From a split an item goes on where its last part has come
 * to the join. Immutable once made.
 */
final class Journeys {

    private static final double SAME = 1e-13;

    private final Ways ways;
    private final TrafficEquations equations;
    private final Stay[] stay;
    private final IdentityHashMap<Meeting, Stay> met = new IdentityHashMap<>();
    private final Map<MaterialFlow, Double> waits = new HashMap<>();
    private StaysToGo toGo;

    /** The stays are by place: of each node, then of each flow. */
    Journeys(Ways ways, Stay[] stays) {
        this.ways = ways;
        equations = ways.equations();
        stay = stays.clone();
        toGo = solve();
        for (int round = 0; round <= ways.forks.size() && lengthen(stays); round++) {
            toGo = solve();
        }
        ways.forks.forEach(fork -> fork.meetings.forEach(this::waits));
    }

    private StaysToGo solve() {
        return StaysToGo.of(equations, Arrays.asList(stay));
    }

    /** Lets each split last until its last part has come; says whether that changed anything. */
    private boolean lengthen(Stay[] own) {
        boolean changed = false;
        for (Fork fork : ways.forks) {
            fork.meetings.forEach(m -> met.put(m, latest(m)));
            if (fork.place != Fork.SOURCES) {
                Stay whole = plus(own[fork.place], together(fork));
                changed |= Math.abs(whole.mean() - stay[fork.place].mean()) > SAME * whole.mean();
                stay[fork.place] = whole;
            }
        }
        return changed;
    }

    private Stay latest(Meeting meeting) {
        List<Stay> branches = new ArrayList<>();
        meeting.branches().forEach(b -> branches.add(branch(meeting, b)));
        return Stay.untilLastOf(branches);
    }

    /** How long a branch takes to the join: that of the longest of its alternatives. */
    private Stay branch(Meeting meeting, List<Part> parts) {
        Stay longest = Stay.NONE;
        for (Part part : parts) {
            Stay time = minus(fromPart(part), toGo.from(meeting.place()));
            longest = time.mean() > longest.mean() ? time : longest;
        }
        return longest;
    }

    /** From a split until all its parts have met, or, where they never do, until the last is delivered. */
    private Stay together(Fork fork) {
        return fork.isClosed()
                ? met.getOrDefault(fork.parts.get(0).met().orElseThrow(), Stay.NONE)
                : Stay.untilLastOf(fork.parts.stream().map(this::fromPart).toList());
    }

    /** From where a part goes its own way, the meeting it comes from included, to the customer. */
    private Stay fromPart(Part part) {
        Stay before = part.met().map(m -> met.getOrDefault(m, Stay.NONE)).orElse(Stay.NONE);
        return plus(before, toGo.from(part.start()));
    }

    private static Stay plus(Stay a, Stay b) {
        return new Stay(a.mean() + b.mean(), a.variance() + b.variance(), a.waiting() + b.waiting());
    }

    private static Stay minus(Stay a, Stay b) {
        return new Stay(
                Math.max(0, a.mean() - b.mean()),
                Math.max(0, a.variance() - b.variance()),
                Math.max(0, a.waiting() - b.waiting()));
    }

    /** A customer takes each part as it comes. */
    private void waits(Meeting meeting) {
        for (int b = 0; b < meeting.branches().size() && !(meeting.at().node() instanceof Customer); b++) {
            double early = Math.max(
                    0,
                    met.getOrDefault(meeting, Stay.NONE).mean()
                            - branch(meeting, meeting.branches().get(b)).mean());
            meeting.at().branches().get(b).forEach(flow -> waits.merge(flow, early, Double::sum));
        }
    }

    /** The time of an item that starts at a source, until its last part is delivered. */
    Stay start(Node source) {
        int place = ways.place(source.id());
        return sourceFork(place).map(this::fromPart).orElseGet(() -> toGo.from(place));
    }

    private Optional<Part> sourceFork(int place) {
        return ways.forks.stream()
                .filter(f -> f.place == Fork.SOURCES)
                .flatMap(f -> f.parts.stream())
                .filter(p -> p.met().filter(m -> brings(m, place)).isPresent())
                .findFirst();
    }

    private static boolean brings(Meeting meeting, int place) {
        return meeting.branches().stream()
                .flatMap(List::stream)
                .anyMatch(p -> p.met().map(m -> brings(m, place)).orElse(p.start() == place));
    }

    /**
     * By how much the last of the parts that begin at a node comes later than the slowest of them on the mean.
     *
     * @param node a split, or a source
     * @return 0 where nothing is waited for
     */
    double delay(Node node) {
        int place = ways.place(node.id());
        double together = 0;
        for (Fork fork : ways.forks) {
            if (fork.place == place) {
                double slowest = ways.outOf(place).stream()
                        .mapToDouble(f -> toGo.from(f).mean())
                        .max()
                        .orElse(0);
                double behind =
                        fork.isClosed() ? toGo.from(fork.parts.get(0).start()).mean() : 0;
                together += Math.max(0, together(fork).mean() + behind - slowest);
            } else if (fork.place == Fork.SOURCES) {
                together += sourceFork(place)
                        .map(p -> Math.max(0, fromPart(p).mean() - slowest(p)))
                        .orElse(0.0);
            }
        }
        return together;
    }

    /** The longest of the means from the sources on that meet in a part. */
    private double slowest(Part part) {
        return part.met()
                .map(m -> m.branches().stream()
                        .flatMap(List::stream)
                        .mapToDouble(this::slowest)
                        .max()
                        .orElse(0))
                .orElseGet(() -> toGo.from(part.start()).mean());
    }

    /** How long what a flow brings to a join waits there for the other branches. */
    double waitForOthers(MaterialFlow flow) {
        return waits.getOrDefault(flow, 0.0);
    }
}
