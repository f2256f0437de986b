package dev.valuestream.graph;

import dev.valuestream.graph.RouteAnswer.Mode;
import dev.valuestream.graph.RouteBlock.Branch;
import dev.valuestream.graph.RouteBlock.Link;
import dev.valuestream.graph.RouteBlock.Spot;
import java.util.List;
import java.util.Map;

/**
 * A whole map of blocks: where work starts, and how it ends.
 *
 * @param source where work starts
 * @param end how it ends
 * @param triggered whether requests arrive, or customers pull from suppliers
 */
record RouteMap(Source source, End end, boolean triggered) {

    sealed interface Source {}

    /** A trigger or supplier, and a block. */
    record Line(String id, Link in, RouteBlock body) implements Source {}

    /** What several sources bring is put together, then goes through a block. */
    record Assembly(List<Source> parts, List<Link> links, Spot join, Link on, RouteBlock rest) implements Source {}

    sealed interface End {}

    record ToOne(Link link, String customer) implements End {}

    record ToEither(double probability, Link link, String customer, Link otherLink, String other) implements End {}

    /** A split whose branches end at customers, perhaps all at the same. */
    record ToAll(Link in, Spot split, List<Branch> branches, List<String> customers) implements End {}

    /** The answer for one unit of demand. */
    RouteAnswer answer(Mode mode) {
        RouteAnswer whole = ended(of(source, mode), mode);
        double starting = triggered || whole.out() == 0 ? 1 : 1 / whole.out();
        return new RouteAnswer(
                RouteAnswer.sum(whole.visits(), starting, Map.of(), 0),
                whole.critical(),
                whole.out() * starting,
                whole.seconds(),
                whole.product());
    }

    /** For one item that comes out of the assembly, or that starts at the one source. */
    private static RouteAnswer of(Source source, Mode mode) {
        if (source instanceof Line line) {
            Map<String, Double> one = Map.of(line.id(), 1.0);
            return new RouteAnswer(one, one, 1, 0, 1).then(line.in()).then(RouteAnswer.of(line.body(), mode));
        }
        Assembly assembly = (Assembly) source;
        RouteAnswer together = part(assembly, 0, mode);
        for (int i = 1; i < assembly.parts().size(); i++) {
            together = together.with(part(assembly, i, mode));
        }
        return together.then(RouteAnswer.at(assembly.join(), mode))
                .then(assembly.on())
                .then(RouteAnswer.of(assembly.rest(), mode));
    }

    /** Starts as much as brings one item to the join. */
    private static RouteAnswer part(Assembly assembly, int i, Mode mode) {
        RouteAnswer part = of(assembly.parts().get(i), mode);
        Map<String, Double> scaled = RouteAnswer.sum(part.visits(), 1 / part.out(), Map.of(), 0);
        return new RouteAnswer(scaled, part.critical(), 1, part.seconds(), part.product())
                .then(assembly.links().get(i));
    }

    private RouteAnswer ended(RouteAnswer before, Mode mode) {
        if (end instanceof ToOne one) {
            return before.then(one.link()).then(customer(one.customer()));
        } else if (end instanceof ToEither either) {
            RouteAnswer first = RouteAnswer.none().or(1, start(either.link()).then(customer(either.customer())), 1);
            RouteAnswer second = start(either.otherLink()).then(customer(either.other()));
            return before.then(first.or(either.probability(), second, 1 - either.probability()));
        }
        ToAll all = (ToAll) end;
        boolean same = all.customers().stream().distinct().count() == 1;
        RouteAnswer together = arrived(all, 0, mode, same);
        for (int i = 1; i < all.branches().size(); i++) {
            together = together.with(arrived(all, i, mode, same));
        }
        together = same ? together.then(customer(all.customers().get(0))) : together;
        return before.then(all.in()).then(RouteAnswer.at(all.split(), mode)).then(together);
    }

    private static RouteAnswer arrived(ToAll all, int i, Mode mode, boolean same) {
        RouteAnswer branch = RouteAnswer.branch(all.branches().get(i), mode);
        return same ? branch : branch.then(customer(all.customers().get(i)));
    }

    private static RouteAnswer start(Link link) {
        Map<String, Double> one = Map.of(link.id(), 1.0);
        return new RouteAnswer(one, one, 1, link.seconds(), 1);
    }

    private static RouteAnswer customer(String id) {
        Map<String, Double> one = Map.of(id, 1.0);
        return new RouteAnswer(one, one, 1, 0, 1);
    }
}
