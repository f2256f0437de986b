package dev.valuestream.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where parts go that leave a step or a source of an open run: on a line to the next step, to a customer, or out of the stream. */
final class Outlets {

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

    /** Lets a part leave a node; gives the node that it comes to in the same loop, or {@link Items#NONE}. */
    int leave(int node, double now, double entered, int family) {
        int at = network.at(family, node);
        if (network.yield[at] < 1 && books.chance.yield[at].uniform() >= network.yield[at]) {
            books.scrap(entered, family, now);
            return Items.NONE;
        }
        int flow = books.chance.wayOn(at);
        if (flow == Items.NONE) {
            books.end(entered, family, now);
            return Items.NONE;
        }
        Line line = lines[flow];
        if (line == null) {
            return network.flowTo[flow];
        }
        line.add(now, entered, family);
        return Items.NONE;
    }

    /** Delivers all that has come to customers. */
    void deliver() {
        delivered.forEach(books::deliver);
    }
}
