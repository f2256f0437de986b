package dev.valuestream.graph;

import dev.valuestream.graph.RouteBlock.Branch;
import dev.valuestream.graph.RouteBlock.Chain;
import dev.valuestream.graph.RouteBlock.Choice;
import dev.valuestream.graph.RouteBlock.Link;
import dev.valuestream.graph.RouteBlock.Loop;
import dev.valuestream.graph.RouteBlock.Reject;
import dev.valuestream.graph.RouteBlock.Split;
import dev.valuestream.graph.RouteBlock.Spot;
import dev.valuestream.graph.RouteBlock.Step;
import dev.valuestream.graph.RouteMap.Assembly;
import dev.valuestream.graph.RouteMap.Line;
import dev.valuestream.graph.RouteMap.Source;
import dev.valuestream.graph.RouteMap.ToAll;
import dev.valuestream.graph.RouteMap.ToEither;
import dev.valuestream.graph.RouteMap.ToOne;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Turns blocks into a value stream, its elements in shuffled order. */
final class RouteDrawing {

    private final List<Consumer<ValueStreamBuilder>> nodes = new ArrayList<>();
    private final List<Consumer<ValueStreamBuilder>> flows = new ArrayList<>();
    private final Set<String> customers = new LinkedHashSet<>();

    private RouteDrawing() {}

    static ValueStream draw(RouteMap map, long order) {
        RouteDrawing drawing = new RouteDrawing();
        Spot last = drawing.source(map.source(), map.triggered());
        drawing.end(map, last);
        drawing.customers.forEach(c -> drawing.nodes.add(b -> b.customer(c)));
        Random random = new Random(order);
        Collections.shuffle(drawing.nodes, random);
        Collections.shuffle(drawing.flows, random);
        ValueStreamBuilder builder = ValueStream.builder("random-routes");
        drawing.flows.forEach(f -> f.accept(builder));
        drawing.nodes.forEach(n -> n.accept(builder));
        return builder.build();
    }

    private Spot source(Source source, boolean triggered) {
        if (source instanceof Line line) {
            nodes.add(triggered ? b -> b.trigger(line.id()) : b -> b.supplier(line.id()));
            flow(line.id(), line.in(), line.body().first().id(), OptionalDouble.empty());
            block(line.body());
            return line.body().last();
        }
        Assembly assembly = (Assembly) source;
        for (int i = 0; i < assembly.parts().size(); i++) {
            Spot brought = source(assembly.parts().get(i), triggered);
            certain(brought, assembly.links().get(i), assembly.join());
        }
        spot(assembly.join(), Join.ALL);
        certain(assembly.join(), assembly.on(), assembly.rest().first());
        block(assembly.rest());
        return assembly.rest().last();
    }

    private void end(RouteMap map, Spot last) {
        if (map.end() instanceof ToOne one) {
            flow(last.id(), one.link(), customer(one.customer()), OptionalDouble.empty());
        } else if (map.end() instanceof ToEither e) {
            flow(last.id(), e.link(), customer(e.customer()), OptionalDouble.of(e.probability()));
            flow(last.id(), e.otherLink(), customer(e.other()), OptionalDouble.of(1 - e.probability()));
        } else {
            ToAll all = (ToAll) map.end();
            certain(last, all.in(), all.split());
            spot(all.split(), Join.ANY);
            for (int i = 0; i < all.branches().size(); i++) {
                branch(
                        all.split().id(),
                        all.branches().get(i),
                        customer(all.customers().get(i)),
                        false);
            }
        }
    }

    private String customer(String id) {
        customers.add(id);
        return id;
    }

    private void block(RouteBlock block) {
        if (block instanceof Step step) {
            spot(step.spot(), Join.ANY);
        } else if (block instanceof Chain chain) {
            chain(chain);
        } else if (block instanceof Choice choice) {
            branches(choice.first(), choice.branches(), choice.last(), true);
        } else if (block instanceof Split split) {
            branches(split.first(), split.branches(), split.last(), false);
        } else if (block instanceof Loop loop) {
            loop(loop);
        } else {
            reject((Reject) block);
        }
    }

    private void chain(Chain chain) {
        chain.parts().forEach(this::block);
        for (int i = 0; i < chain.links().size(); i++) {
            certain(
                    chain.parts().get(i).last(),
                    chain.links().get(i),
                    chain.parts().get(i + 1).first());
        }
    }

    private void branches(Spot first, List<Branch> branches, Spot last, boolean choice) {
        spot(first, Join.ANY);
        spot(last, choice ? Join.ANY : Join.ALL);
        branches.forEach(b -> branch(first.id(), b, last.id(), choice));
    }

    private void branch(String from, Branch branch, String to, boolean choice) {
        OptionalDouble p = choice ? OptionalDouble.of(branch.probability()) : OptionalDouble.empty();
        if (branch.body() == null) {
            flow(from, branch.in(), to, p);
        } else {
            flow(from, branch.in(), branch.body().first().id(), p);
            block(branch.body());
            flow(branch.body().last().id(), branch.out(), to, OptionalDouble.empty());
        }
    }

    private void loop(Loop loop) {
        block(loop.body());
        certain(loop.body().last(), loop.toTest(), loop.test());
        spot(loop.test(), Join.ANY);
        spot(loop.last(), Join.ANY);
        flow(loop.test().id(), loop.on(), loop.last().id(), OptionalDouble.of(1 - loop.again()));
        OptionalDouble again = OptionalDouble.of(loop.again());
        if (loop.repair() == null) {
            flow(loop.test().id(), loop.back(), loop.returnsTo().id(), again);
        } else {
            flow(loop.test().id(), loop.back(), loop.repair().first().id(), again);
            block(loop.repair());
            certain(loop.repair().last(), loop.fromRepair(), loop.returnsTo());
        }
    }

    private void reject(Reject reject) {
        spot(reject.first(), Join.ANY);
        spot(reject.last(), Join.ANY);
        OptionalDouble away = OptionalDouble.of(reject.probability());
        flow(reject.first().id(), reject.away(), reject.dead().first().id(), away);
        block(reject.dead());
        flow(reject.first().id(), reject.on(), reject.last().id(), OptionalDouble.of(1 - reject.probability()));
    }

    private void spot(Spot spot, Join join) {
        nodes.add(b -> b.step(
                spot.id(),
                s -> s.processTime(exactly(spot.seconds()))
                        .yield(spot.yield())
                        .percentCompleteAccurate(BigDecimal.valueOf(spot.factor())
                                .movePointRight(2)
                                .doubleValue())
                        .join(join)));
    }

    private void certain(Spot from, Link link, Spot to) {
        flow(from.id(), link, to.id(), OptionalDouble.empty());
    }

    private void flow(String from, Link link, String to, OptionalDouble probability) {
        flows.add(b -> b.flow(from, to, f -> {
            f.id(link.id()).wait(exactly(link.seconds()));
            probability.ifPresent(f::probability);
        }));
    }

    private static Duration exactly(double seconds) {
        return Duration.ofNanos(BigDecimal.valueOf(seconds).movePointRight(9).longValueExact());
    }
}
