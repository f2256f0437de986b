package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import java.util.Map;
import java.util.Optional;

/**
 * How much of each family comes to each node in the long run, where a step that cannot do all that comes passes on what it
 * can. All rates are items in a day of the stream. Immutable once made.
 */
public final class LongRunRates {

    /** A share that is less than 1 by no more than rounding is 1. */
    static final double ROUNDING = 1e-12;

    private final FluidMap map;
    private final FluidFlow flow;
    private final Map<String, Figure.Unknown> unknown;

    LongRunRates(FluidMap map, FluidFlow flow, Map<String, Figure.Unknown> unknown) {
        this.map = map;
        this.flow = flow;
        this.unknown = unknown;
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
        return map.starting(family, node);
    }

    /**
     * What comes to a node.
     *
     * @param family the family's place in the mix
     * @param node a node of the stream
     * @return items a day
     */
    public double arriving(int family, Node node) {
        return flow.arriving[family][map.node(node)];
    }

    /**
     * The share of what comes to a node that it passes on.
     *
     * @param node a node of the stream
     * @return from 0 to 1; 1 where it can do all that comes
     */
    public double passing(Node node) {
        double share = flow.passing[map.node(node)];
        return 1 - share <= ROUNDING ? 1 : share;
    }

    /**
     * The share of what a node passes on that takes a flow and goes on where it leads, scrap taken off.
     *
     * @param family the family's place in the mix
     * @param along a flow of the stream
     * @return from 0 to 1; 0 for one that ends at an AND-join, where another branch goes on
     */
    public double share(int family, MaterialFlow along) {
        return map.share(family, along);
    }
}
