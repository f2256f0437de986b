package dev.valuestream.queueing.network;

import dev.valuestream.queueing.LittlesLaw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is predicted for a network in the long run. Immutable, safe to share between threads. */
public final class NetworkSolution {

    private final Map<String, StationFigures> stations;
    private final Map<String, VisitFigures> visits;
    private final Map<String, ClassFigures> classes;

    NetworkSolution(
            Map<String, StationFigures> stations, Map<String, VisitFigures> visits, Map<String, ClassFigures> classes) {
        this.stations = stations;
        this.visits = visits;
        this.classes = classes;
    }

    /**
     * Returns all stations.
     *
     * @return their figures, in the order in which they were stated
     */
    public List<StationFigures> stations() {
        return List.copyOf(stations.values());
    }

    /**
     * Returns the figures of a station.
     *
     * @param id its id
     * @return the figures
     * @throws IllegalArgumentException if there is no such station
     */
    public StationFigures station(String id) {
        return found(stations.get(id), "station", id);
    }

    /**
     * Returns the figures of a visit or a delay, all classes together.
     *
     * @param node its id
     * @return the figures
     * @throws IllegalArgumentException if there is no such visit or delay
     */
    public VisitFigures visit(String node) {
        return found(visits.get(node), "visit", node);
    }

    /**
     * Returns the figures of a visit or a delay for one class.
     *
     * @param node its id
     * @param itemClass the class
     * @return the figures
     * @throws IllegalArgumentException if there is no such visit, delay or class
     */
    public VisitFigures visit(String node, String itemClass) {
        return found(ofClass(itemClass).visits().get(node), "visit", node);
    }

    /**
     * Returns how long a fork takes for the items of a class.
     *
     * @param fork its id
     * @param itemClass the class
     * @return the times; empty where a queue grows that the class joins
     * @throws IllegalArgumentException if there is no such fork or class
     */
    public Optional<ForkFigures> fork(String fork, String itemClass) {
        return found(ofClass(itemClass).forks().get(fork), "fork", fork);
    }

    /**
     * Returns how long the items of a class are in the network.
     *
     * @param itemClass the class
     * @return the time from entry to exit; empty where a queue grows that the class joins
     * @throws IllegalArgumentException if there is no such class
     */
    public Optional<TimeInNetwork> timeInNetwork(String itemClass) {
        return ofClass(itemClass).time();
    }

    /**
     * Returns how long the items of all classes are in the network, by the rates at which they enter.
     *
     * @return the time from entry to exit; empty where a queue grows, or nothing enters
     */
    public Optional<TimeInNetwork> timeInNetwork() {
        return Mixture.of(classes.values());
    }

    /**
     * Returns how long an item of a class is still in the network from its arrival at a node on.
     *
     * @param node any node
     * @param itemClass the class
     * @return the time until it leaves; empty where a queue grows that the class joins
     * @throws IllegalArgumentException if there is no such node or class
     */
    public Optional<TimeInNetwork> timeToGo(String node, String itemClass) {
        return found(ofClass(itemClass).timeToGo().get(node), "node", node);
    }

    /**
     * Returns how many items are in the network, by Little's law: an item counts once, however many branches it has taken.
     *
     * @return Σ over classes of entry rate · time in the network; empty where a queue grows
     */
    public Optional<Double> workInProcess() {
        double sum = 0;
        for (ClassFigures figures : classes.values()) {
            if (figures.entryRate() == 0) {
                continue;
            }
            if (figures.time().isEmpty()) {
                return Optional.empty();
            }
            sum += LittlesLaw.number(figures.entryRate(), figures.time().get().mean());
        }
        return Optional.of(sum);
    }

    /**
     * Returns the stations whose queues grow.
     *
     * @return their ids, in order; none if the network is steady
     */
    public List<String> growing() {
        return stations.values().stream()
                .filter(s -> s.queue().steady().isEmpty())
                .map(StationFigures::id)
                .toList();
    }

    private ClassFigures ofClass(String itemClass) {
        return found(classes.get(itemClass), "class", itemClass);
    }

    private static <T> T found(@Nullable T figures, String what, String id) {
        if (figures == null) {
            throw new IllegalArgumentException(
                    "The network has no " + what + " " + id + ". [network." + what + ".unknown]");
        }
        return figures;
    }
}
