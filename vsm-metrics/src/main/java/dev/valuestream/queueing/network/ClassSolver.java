package dev.valuestream.queueing.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The figures of one class. Used once. */
final class ClassSolver {

    private final Wiring wiring;
    private final Traffic traffic;
    private final Visits visits;
    private final int itemClass;

    ClassSolver(Wiring wiring, Traffic traffic, Visits visits, int itemClass) {
        this.wiring = wiring;
        this.traffic = traffic;
        this.visits = visits;
        this.itemClass = itemClass;
    }

    ClassFigures figures() {
        Optional<Journeys> journeys = journeys();
        Map<String, Optional<ForkFigures>> forks = new LinkedHashMap<>();
        Map<String, Optional<TimeInNetwork>> toGo = new LinkedHashMap<>();
        for (int node = 0; node < wiring.nodes.size(); node++) {
            int n = node;
            String id = wiring.nodes.get(node);
            toGo.put(id, journeys.map(j -> time(j.from(n))));
            if (wiring.kind[node] == NodeKind.FORK) {
                forks.put(id, journeys.map(j -> fork(j, n)));
            }
        }
        return new ClassFigures(entryRate(), entry(journeys), visits.ofClass(itemClass), forks, toGo);
    }

    private static TimeInNetwork time(Stay stay) {
        return new TimeInNetwork(stay.mean(), stay.variance());
    }

    private ForkFigures fork(Journeys journeys, int fork) {
        return new ForkFigures(
                wiring.nodes.get(fork),
                wiring.classes.get(itemClass),
                journeys.branches(fork).stream().map(Stay::mean).toList(),
                journeys.at(fork).mean());
    }

    /** Nothing if a queue grows that the class joins; stations that it never comes to do not matter. */
    private Optional<Journeys> journeys() {
        Stay[] stay = new Stay[wiring.nodes.size()];
        for (int n = 0; n < stay.length; n++) {
            Optional<Stay> known = visits.stay(itemClass, n);
            if (known.isEmpty() && traffic.rate[itemClass][n] > 0) {
                return Optional.empty();
            }
            stay[n] = known.orElse(Stay.NONE);
        }
        return Optional.of(new Journeys(wiring, itemClass, stay));
    }

    private double entryRate() {
        double rate = 0;
        for (Wiring.Stream stream : wiring.streams) {
            rate += stream.itemClass() == itemClass ? stream.itemRate() : 0;
        }
        return rate;
    }

    private Optional<TimeInNetwork> entry(Optional<Journeys> journeys) {
        Mixture mixture = new Mixture();
        journeys.ifPresent(j -> {
            for (Wiring.Stream stream : wiring.streams) {
                if (stream.itemClass() == itemClass) {
                    Stay stay = j.from(stream.node());
                    mixture.add(stream.itemRate(), stay.mean(), stay.variance());
                }
            }
        });
        return mixture.time();
    }
}
