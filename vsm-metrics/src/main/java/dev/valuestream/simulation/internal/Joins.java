package dev.valuestream.simulation.internal;

/**
 * Lets the parts of an item wait for each other at an AND-join: one of each branch, all of the same whole item. When the last has
 * come, they stand in the queue as one. If a part of an item is scrapped, those that wait for it are taken off at once, and those that
 * come to a join later are taken off there: the item is lost.
 */
final class Joins {

    private final Network network;
    private final State state;

    Joins(Network network, State state) {
        this.network = network;
        this.state = state;
    }

    /** Whether a part that has come to its node waits for parts of other branches there. */
    boolean isJoined(int part) {
        return branch(part) != Items.NONE;
    }

    private int branch(int part) {
        int flow = state.items.flow[part];
        return flow == Items.NONE
                ? Items.NONE
                : network.branch[state.items.family[part] * network.flowTo.length + flow];
    }

    /** Brings a part to those that wait; true if it was the last, and now has them as its kit. */
    boolean completes(int part) {
        Items items = state.items;
        int whole = items.whole[part];
        int needed = network.branches[network.at(items.family[part], items.node[part])] - 1;
        int found = 0;
        for (int mate = items.mates[whole]; mate != Items.NONE; mate = items.next[mate]) {
            found += isMate(part, mate) ? 1 : 0;
        }
        if (found < needed) {
            append(whole, part);
            return false;
        }
        collect(whole, part);
        return true;
    }

    /** Whether two parts wait for each other; of two parts of the same branch the first one counts. */
    private boolean isMate(int part, int mate) {
        return state.items.node[mate] == state.items.node[part]
                && branch(mate) != branch(part)
                && isFirstOfBranch(mate);
    }

    private boolean isFirstOfBranch(int mate) {
        Items items = state.items;
        int before = items.mates[items.whole[mate]];
        while (before != mate) {
            if (items.node[before] == items.node[mate] && branch(before) == branch(mate)) {
                return false;
            }
            before = items.next[before];
        }
        return true;
    }

    private void append(int whole, int part) {
        Items items = state.items;
        items.next[part] = Items.NONE;
        if (items.mates[whole] == Items.NONE) {
            items.mates[whole] = part;
            return;
        }
        int last = items.mates[whole];
        while (items.next[last] != Items.NONE) {
            last = items.next[last];
        }
        items.next[last] = part;
    }

    private void collect(int whole, int part) {
        Items items = state.items;
        int mate = items.mates[whole];
        items.kit[part] = Items.NONE;
        int kept = Items.NONE;
        while (mate != Items.NONE) {
            int behind = items.next[mate];
            if (items.node[mate] == items.node[part] && branch(mate) != branch(part) && isNewIn(part, mate)) {
                items.kit[mate] = items.kit[part];
                items.kit[part] = mate;
            } else {
                items.next[mate] = kept;
                kept = mate;
            }
            mate = behind;
        }
        items.mates[whole] = Items.NONE;
        restore(whole, kept);
    }

    private boolean isNewIn(int part, int mate) {
        for (int in = state.items.kit[part]; in != Items.NONE; in = state.items.kit[in]) {
            if (branch(in) == branch(mate)) {
                return false;
            }
        }
        return true;
    }

    /** Puts back those that go on waiting, in the order in which they came. */
    private void restore(int whole, int reversed) {
        int part = reversed;
        while (part != Items.NONE) {
            int behind = state.items.next[part];
            state.items.next[part] = state.items.mates[whole];
            state.items.mates[whole] = part;
            part = behind;
        }
    }
}
