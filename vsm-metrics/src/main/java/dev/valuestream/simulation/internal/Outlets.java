package dev.valuestream.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where parts go that leave a step or a source of an open run: on a line to the next step, to a customer, or out of the stream. */
final class Outlets {

    /** The way of a part that is scrapped. */
    static final int SCRAPPED = -2;

    private final Network network;
    private final OpenBooks books;

    /** By flow; null where its parts stay within one loop. */
    private final @Nullable Line[] lines;

    /** The lines to customers. */
    private final List<Line> delivered = new ArrayList<>();

    Outlets(OpenBooks books) {
        this.books = books;
        network = books.network;
        lines = new Line[network.flowTo.length];
    }

    void connect(int flow, Line line) {
        lines[flow] = line;
        if (network.isCustomer[network.flowTo[flow]]) {
            delivered.add(line);
        }
    }

    @Nullable
    Line line(int flow) {
        return lines[flow];
    }

    /** Draws how a part goes on from a node: the flow, {@link #SCRAPPED}, or {@link Items#NONE} where no way leads on. */
    int way(int node, int family) {
        int at = network.at(family, node);
        boolean isGood = network.yield[at] == 1 || books.chance.yield[at].uniform() < network.yield[at];
        return isGood ? books.chance.wayOn(at) : SCRAPPED;
    }

    /** Lets a part leave a node; gives the node that it comes to in the same loop, or {@link Items#NONE}. */
    int leave(int node, double now, double entered, int family) {
        int way = way(node, family);
        release(way, now, entered, family);
        return way >= 0 && lines[way] == null ? network.flowTo[way] : Items.NONE;
    }

    /** Lets a part go a way; nothing is to be done on a way within a loop. */
    void release(int way, double now, double entered, int family) {
        if (way == SCRAPPED) {
            books.scrap(entered, family, now);
        } else if (way == Items.NONE) {
            books.end(entered, family, now);
        } else {
            Line line = lines[way];
            if (line != null) {
                line.add(now, entered, family);
            }
        }
    }

    /** Delivers all that has come to customers. */
    void deliver() {
        delivered.forEach(books::deliver);
    }
}
