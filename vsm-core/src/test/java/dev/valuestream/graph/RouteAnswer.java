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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one item does that enters a block, put together block by block with closed forms (a geometric series for a loop):
 * no equations, no graph.
 *
 * @param visits by node and flow id, on all branches
 * @param critical by node and flow id, on the longest branch of each split only
 * @param out items that leave the block, for one that enters
 * @param seconds the longest time through
 * @param product the product of factors, 0 along rework
 */
record RouteAnswer(
        Map<String, Double> visits, Map<String, Double> critical, double out, double seconds, double product) {

    /** Which items are followed. */
    enum Mode {
        /** All that start: scrap and dead ends take theirs. */
        ALL,
        /** The same, as if none ever took a rework flow. */
        ALL_ONCE,
        /** Those that reach a customer. */
        DELIVERED,
        /** The same on their first pass. */
        FIRST_PASS;

        private boolean followsLosses() {
            return this == ALL || this == ALL_ONCE;
        }

        double yield(Spot spot) {
            return followsLosses() ? spot.yield() : 1;
        }

        double rework(double probability) {
            return this == FIRST_PASS || this == ALL_ONCE ? 0 : probability;
        }

        double rejected(double probability) {
            return followsLosses() ? probability : 0;
        }
    }

    static RouteAnswer of(RouteBlock block, Mode mode) {
        if (block instanceof Step step) {
            return at(step.spot(), mode);
        } else if (block instanceof Chain chain) {
            return chain(chain, mode);
        } else if (block instanceof Choice choice) {
            return choice(choice, mode);
        } else if (block instanceof Split split) {
            return split(split, mode);
        } else if (block instanceof Loop loop) {
            return loop(loop, mode);
        } else {
            return reject((Reject) block, mode);
        }
    }

    static RouteAnswer at(Spot spot, Mode mode) {
        Map<String, Double> one = Map.of(spot.id(), 1.0);
        return new RouteAnswer(one, one, mode.yield(spot), spot.seconds(), spot.factor());
    }

    private static RouteAnswer along(Link link) {
        Map<String, Double> one = Map.of(link.id(), 1.0);
        return new RouteAnswer(one, one, 1, link.seconds(), 1);
    }

    static RouteAnswer none() {
        return new RouteAnswer(Map.of(), Map.of(), 0, 0, 0);
    }

    /** This, and what leaves it goes through the other. */
    RouteAnswer then(RouteAnswer next) {
        return new RouteAnswer(
                sum(visits, 1, next.visits, out),
                sum(critical, 1, next.critical, 1),
                out * next.out,
                seconds + next.seconds,
                product * next.product);
    }

    RouteAnswer then(Link link) {
        return then(along(link));
    }

    /** This with one share, the other with another. */
    RouteAnswer or(double share, RouteAnswer other, double otherShare) {
        return new RouteAnswer(
                sum(visits, share, other.visits, otherShare),
                sum(critical, share, other.critical, otherShare),
                out * share + other.out * otherShare,
                seconds * share + other.seconds * otherShare,
                product * share + other.product * otherShare);
    }

    /** Both at once; one of them, the smaller, goes on, and the longer takes the time. */
    RouteAnswer with(RouteAnswer other) {
        return new RouteAnswer(
                sum(visits, 1, other.visits, 1),
                seconds >= other.seconds ? critical : other.critical,
                Math.min(out, other.out),
                Math.max(seconds, other.seconds),
                product * other.product);
    }

    static Map<String, Double> sum(
            Map<String, Double> one, double weight, Map<String, Double> two, double otherWeight) {
        Map<String, Double> sum = new LinkedHashMap<>();
        one.forEach((id, v) -> sum.merge(id, v * weight, Double::sum));
        two.forEach((id, v) -> sum.merge(id, v * otherWeight, Double::sum));
        return sum;
    }

    private static RouteAnswer chain(Chain chain, Mode mode) {
        RouteAnswer whole = of(chain.parts().get(0), mode);
        for (int i = 1; i < chain.parts().size(); i++) {
            whole = whole.then(chain.links().get(i - 1)).then(of(chain.parts().get(i), mode));
        }
        return whole;
    }

    static RouteAnswer branch(Branch branch, Mode mode) {
        RouteAnswer in = along(branch.in());
        return branch.body() == null ? in : in.then(of(branch.body(), mode)).then(branch.out());
    }

    private static RouteAnswer choice(Choice choice, Mode mode) {
        RouteAnswer middle = none();
        for (Branch branch : choice.branches()) {
            middle = middle.or(1, branch(branch, mode), branch.probability());
        }
        return at(choice.first(), mode).then(middle).then(at(choice.last(), mode));
    }

    private static RouteAnswer split(Split split, Mode mode) {
        RouteAnswer middle = branch(split.branches().get(0), mode);
        for (Branch branch : split.branches().subList(1, split.branches().size())) {
            middle = middle.with(branch(branch, mode));
        }
        return at(split.first(), mode).then(middle).then(at(split.last(), mode));
    }

    /** First time through once + (rework and again) · r ÷ (1 − r), where r is what comes back of one round. */
    private static RouteAnswer loop(Loop loop, Mode mode) {
        RouteAnswer tested = along(loop.toTest()).then(at(loop.test(), mode));
        RouteAnswer once = of(loop.body(), mode).then(tested);
        RouteAnswer away = along(loop.back());
        if (loop.repair() != null) {
            away = away.then(of(loop.repair(), mode)).then(loop.fromRepair());
        }
        RouteAnswer again = away.then(
                switch (loop.target()) {
                    case FIRST -> once;
                    case LAST -> at(loop.body().last(), mode).then(tested);
                    case TEST -> at(loop.test(), mode);
                });
        double p = mode.rework(loop.again());
        double rounds = p / (1 - p * again.out);
        double certain = p / (1 - p);
        RouteAnswer all = new RouteAnswer(
                sum(once.visits, 1, again.visits, once.out * rounds),
                sum(once.critical, 1, again.critical, certain),
                once.out * (1 + rounds * again.out) * (1 - p),
                once.seconds + certain * again.seconds,
                once.product * (1 - p));
        return all.then(loop.on()).then(at(loop.last(), mode));
    }

    private static RouteAnswer reject(Reject reject, Mode mode) {
        double p = mode.rejected(reject.probability());
        RouteAnswer dead = along(reject.away()).then(of(reject.dead(), mode));
        RouteAnswer lost = new RouteAnswer(dead.visits, Map.of(), 0, 0, 0);
        RouteAnswer on = along(reject.on());
        // times and products are asked only of items that are delivered, for which p is 0
        return at(reject.first(), mode).then(on.or(1 - p, lost, p)).then(at(reject.last(), mode));
    }
}
