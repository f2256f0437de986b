package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.Point;
import java.util.Optional;
import java.util.TreeSet;

/** Where the branches of a bus leave it, so that each stretch of the bus is drawn once and not by every branch. */
final class Forks {

    private final double trunk;
    private final double y;
    private final TreeSet<Double> left = new TreeSet<>();
    private final TreeSet<Double> right = new TreeSet<>();

    Forks(Point trunk) {
        this.trunk = trunk.x();
        y = trunk.y();
    }

    void add(Point drop) {
        (drop.x() < trunk ? left : right).add(drop.x());
    }

    /** The last fork on the way from the trunk to a drop, if there is one. */
    Optional<Point> before(Point drop) {
        Double x = drop.x() < trunk ? left.higher(drop.x()) : right.lower(drop.x());
        return Optional.ofNullable(x).map(fork -> new Point(fork, y));
    }
}
