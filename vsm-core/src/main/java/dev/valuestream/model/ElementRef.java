package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Which element of a map: its kind and its id, which stay the same from as-is to to-be.
 *
 * @param kind what it is
 * @param id its id
 */
public record ElementRef(ElementKind kind, String id) {

    /**
     * Checks that nothing is null.
     *
     * @param kind what it is
     * @param id its id
     */
    public ElementRef {
        requireNonNull(kind);
        requireNonNull(id);
    }

    /**
     * Names an element.
     *
     * @param element the element
     * @return its kind and id
     */
    public static ElementRef of(Element element) {
        return new ElementRef(ElementKind.of(element), element.id());
    }

    /**
     * Names a node.
     *
     * @param id its id
     * @return the reference
     */
    public static ElementRef node(String id) {
        return new ElementRef(ElementKind.NODE, id);
    }

    /**
     * Names a material flow.
     *
     * @param id its id
     * @return the reference
     */
    public static ElementRef flow(String id) {
        return new ElementRef(ElementKind.FLOW, id);
    }

    /**
     * Finds the element in a map. The map itself is found whatever its id.
     *
     * @param stream the map
     * @return the element, or empty if the map has none of that kind and id
     */
    public Optional<Element> in(ValueStream stream) {
        return switch (kind) {
            case MAP -> Optional.of(stream);
            case NODE -> stream.node(id).map(n -> n);
            case FLOW -> stream.flow(id).map(f -> f);
            case TEAM -> stream.team(id).map(t -> t);
            case DEMAND -> first(stream.demand());
            case INFORMATION -> first(stream.information());
            case KAIZEN -> first(stream.kaizen());
        };
    }

    private Optional<Element> first(List<? extends Element> elements) {
        return elements.stream()
                .filter(e -> e.id().equals(id))
                .<Element>map(e -> e)
                .findFirst();
    }

    @Override
    public String toString() {
        return kind == ElementKind.MAP ? "map" : kind + " " + id;
    }
}
