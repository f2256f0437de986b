package dev.valuestream.model;

/** What an element of a map is. Ids are unique within a kind. This list may grow. */
public enum ElementKind {
    /** The map itself. */
    MAP("map"),
    /** A demand. */
    DEMAND("demand"),
    /** A team. */
    TEAM("team"),
    /** A node: supplier, trigger, customer, process step or control point. */
    NODE("node"),
    /** A material flow. */
    FLOW("flow"),
    /** An information flow. */
    INFORMATION("information flow"),
    /** A kaizen burst. */
    KAIZEN("kaizen burst");

    private final String words;

    ElementKind(String words) {
        this.words = words;
    }

    /**
     * The kind of an element.
     *
     * @param element an element
     * @return its kind
     */
    public static ElementKind of(Element element) {
        if (element instanceof Node) {
            return NODE;
        } else if (element instanceof MaterialFlow) {
            return FLOW;
        } else if (element instanceof InformationFlow) {
            return INFORMATION;
        } else if (element instanceof Team) {
            return TEAM;
        } else if (element instanceof Demand) {
            return DEMAND;
        }
        return element instanceof KaizenBurst ? KAIZEN : MAP;
    }

    /**
     * The kind in words.
     *
     * @return such as {@code information flow}
     */
    @Override
    public String toString() {
        return words;
    }
}
