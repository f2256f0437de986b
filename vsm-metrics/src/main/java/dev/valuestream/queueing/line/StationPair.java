package dev.valuestream.queueing.line;

/**
 * Two stations with room between, solved exactly: the first waits before an item at times, the second keeps one on at times.
 *
 * <p>The state is how many items the first has finished and the second has not passed on, from 0 to room + 2, whether the first
 * waits (2) and whether the second keeps (1). With 0 the second is starved, with room + 2 the first is blocked.
 */
final class StationPair {

    private static final int LEVEL = 4;
    private static final int BAND = 2 * LEVEL - 1;

    private final ServiceTime up;
    private final ServiceTime down;
    private final int room;
    private final double[] shares;

    StationPair(ServiceTime up, ServiceTime down, int room) {
        this.up = up;
        this.down = down;
        this.room = room;
        shares = solve();
    }

    private int most() {
        return room + 2;
    }

    /** How many things the first may do: work or wait, but with the most items it is blocked. */
    private int firsts(int items) {
        return items == most() ? 1 : 2;
    }

    /** How many things the second may do: work or keep, but without items it is starved. */
    private int seconds(int items) {
        return items == 0 ? 1 : 2;
    }

    private int place(int items, int first, int second) {
        if (items == 0) {
            return first;
        }
        int start = LEVEL * items - 2;
        return start + (items == most() ? second : 2 * first + second);
    }

    private double share(int items, int first, int second) {
        return shares[place(items, first, second)];
    }

    private double[] solve() {
        BandedChain chain = new BandedChain(LEVEL * most(), BAND);
        for (int items = 0; items <= most(); items++) {
            for (int first = 0; first < firsts(items); first++) {
                for (int second = 0; second < seconds(items); second++) {
                    moveFirst(chain, items, first, second);
                    moveSecond(chain, items, first, second);
                }
            }
        }
        return chain.shares();
    }

    private void moveFirst(BandedChain chain, int items, int first, int second) {
        if (items == most()) {
            return;
        }
        int from = place(items, first, second);
        if (first == 1) {
            chain.add(from, place(items, 0, second), up.extraRate());
        } else if (items + 1 == most()) {
            chain.add(from, place(most(), 0, second), up.rate());
        } else {
            next(chain, from, items + 1, second, up.rate());
        }
    }

    /** The first takes up its next item, or waits for it. */
    private void next(BandedChain chain, int from, int items, int second, double rate) {
        chain.add(from, place(items, 0, second), rate * (1 - up.extra()));
        chain.add(from, place(items, 1, second), rate * up.extra());
    }

    private void moveSecond(BandedChain chain, int items, int first, int second) {
        if (items == 0) {
            return;
        }
        int from = place(items, first, second);
        if (second == 0) {
            chain.add(from, place(items, first, 1), down.rate() * down.extra());
        }
        if (items == most()) {
            next(chain, from, items - 1, 0, passing(second)); // the first is released
        } else {
            chain.add(from, place(items - 1, first, 0), passing(second));
        }
    }

    /** The rate at which the second passes its item on. */
    private double passing(int second) {
        return second == 0 ? down.rate() * (1 - down.extra()) : down.extraRate();
    }

    private double passedOn(int items) {
        double sum = 0;
        for (int first = 0; first < firsts(items); first++) {
            sum += share(items, first, 0) * passing(0) + share(items, first, 1) * passing(1);
        }
        return sum;
    }

    double throughput() {
        double sum = 0;
        for (int items = 1; items <= most(); items++) {
            sum += passedOn(items);
        }
        return sum;
    }

    /** The share of time in which the second has nothing to work on. */
    double starved() {
        return share(0, 0, 0) + share(0, 1, 0);
    }

    /** How often in a unit of time that begins. */
    double starvings() {
        return passedOn(1);
    }

    /** The share of time in which the first cannot get rid of an item. */
    double blocked() {
        return share(most(), 0, 0) + share(most(), 0, 1);
    }

    /** How often in a unit of time that begins. */
    double blockings() {
        int before = most() - 1;
        return up.rate() * (share(before, 0, 0) + share(before, 0, 1));
    }

    double inRoom() {
        double items = room * blocked();
        for (int n = 2; n < most(); n++) {
            for (int first = 0; first < 2; first++) {
                items += (n - 1) * (share(n, first, 0) + share(n, first, 1));
            }
        }
        return items;
    }
}
