package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sources in groups that grow together, each with the origin it stands for. For one computation by one thread. */
final class SourceGroups {

    private final Origins origins;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<Integer, Integer> groupOf = new HashMap<>();
    private final Map<Integer, Integer> origin = new HashMap<>();
    private final Map<Integer, Double> arriving = new HashMap<>();

    /**
     * @param sources the sources, each a group of its own
     * @param arriving the demand that arrives at each node
     * @param origins where parts are added to
     */
    SourceGroups(int[] sources, double[] arriving, Origins origins) {
        this.origins = origins;
        for (int source : sources) {
            groupOf.put(source, source);
            members.put(source, new int[] {source});
            origin.put(source, origins.source(source));
            this.arriving.put(source, arriving[source]);
        }
    }

    private int groupOf(int source) {
        return groupOf.getOrDefault(source, source);
    }

    private int[] groupsOf(int[] sources) {
        return Arrays.stream(sources).map(this::groupOf).distinct().toArray();
    }

    /** All sources of the group of one. */
    int[] of(int source) {
        return members.getOrDefault(groupOf(source), new int[0]);
    }

    /** What the group of a source starts from. */
    int originOf(int source) {
        return origin.getOrDefault(groupOf(source), -1);
    }

    int count(int[] sources) {
        return groupsOf(sources).length;
    }

    List<Integer> firstOfEach(int[] sources) {
        return Arrays.stream(groupsOf(sources)).mapToObj(g -> of(g)[0]).toList();
    }

    /** All groups, in the order of their first source. */
    List<int[]> all() {
        return members.values().stream()
                .sorted((a, b) -> Integer.compare(a[0], b[0]))
                .toList();
    }

    /** Makes one group of sources of which each item comes from one, as often as items arrive there. */
    void mix(int[] sources) {
        int[] groups = groupsOf(sources);
        double[] weights = Arrays.stream(groups).mapToDouble(this::arrivingAt).toArray();
        double sum = Arrays.stream(weights).sum();
        double[] shares = Arrays.stream(weights).map(w -> w / sum).toArray();
        become(groups, origins.mixed(originsOf(groups), shares), sum);
    }

    /** Makes one group of sets of sources that come together. */
    void unite(List<int[]> sets) {
        int[] groups = groupsOf(sets.stream().flatMapToInt(Arrays::stream).toArray());
        double most = Arrays.stream(groups).mapToDouble(this::arrivingAt).max().orElse(0);
        become(groups, origins.together(originsOf(groups)), most);
    }

    private double arrivingAt(int group) {
        return arriving.getOrDefault(group, 0.0);
    }

    private int[] originsOf(int[] groups) {
        return Arrays.stream(groups).map(this::originOf).toArray();
    }

    /** The smaller groups join the largest, so that a long line of assemblies stays cheap. */
    private void become(int[] groups, int part, double arrivals) {
        int largest = groups[0];
        for (int group : groups) {
            largest = of(group).length > of(largest).length ? group : largest;
        }
        List<int[]> all = new ArrayList<>();
        for (int group : groups) {
            all.add(of(group));
        }
        int[] together = all.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        for (int group : groups) {
            if (group != largest) {
                for (int source : of(group)) {
                    groupOf.put(source, largest);
                }
                members.remove(group);
            }
        }
        members.put(largest, together);
        origin.put(largest, part);
        arriving.put(largest, arrivals);
    }
}
