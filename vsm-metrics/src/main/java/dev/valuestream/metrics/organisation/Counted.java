package dev.valuestream.metrics.organisation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted on the way of an item, each thing once. Immutable.
 *
 * @param names the things, in the order of the map; with families, those of the first one and what each other one adds
 * @param families the things that each family meets; empty where the map knows no families
 */
public record Counted(List<String> names, Map<String, List<String>> families) {

    /**
     * Copies the collections.
     *
     * @param names the things
     * @param families the things that each family meets
     */
    public Counted {
        names = ImmutableList.copyOf(names);
        Map<String, List<String>> copies = new LinkedHashMap<>();
        families.forEach((family, things) -> copies.put(family, ImmutableList.copyOf(things)));
        families = ImmutableMap.copyOf(copies);
    }

    /**
     * How many there are.
     *
     * @return the number of names, 0 or more
     */
    public int count() {
        return names.size();
    }
}
