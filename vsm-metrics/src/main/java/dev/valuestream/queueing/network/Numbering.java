package dev.valuestream.queueing.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for ids, by their place in a list. */
final class Numbering {

    private final Map<String, Integer> numbers = new HashMap<>();

    Numbering(List<String> ids) {
        for (String id : ids) {
            numbers.put(id, numbers.size());
        }
    }

    /** The number of an id; −1 if it has none. */
    int of(String id) {
        return numbers.getOrDefault(id, -1);
    }
}
