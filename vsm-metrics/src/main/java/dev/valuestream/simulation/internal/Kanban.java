package dev.valuestream.simulation.internal;

/**
 * The cards of a stream with supermarkets. A card lets one item begin its way to a supermarket; it stays with the item
 * until somebody takes the item out of there, and then goes back to where the loop begins. A card of a container lets as many items
 * begin as that holds, and goes back when the first of them is taken out: all counts are of items, so that what is still in an opened
 * container is owed by those kept, which are less than nothing then. Where a supermarket says how little is to
 * be there before it is filled up, cards are kept until no more than that is there or on the way, and go back together. A card of an
 * item that is scrapped, or goes another way, goes back at once.
 */
final class Kanban {

    private final Network network;
    private final State state;

    /** The cards on the board, which let work begin, and those that are kept: family · flows + flow. */
    private final int[] cards;

    private final int[] kept;

    private final Orders orders;

    private final StockTally tally;

    Kanban(Network network, State state, Orders orders, StockTally tally) {
        this.network = network;
        this.state = state;
        this.orders = orders;
        this.tally = tally;
        cards = network.most.clone();
        kept = new int[cards.length];
    }

    private int at(int family, int flow) {
        return family * network.flowTo.length + flow;
    }

    /** Whether a family's first parts in front of a node may begin together, as far as cards and orders go. */
    boolean letsBegin(int family, int node, int together) {
        if (!network.isGated[node]) {
            return true;
        }
        int gate = network.gate[network.at(family, node)];
        int needed = 0;
        int ordered = 0;
        int part = state.queues.first(network.at(family, node));
        for (int i = 0; i < together; i++) {
            needed += state.items.card[part] == gate ? 0 : 1;
            for (int in = part; in != Items.NONE; in = state.items.kit[in]) {
                ordered += state.items.flow[in] == network.orders[family] ? 1 : 0;
            }
            part = state.items.next[part];
        }
        return (gate == Items.NONE || needed <= cards[at(family, gate)]) && ordered <= orders.waiting(family);
    }

    /** How many items of a family the cards at a node let begin. */
    int onBoard(int family, int node) {
        int gate = network.gate[network.at(family, node)];
        return gate == Items.NONE ? 0 : Math.max(0, cards[at(family, gate)]);
    }

    /** How many items of a family the cards at a node ask for, that are not there yet. */
    int wanted(int family, int node) {
        int wanted = onBoard(family, node) - without(state.queues.first(network.at(family, node)), family, node);
        for (int flow : network.flowsTo[node]) {
            wanted -= without(state.held.first(flow), family, node);
        }
        return wanted;
    }

    /** Of the parts in a line, those of a family that need a card at a node. */
    private int without(int first, int family, int node) {
        int without = 0;
        for (int part = first; part != Items.NONE; part = state.items.next[part]) {
            boolean needs = state.items.card[part] != network.gate[network.at(family, node)];
            without += needs && state.items.family[part] == family ? 1 : 0;
        }
        return without;
    }

    /** Whether a step may take a supplier's item. */
    boolean letsPull(int family, int node) {
        int gate = network.gate[network.at(family, node)];
        return gate == Items.NONE || cards[at(family, gate)] > 0;
    }

    /** Whether every card of a supermarket is on the board, kept, with an item on its way, or with one in the supermarket. */
    boolean keepsCards(int flow) {
        int all = 0;
        int known = 0;
        for (int family = 0; family < network.families; family++) {
            int at = at(family, flow);
            if (network.most[at] == 0) {
                return true; // no supermarket for all that pass
            }
            all += network.most[at];
            known += cards[at] + kept[at];
        }
        for (int place = 0; place < state.items.places(); place++) {
            known += state.items.card[place] == flow ? 1 : 0;
        }
        return known + state.onFlow[flow] == all;
    }

    /** Whether a supermarket has a place for one more of a family when the run begins. */
    boolean hasPlace(int family, int flow) {
        return network.most[at(family, flow)] == 0 || cards[at(family, flow)] > 0;
    }

    /** A part begins at a node: where a loop begins there, it gets a card. */
    void begins(int part, int node) {
        Items items = state.items;
        int gate = network.gate[network.at(items.family[part], node)];
        if (gate != Items.NONE && items.card[part] != gate) {
            giveBack(part);
            items.card[part] = gate;
            cards[at(items.family[part], gate)]--;
        }
    }

    /** A part goes on a flow: its card stays with it in the supermarket; one that has none there takes one. */
    void goes(int part, int flow) {
        if (!network.hasMarkets) {
            return;
        }
        int at = at(state.items.family[part], flow);
        if (network.most[at] > 0) {
            tally.touch(flow, state.onFlow[flow], state.now);
            if (state.items.card[part] == flow) {
                state.items.card[part] = Items.NONE;
            } else {
                giveBack(part);
                cards[at]--;
            }
        } else if (network.leadsTo[at] != state.items.card[part]) {
            giveBack(part);
        }
    }

    /** A part is split: its card goes with the one that is on its way to the supermarket. */
    void split(int part, int copy, int flowOfPart, int flowOfCopy) {
        int card = state.items.card[part];
        int family = state.items.family[part];
        if (card != Items.NONE
                && network.leadsTo[at(family, flowOfPart)] != card
                && network.leadsTo[at(family, flowOfCopy)] == card) {
            handOver(part, copy);
        }
    }

    /** A part is taken from a flow: its card is free, and an order is served if it is one of those taken for orders. */
    void taken(int part, int flow) {
        if (!network.hasMarkets) {
            return;
        }
        int family = state.items.family[part];
        if (network.most[at(family, flow)] > 0) {
            tally.touch(flow, state.onFlow[flow], state.now);
            kept[at(family, flow)]++;
            release(family, flow);
        }
        if (network.orders[family] == flow) {
            orders.serve(part);
        }
    }

    /** Lets cards go back that are kept, if little enough is in the supermarket and on the way to it. */
    private void release(int family, int flow) {
        int at = at(family, flow);
        if (network.most[at] - cards[at] - kept[at] <= network.least[at]) {
            int more = Math.max(0, whole(kept[at], network.container[flow]));
            kept[at] -= more;
            putUp(family, flow, more);
        }
    }

    /** The cards of containers of which some items are taken, in items. */
    private static int whole(int items, int container) {
        return (items + container - 1) / container * container;
    }

    /** Items have been found in supermarkets: the cards of opened containers are on the board. */
    void open() {
        for (int at = 0; at < cards.length; at++) {
            int more = whole(cards[at], network.container[at % network.flowTo.length]) - cards[at];
            cards[at] += more;
            kept[at] -= more;
        }
    }

    /** Puts cards on the board, and lets the steps look where the loop begins. */
    private void putUp(int family, int flow, int more) {
        int at = at(family, flow);
        for (int node : network.loopBegins[at]) {
            if (cards[at] <= 0) {
                notice(family, node);
            }
            state.scheduleNow(Events.of(Events.WAKE, node));
            ask(family, node);
        }
        cards[at] += more;
    }

    /** Lets a supplier bring what cards ask for. */
    private void ask(int family, int node) {
        for (int a : network.ships[node]) {
            if (network.arrivals[a].family() == family && !state.announced[a]) {
                state.announced[a] = true;
                state.schedule(network.arrivals[a].there(state.now), Events.of(Events.ARRIVAL, a));
            }
        }
    }

    /** From now on a step may take what a supplier has: of several families the one that waits longest is next. */
    private void notice(int family, int node) {
        for (int a : network.pulls[node]) {
            if (network.arrivals[a].isAlways() && network.arrivals[a].family() == family) {
                state.nextArrival[a] = state.now;
            }
        }
    }

    /** The card of a part that goes no further on its way goes back. */
    void giveBack(int part) {
        int card = state.items.card[part];
        if (card != Items.NONE) {
            state.items.card[part] = Items.NONE;
            putUp(state.items.family[part], card, 1);
            release(state.items.family[part], card);
        }
    }

    /** An item goes on for another that has been joined to it, with its card. */
    void handOver(int from, int to) {
        if (state.items.card[to] == Items.NONE) {
            state.items.card[to] = state.items.card[from];
            state.items.card[from] = Items.NONE;
        }
    }
}
