package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one unit of demand starts: independent groups with their shares of it. A group is one source; or what several
 * groups bring to an AND-join together; or a mix of groups with known weights, one of which each item comes from.
 *
 * <p>Parts stand after the parts they are made of, so that nothing recurses. Immutable once filled, then thread-safe.
 */
public final class Origins {

    /** One source where there are no parts; else all parts together, or a mix of them where there are weights. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Part(int source, int[] parts, double @Nullable [] weights) {}

    private record Group(int part, double share) {}

    private final List<Part> parts;
    private final List<Group> groups = new ArrayList<>();

    Origins() {
        parts = new ArrayList<>();
    }

    private Origins(List<Part> parts) {
        this.parts = parts;
    }

    private int add(Part part) {
        parts.add(part);
        return parts.size() - 1;
    }

    int source(int source) {
        return add(new Part(source, new int[0], null));
    }

    int together(int... several) {
        return several.length == 1 ? several[0] : add(new Part(-1, several.clone(), null));
    }

    int mixed(int[] several, double[] weights) {
        return several.length == 1 ? several[0] : add(new Part(-1, several.clone(), weights.clone()));
    }

    void group(int part, double share) {
        groups.add(new Group(part, share));
    }

    /**
     * The same without the sources that do not lead to a customer, the rest of each mix and of the groups shared anew.
     *
     * @param leading the nodes that lead to a customer
     * @return what is left
     */
    public Origins leadingTo(BitSet leading) {
        Origins left = new Origins(new ArrayList<>());
        boolean[] alive = new boolean[parts.size()];
        for (int i = 0; i < alive.length; i++) {
            Part part = parts.get(i);
            alive[i] = part.source >= 0
                    ? leading.get(part.source)
                    : Arrays.stream(part.parts).anyMatch(p -> alive[p]);
            left.parts.add(alive[i] ? kept(part, alive) : part);
        }
        double sum = groups.stream()
                .filter(g -> alive[g.part])
                .mapToDouble(Group::share)
                .sum();
        groups.stream().filter(g -> alive[g.part] && g.share > 0).forEach(g -> left.group(g.part, g.share / sum));
        return left;
    }

    private static Part kept(Part part, boolean[] alive) {
        int[] kept = Arrays.stream(part.parts).filter(p -> alive[p]).toArray();
        if (part.weights == null || kept.length == part.parts.length) {
            return new Part(part.source, kept, part.weights);
        }
        double[] weights = new double[kept.length];
        double sum = 0;
        for (int i = 0, k = 0; i < part.parts.length; i++) {
            if (alive[part.parts[i]]) {
                weights[k++] = part.weights[i];
                sum += part.weights[i];
            }
        }
        double whole = sum;
        return new Part(
                -1,
                kept,
                Arrays.stream(weights).map(w -> whole > 0 ? w / whole : 0).toArray());
    }

    /**
     * Whether nothing starts anywhere.
     *
     * @return true if there is no group
     */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /**
     * How much starts at each node where each source brings one item to where it is needed.
     *
     * @param nodes the number of nodes
     * @return a new array, by node
     */
    public double[] starting(int nodes) {
        return spread(nodes, null);
    }

    /**
     * The time to go from where the longest branch begins: the maximum over sources that come together, weighted over
     * others.
     *
     * @param toGo the time to go from each node
     * @return the time
     */
    public double longest(double[] toGo) {
        double[] value = fold(toGo, Math::max, 0);
        return groups.stream().mapToDouble(g -> g.share * value[g.part]).sum();
    }

    /**
     * How much starts at each node on the longest branch; among equals the first part counts.
     *
     * @param toGo the time to go from each node
     * @return a new array, by node
     */
    public double[] startingOnLongest(double[] toGo) {
        return spread(toGo.length, fold(toGo, Math::max, 0));
    }

    /**
     * A product over sources that come together, weighted over others.
     *
     * @param atNode the factor of each node
     * @return the product
     */
    public double product(double[] atNode) {
        double[] value = fold(atNode, (a, b) -> a * b, 1);
        return groups.stream().mapToDouble(g -> g.share * value[g.part]).sum();
    }

    /**
     * How many items start: of sources that come together the one that starts most counts, others add up.
     *
     * @param items the items that start at each node
     * @return their number
     */
    public double started(ItemFlow items) {
        double[] value = new double[parts.size()];
        for (int i = 0; i < value.length; i++) {
            Part part = parts.get(i);
            for (int p : part.parts) {
                value[i] = part.weights == null ? Math.max(value[i], value[p]) : value[i] + value[p];
            }
            value[i] = part.source >= 0 ? items.visits(part.source) : value[i];
        }
        return groups.stream().mapToDouble(g -> value[g.part]).sum();
    }

    private double[] fold(double[] atNode, java.util.function.DoubleBinaryOperator together, double none) {
        double[] value = new double[parts.size()];
        for (int i = 0; i < value.length; i++) {
            Part part = parts.get(i);
            value[i] = part.source >= 0 ? atNode[part.source] : part.weights == null ? none : 0;
            for (int p = 0; p < part.parts.length; p++) {
                double of = value[part.parts[p]];
                value[i] =
                        part.weights == null ? together.applyAsDouble(value[i], of) : value[i] + part.weights[p] * of;
            }
        }
        return value;
    }

    /** From the groups down to the sources: to all that come together, or to the longest of them only. */
    private double[] spread(int nodes, double @Nullable [] length) {
        double[] mass = new double[parts.size()];
        groups.forEach(g -> mass[g.part] += g.share);
        double[] starting = new double[nodes];
        for (int i = mass.length - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (part.source >= 0) {
                starting[part.source] += mass[i];
            }
            int longest = length == null || part.weights != null ? -1 : longestOf(part.parts, length);
            for (int p = 0; p < part.parts.length; p++) {
                double weight = part.weights == null ? 1 : part.weights[p];
                mass[part.parts[p]] += longest < 0 || longest == p ? weight * mass[i] : 0;
            }
        }
        return starting;
    }

    private static int longestOf(int[] parts, double[] length) {
        int longest = 0;
        for (int p = 1; p < parts.length; p++) {
            longest = length[parts[p]] > length[parts[longest]] * (1 + 1e-12) ? p : longest;
        }
        return longest;
    }
}
