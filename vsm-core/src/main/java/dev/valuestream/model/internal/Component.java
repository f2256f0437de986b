package dev.valuestream.model.internal;

/** One strong component seen with local numbers: its members are 0 … size−1, by rising node. Immutable. */
final class Component {
    private final Digraph graph;
    private final StrongComponents components;
    private final int[] rank;
    private final int number;

    /**
     * A view of one component.
     *
     * @param graph the graph
     * @param components its components
     * @param rank the place of each node in the order of the components
     * @param number which component
     */
    Component(Digraph graph, StrongComponents components, int[] rank, int number) {
        this.graph = graph;
        this.components = components;
        this.rank = rank;
        this.number = number;
    }

    /** The place of each node in the order of all components; shared by the views of one graph. */
    static int[] ranks(StrongComponents components) {
        int[] order = components.order();
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }

    int size() {
        return components.size(number);
    }

    int[] members() {
        return components.members(number);
    }

    /** The node of a local number. */
    int node(int local) {
        return components.member(number, local);
    }

    int outDegree(int local) {
        return graph.outDegree(node(local));
    }

    int outEdge(int local, int i) {
        return graph.outEdge(node(local), i);
    }

    /** The node an edge enters. */
    int head(int edge) {
        return graph.to(edge);
    }

    /** The local number of the node an edge enters; −1 if the edge leaves the component. */
    int to(int edge) {
        int node = graph.to(edge);
        return components.componentOf(node) == number ? rank[node] - components.start(number) : -1;
    }
}
