package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A line of stations with simulated mean waits, from {@code tandem-lines.txt}. */
record TandemLine(String name, double arrivalScv, List<Station> stations, String source) {

    /** A station: load, scv of service, servers, and the mean wait that was simulated. */
    record Station(double load, double scv, int servers, double meanWait) {
        double time() {
            return load * servers;
        }
    }

    static List<TandemLine> all() {
        try (InputStream in = TandemLine.class.getResourceAsStream("tandem-lines.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(TandemLine::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TandemLine parse(String line) {
        String[] field = line.split(" \\| ");
        List<Station> stations =
                Stream.of(field[2].split(", ")).map(TandemLine::station).toList();
        return new TandemLine(field[0], Double.parseDouble(field[1]), stations, field[3]);
    }

    private static Station station(String text) {
        String[] part = text.split(" ");
        return new Station(
                Double.parseDouble(part[0]),
                Double.parseDouble(part[1]),
                Integer.parseInt(part[2]),
                Double.parseDouble(part[3]));
    }

    NetworkSolution solve(Approximation approximation) {
        QueueingNetworkBuilder line = QueueingNetwork.builder();
        for (int i = 0; i < stations.size(); i++) {
            Station station = stations.get(i);
            line.station("s" + i, station.servers(), new ServiceTime(station.time(), station.scv()));
            if (i > 0) {
                line.route("s" + (i - 1), "s" + i);
            }
        }
        return line.arrivals("items", "s0", new Arrivals(1, arrivalScv)).build().solve(approximation);
    }

    double[] waits(Approximation approximation) {
        NetworkSolution solution = solve(approximation);
        return solution.stations().stream()
                .mapToDouble(s -> s.queue().orElseThrow().waitingTime())
                .toArray();
    }

    double sojourn() {
        return stations.stream().mapToDouble(s -> s.meanWait() + s.time()).sum();
    }

    /** Predicted ÷ simulated time in the line, less 1. */
    double error(Approximation approximation) {
        return solve(approximation).timeInNetwork().orElseThrow().mean() / sojourn() - 1;
    }
}
