package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How the flows into a node make up what it works on: one flow; {@linkplain #any any} of several, one after the other; or
 * {@linkplain #all all} of several, one item of each put together (an AND-join). Immutable.
 *
 * <p>What is put together goes on at the pace of the slowest branch, unless items of that branch are in store.
 */
public final class FluidIntake {

    private enum Kind {
        FLOW,
        ANY,
        ALL
    }

    /** What is known of a flow when an intake is computed. */
    interface Lanes {

        /** Items that come on it in a unit of time. */
        double rate(int lane);

        /** Whether items of it are in store, so that more can be taken than comes. */
        boolean plenty(int lane);

        /** The share of it in what is taken from the store. */
        double weight(int lane);
    }

    /** Rates that differ by less than this share of themselves are equal. */
    private static final double EQUAL = 1e-9;

    private final Kind kind;
    private final int lane;
    private final FluidIntake[] parts;

    private FluidIntake(Kind kind, int lane, List<FluidIntake> parts) {
        this.kind = kind;
        this.lane = lane;
        this.parts = parts.toArray(FluidIntake[]::new);
    }

    /**
     * What comes on one flow.
     *
     * @param flow the flow's number
     * @return the intake
     */
    public static FluidIntake flow(int flow) {
        return new FluidIntake(Kind.FLOW, flow, List.of());
    }

    /**
     * Items of any part: their rates add up.
     *
     * @param parts one part or more
     * @return the intake
     */
    public static FluidIntake any(List<FluidIntake> parts) {
        return combined(Kind.ANY, parts);
    }

    /**
     * One item of each part, put together.
     *
     * @param parts one part or more
     * @return the intake
     */
    public static FluidIntake all(List<FluidIntake> parts) {
        return combined(Kind.ALL, parts);
    }

    private static FluidIntake combined(Kind kind, List<FluidIntake> parts) {
        List<FluidIntake> flat = new ArrayList<>();
        for (FluidIntake part : parts) {
            flat.addAll(part.kind == kind ? List.of(part.parts) : List.of(part));
        }
        return flat.size() == 1 ? flat.get(0) : new FluidIntake(kind, -1, flat);
    }

    /** The flows in it. */
    void lanes(List<Integer> into) {
        if (kind == Kind.FLOW) {
            into.add(lane);
        }
        for (FluidIntake part : parts) {
            part.lanes(into);
        }
    }

    /** The lanes whose rates just add up to what comes; none where anything is put together. */
    int[] sum() {
        List<Integer> lanes = new ArrayList<>();
        lanes(lanes);
        return joins() ? new int[0] : lanes.stream().mapToInt(l -> l).toArray();
    }

    /** Whether anything is put together. */
    boolean joins() {
        boolean joins = kind == Kind.ALL;
        for (FluidIntake part : parts) {
            joins |= part.joins();
        }
        return joins;
    }

    /** Whether more can be taken than comes. */
    boolean plenty(Lanes lanes) {
        if (kind == Kind.FLOW) {
            return lanes.plenty(lane);
        }
        for (FluidIntake part : parts) {
            if (part.plenty(lanes) == (kind == Kind.ANY)) {
                return kind == Kind.ANY;
            }
        }
        return kind == Kind.ALL;
    }

    /** Items that come in a unit of time; of all parts that of the slowest of which nothing is in store, if there is one. */
    double rate(Lanes lanes) {
        if (kind == Kind.FLOW) {
            return lanes.rate(lane);
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double scarce = Double.POSITIVE_INFINITY;
        for (FluidIntake part : parts) {
            double rate = part.rate(lanes);
            sum += rate;
            least = Math.min(least, rate);
            scarce = kind == Kind.ANY || part.plenty(lanes) ? scarce : Math.min(scarce, rate);
        }
        return kind == Kind.ANY ? sum : scarce < Double.POSITIVE_INFINITY ? scarce : least;
    }

    /** Whether the items of a flow go on as they are; those of other branches than the slowest are put to others. */
    boolean goesOn(int wanted, Lanes lanes) {
        if (kind == Kind.FLOW) {
            return lane == wanted;
        }
        return kind == Kind.ANY
                ? Arrays.stream(parts).anyMatch(p -> p.goesOn(wanted, lanes))
                : slowest(lanes).goesOn(wanted, lanes);
    }

    private FluidIntake slowest(Lanes lanes) {
        FluidIntake slowest = parts[0];
        for (FluidIntake part : parts) {
            slowest = part.rate(lanes) < slowest.rate(lanes) * (1 - EQUAL) ? part : slowest;
        }
        return slowest;
    }

    /** The part in what is taken from the store. */
    private double weight(Lanes lanes) {
        if (kind == Kind.FLOW) {
            return lanes.weight(lane);
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (FluidIntake part : parts) {
            double weight = part.plenty(lanes) ? part.weight(lanes) : 0;
            sum += weight;
            least = Math.min(least, weight);
        }
        return kind == Kind.ANY ? sum : least;
    }

    /** Shares what is taken out among the flows: first what comes, in proportion, then what is in store. */
    void take(double amount, Lanes lanes, double[] taken) {
        if (kind == Kind.FLOW) {
            taken[lane] = amount;
        } else if (kind == Kind.ALL) {
            for (FluidIntake part : parts) {
                part.take(amount, lanes, taken);
            }
        } else {
            takeAny(amount, lanes, taken);
        }
    }

    private void takeAny(double amount, Lanes lanes, double[] taken) {
        double comes = rate(lanes);
        double weights = amount > comes ? weight(lanes) : 0;
        double share = amount < comes ? amount / comes : 1;
        for (FluidIntake part : parts) {
            double stored = weights > 0 && part.plenty(lanes) ? (amount - comes) * part.weight(lanes) / weights : 0;
            part.take(part.rate(lanes) * share + stored, lanes, taken);
        }
    }

    /** Items that can be worked on: of all parts, whole sets. */
    double items(IntToDoubleFunction contents) {
        if (kind == Kind.FLOW) {
            return contents.applyAsDouble(lane);
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (FluidIntake part : parts) {
            double items = part.items(contents);
            sum += items;
            least = Math.min(least, items);
        }
        return kind == Kind.ANY ? sum : least;
    }

    /** When, between two times between which all contents are linear, the smallest part may become another. */
    void crossings(double from, double to, IntToDoubleFunction first, IntToDoubleFunction last, List<Double> into) {
        for (int i = 0; i < parts.length; i++) {
            parts[i].crossings(from, to, first, last, into);
            for (int j = 0; kind == Kind.ALL && j < i; j++) {
                double before = parts[i].items(first) - parts[j].items(first);
                double after = parts[i].items(last) - parts[j].items(last);
                if (before * after < 0) {
                    into.add(from + (to - from) * before / (before - after));
                }
            }
        }
    }
}
