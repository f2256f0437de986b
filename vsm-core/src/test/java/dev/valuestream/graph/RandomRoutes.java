package dev.valuestream.graph;

import dev.valuestream.graph.RouteAnswer.Mode;
import dev.valuestream.graph.RouteBlock.Branch;
import dev.valuestream.graph.RouteBlock.Chain;
import dev.valuestream.graph.RouteBlock.Choice;
import dev.valuestream.graph.RouteBlock.Link;
import dev.valuestream.graph.RouteBlock.Loop;
import dev.valuestream.graph.RouteBlock.Reject;
import dev.valuestream.graph.RouteBlock.Split;
import dev.valuestream.graph.RouteBlock.Spot;
import dev.valuestream.graph.RouteBlock.Step;
import dev.valuestream.graph.RouteBlock.Target;
import dev.valuestream.graph.RouteMap.Assembly;
import dev.valuestream.graph.RouteMap.End;
import dev.valuestream.graph.RouteMap.Line;
import dev.valuestream.graph.RouteMap.Source;
import dev.valuestream.graph.RouteMap.ToAll;
import dev.valuestream.graph.RouteMap.ToEither;
import dev.valuestream.graph.RouteMap.ToOne;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Random maps whose answers are known, because they are put together from blocks that are: sequence, choice, split and
 * join, rework with and without a repair side-track, dead end, assembly, customers of every kind.
 *
 * <p>The same seed gives the same map. {@link #draw(long)} gives the same map with its elements in another order.
 */
final class RandomRoutes {

    private final Random random;
    private final String prefix;
    private final boolean losing;
    private int nodes;
    private int links;
    private int repairs;
    private final Set<String> backwards = new LinkedHashSet<>();

    private RandomRoutes(long seed, String prefix) {
        this.prefix = prefix;
        random = new Random(seed);
        losing = random.nextBoolean();
    }

    /**
     * A map with its answers.
     *
     * @param map the map as blocks
     * @param backwards the flows that begin rework, those that no work comes to included; but not those into
     *     the side-track of a side-track
     * @param stream the map as a value stream
     */
    record Routed(RouteMap map, Set<String> backwards, ValueStream stream) {

        RouteAnswer answer(Mode mode) {
            return map.answer(mode);
        }

        ValueStream draw(long order) {
            return RouteDrawing.draw(map, order);
        }
    }

    /**
     * A random map.
     *
     * @param seed the seed
     * @param size about how many blocks deep it is, 0 or more
     */
    static Routed of(long seed, int size) {
        return of(seed, size, "s");
    }

    /**
     * The same map with other ids.
     *
     * @param seed the seed
     * @param size about how many blocks deep it is, 0 or more
     * @param prefix what the ids of its steps begin with
     */
    static Routed of(long seed, int size, String prefix) {
        RandomRoutes routes = new RandomRoutes(seed, prefix);
        return routes.drawn(routes.map(size), seed);
    }

    /**
     * A random block in a loop.
     *
     * @param seed the seed
     * @param size about how many blocks deep it is, 0 or more
     * @param again the probability of rework
     */
    static Routed looped(long seed, int size, double again) {
        RandomRoutes routes = new RandomRoutes(seed, "s");
        Loop random = routes.loop(size);
        Loop loop = new Loop(
                random.body(),
                random.toTest(),
                random.test(),
                again,
                random.back(),
                random.repair(),
                random.fromRepair(),
                random.target(),
                random.on(),
                random.last());
        Source source = new Line("source", routes.link(), loop);
        return routes.drawn(new RouteMap(source, new ToOne(routes.link(), "customer"), true), seed);
    }

    private Routed drawn(RouteMap map, long seed) {
        return new Routed(map, backwards, RouteDrawing.draw(map, seed));
    }

    private RouteMap map(int size) {
        boolean triggered = random.nextBoolean();
        Source source = triggered ? line(size) : source(size, 2);
        return new RouteMap(source, end(size), triggered);
    }

    private Source source(int size, int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return line(size);
        }
        List<Source> parts = times(2, 3, () -> source(size - 1, depth - 1));
        return new Assembly(parts, parts.stream().map(p -> link()).toList(), spot(), link(), block(size - 1));
    }

    private Line line(int size) {
        return new Line("source-" + nodes++, link(), block(size));
    }

    private End end(int size) {
        return switch (random.nextInt(4)) {
            case 0 -> new ToEither(probability(), link(), "customer", link(), "other");
            case 1 -> {
                List<Branch> branches = branches(size - 1, new double[2 + random.nextInt(2)]);
                boolean same = random.nextBoolean();
                List<String> customers = IntStream.range(0, branches.size())
                        .mapToObj(i -> same ? "customer" : "customer-" + i)
                        .toList();
                yield new ToAll(link(), spot(), branches, customers);
            }
            default -> new ToOne(link(), "customer");
        };
    }

    private RouteBlock block(int size) {
        if (size <= 0) {
            return new Step(spot());
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Step(spot());
            case 1 -> new Choice(spot(), branches(size - 1, shares()), spot());
            case 2 -> new Split(spot(), branches(size - 1, new double[2 + random.nextInt(3)]), spot());
            case 3 -> loop(size - 1);
            case 4 -> new Reject(spot(), probability(), link(), block(size - 2), link(), spot());
            default -> chain(size - 1);
        };
    }

    private Chain chain(int size) {
        List<RouteBlock> parts = times(2, 3, () -> block(size));
        return new Chain(parts, parts.stream().skip(1).map(p -> link()).toList());
    }

    private Loop loop(int size) {
        RouteBlock repair = random.nextInt(3) == 0 ? repair(size - 1) : null;
        Target target = Target.values()[random.nextInt(3)];
        Link back = link();
        if (repairs == 0 || repair == null) {
            backwards.add(back.id());
        }
        return new Loop(block(size), link(), spot(), probability(), back, repair, link(), target, link(), spot());
    }

    private RouteBlock repair(int size) {
        repairs++;
        RouteBlock repair = block(size);
        repairs--;
        return repair;
    }

    private List<Branch> branches(int size, double[] shares) {
        List<Branch> branches = new ArrayList<>();
        for (double share : shares) {
            branches.add(new Branch(share, link(), random.nextInt(4) == 0 ? null : block(size), link()));
        }
        return branches;
    }

    /** Probabilities of up to four branches, which sum to 1; some may be 0. */
    private double[] shares() {
        int[] weights = random.ints(2 + random.nextInt(3), 0, 6).toArray();
        weights[random.nextInt(weights.length)]++;
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).mapToDouble(w -> w / sum).toArray();
    }

    private double probability() {
        return (1 + random.nextInt(19)) / 20.0;
    }

    private Spot spot() {
        double yield = losing && random.nextInt(3) == 0 ? (50 + random.nextInt(50)) / 100.0 : 1;
        return new Spot(prefix + nodes++, seconds(), yield, (1 + random.nextInt(100)) / 100.0);
    }

    private Link link() {
        return new Link("f" + links++, (1 + random.nextInt(1_000_000_000)) / 1e6);
    }

    /** Whole microseconds, so that two branches are hardly ever equally long. */
    private double seconds() {
        return random.nextInt(10) == 0 ? 0 : random.nextInt(1_000_000_000) / 1e6;
    }

    private <T> List<T> times(int least, int spread, java.util.function.Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        int count = least + random.nextInt(spread);
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return made;
    }
}
