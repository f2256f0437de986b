package dev.valuestream.io.json;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;

/** Where the elements of a map stand in their document, by kind and id. */
final class Places {

    private final JsonObject root;
    private final ListMultimap<String, JsonObject> elements = ArrayListMultimap.create();
    private boolean shapeInDoubt;
    private boolean nodesInDoubt;

    Places(JsonObject root) {
        this.root = root;
    }

    JsonObject root() {
        return root;
    }

    void add(String kind, String id, JsonObject element) {
        elements.put(kind + " " + id, element);
    }

    /** The elements of that kind and id, in the order of the document; several where an id was used twice. */
    List<JsonObject> find(String kind, String id) {
        return elements.get(kind + " " + id);
    }

    /** Says that a flow or a join could not be read, so that no route is sure. */
    void doubtShape() {
        shapeInDoubt = true;
    }

    /** Says that a node could not be read, so that no reference to a node is sure, either. */
    void doubtNodes() {
        shapeInDoubt = true;
        nodesInDoubt = true;
    }

    boolean shapeInDoubt() {
        return shapeInDoubt;
    }

    boolean nodesInDoubt() {
        return nodesInDoubt;
    }
}
