package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * A step of one server in an open run that is set up for one family after the other, so that its parts wait by family: it goes on with the
 * family it is set up for, and changes over to the one whose first part has waited longest.
 */
final class SetUpStep extends OpenStep {

    /** By family, the parts that have come by the last time something began. */
    private final Line[] lines;

    /** How many they are. */
    private int sorted;

    SetUpStep(Network network, int node, int room, Servers conditions, Chance chance) {
        super(network, node, room, conditions, chance);
        lines = new Line[network.families];
        Arrays.setAll(lines, f -> new Line());
    }

    @Override
    boolean canBegin() {
        return busy < servers && waiting() > 0;
    }

    @Override
    double nextBegin() {
        return busy == 0 && sorted > 0 ? clock : super.nextBegin();
    }

    @Override
    double begin(double now) {
        sort(now);
        doubt |= sorted > room;
        Line next = lines[next(now)];
        sorted--;
        return beginFirst(next, now);
    }

    /** Puts the parts that have come by now in the lines of their families. */
    private void sort(double now) {
        while (!line.isEmpty() && line.came[line.head] <= now) {
            int head = line.head;
            lines[line.family[head]].add(line.came[head], line.entered[head], line.family[head]);
            line.drop();
            sorted++;
        }
    }

    /** The family that is next, found as the {@link Picker} finds it. */
    private int next(double now) {
        lookForTies(now);
        int goesOn = conditions.goesOnWith(server);
        if (goesOn != Items.NONE && !lines[goesOn].isEmpty()) {
            return goesOn;
        }
        int other = first(conditions.setUpFor(server));
        return other == Items.NONE ? conditions.setUpFor(server) : other;
    }

    private int first(int but) {
        int first = Items.NONE;
        for (int f = 0; f < lines.length; f++) {
            if (f != but && !lines[f].isEmpty()) {
                doubt |= first != Items.NONE && came(f) == came(first);
                first = first == Items.NONE || came(f) < came(first) ? f : first;
            }
        }
        return first;
    }

    private double came(int family) {
        return lines[family].came[lines[family].head];
    }

    /** Parts of two families that come at once, or one that comes when the server is free again: which was first is not known here. */
    private void lookForTies(double now) {
        int atOnce = clock == now ? 1 : 0;
        for (int f = 0; f < lines.length; f++) {
            atOnce += !lines[f].isEmpty() && came(f) == now ? 1 : 0;
        }
        doubt |= atOnce > 1;
    }

    @Override
    int waiting() {
        return sorted + line.length();
    }

    @Override
    double standing(double now) {
        double sum = super.standing(now);
        for (Line family : lines) {
            sum += since(family, family.came, now);
        }
        return sum;
    }

    @Override
    double stays(double now) {
        double sum = super.stays(now);
        for (Line family : lines) {
            sum += since(family, family.entered, now);
        }
        return sum;
    }
}
