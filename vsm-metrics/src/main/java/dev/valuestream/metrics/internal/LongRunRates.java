package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Figure;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.fluid.FluidRates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of each family comes to each node in the long run, where a step that cannot do all that comes passes on what it
 * can. All rates are items in a day of the stream. Immutable once made.
 */
public final class LongRunRates {

    private final Map<String, Integer> nodes;
    private final Map<String, Integer> flows = new HashMap<>();
    private final FluidRates rates;
    private final Map<String, Figure.Unknown> unknown;

    LongRunRates(
            ValueStream stream, Map<String, Integer> nodes, FluidRates rates, Map<String, Figure.Unknown> unknown) {
        this.nodes = nodes;
        this.rates = rates;
        this.unknown = unknown;
        stream.flows().forEach(f -> flows.put(f.id(), flows.size()));
    }

    private int number(Node node) {
        return requireNonNull(nodes.get(node.id()));
    }

    /**
     * Why the rates at a node are not known.
     *
     * @param node a node of the stream
     * @return what is missing there, upstream, or where its team works too; empty if the rates are known
     */
    public Optional<Figure.Unknown> missing(Node node) {
        return Optional.ofNullable(unknown.get(node.id()));
    }

    /**
     * What starts at a node.
     *
     * @param family the family's place in the mix
     * @param node a node of the stream
     * @return items a day; 0 where nothing starts, or that is not known
     */
    public double starting(int family, Node node) {
        return rates.starting(family, number(node));
    }

    /**
     * What comes to a node.
     *
     * @param family the family's place in the mix
     * @param node a node of the stream
     * @return items a day
     */
    public double arriving(int family, Node node) {
        return rates.arriving(family, number(node));
    }

    /**
     * Working time of a step's servers that a day's items take.
     *
     * @param step a step of the stream
     * @return seconds, of all that comes
     */
    public double work(StepModel step) {
        double work = 0;
        List<FamilyWork> families = step.families();
        for (int f = 0; f < families.size(); f++) {
            double items = arriving(f, step.step());
            double each = families.get(f).time().map(ItemTime::seconds).orElse(0.0);
            work += items > 0 ? items * each : 0;
        }
        return work;
    }

    /**
     * The share of what comes to a node that it passes on.
     *
     * @param node a node of the stream
     * @return from 0 to 1; 1 where it can do all that comes
     */
    public double passing(Node node) {
        return rates.passing(number(node));
    }

    /**
     * The share of what a node passes on that takes a flow and goes on where it leads, scrap taken off.
     *
     * @param family the family's place in the mix
     * @param along a flow of the stream
     * @return from 0 to 1; 0 for one that ends at an AND-join, where another branch goes on
     */
    public double share(int family, MaterialFlow along) {
        return rates.share(family, requireNonNull(flows.get(along.id())));
    }
}
