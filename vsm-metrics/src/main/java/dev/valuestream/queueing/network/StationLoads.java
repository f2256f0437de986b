package dev.valuestream.queueing.network;

import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.traffic.TrafficEquations;
import java.util.Arrays;

/** Sums up visits to the loads of stations. */
final class StationLoads {

    private final Wiring wiring;
    private final double[] spells;
    private final double[] first;
    private final double[] second;
    /** Visits, and the second moments of their service times. */
    private final double[] visits;

    private final double[] square;
    private final double[] offered;
    private final double[] remaining;
    private final double[] longest;
    private final double[] shortest;
    private final boolean[] alike;

    private StationLoads(Wiring wiring) {
        this.wiring = wiring;
        int count = wiring.stations.size();
        spells = new double[count];
        first = new double[count];
        second = new double[count];
        visits = new double[count];
        square = new double[count];
        offered = new double[count];
        remaining = new double[count];
        longest = new double[count];
        shortest = new double[count];
        alike = new boolean[count];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        Arrays.fill(alike, true);
    }

    static StationLoad[] of(Wiring wiring, Traffic traffic) {
        StationLoads loads = new StationLoads(wiring);
        for (int k = 0; k < wiring.classes.size(); k++) {
            loads.add(k, traffic);
        }
        StationLoad[] all = new StationLoad[wiring.stations.size()];
        Arrays.setAll(all, loads::station);
        return all;
    }

    /** Adds the visits of a class: a spell's first two moments from each node on solve r = s + P·r, q = E S² + 2s(r − s) + P·q. */
    private void add(int k, Traffic traffic) {
        int nodes = wiring.nodes.size();
        double[] mean = new double[nodes];
        Arrays.setAll(mean, n -> wiring.stationOf(n) < 0 ? 0 : wiring.time[k][n].mean());
        TrafficEquations staying = staying(k);
        double[] rest = staying.toGo(mean);
        double[] square = new double[nodes];
        Arrays.setAll(
                square, n -> mean[n] * mean[n] * (1 + wiring.time[k][n].scv()) + 2 * mean[n] * (rest[n] - mean[n]));
        double[] restSquare = staying.toGo(square);
        double[] coming = coming(k, traffic);
        for (int node = 0; node < nodes; node++) {
            if (wiring.stationOf(node) >= 0 && traffic.rate[k][node] > 0) {
                addSpells(node, coming[node] / wiring.batch[node], rest[node], restSquare[node]);
                addVisits(node, traffic.rate[k][node] / wiring.batch[node], wiring.time[k][node], rest[node]);
            }
        }
    }

    private void addSpells(int node, double rate, double mean, double square) {
        int station = wiring.stationOf(node);
        spells[station] += rate;
        first[station] += rate * mean;
        second[station] += rate * square;
    }

    private void addVisits(int node, double rate, ServiceTime time, double rest) {
        int station = wiring.stationOf(node);
        visits[station] += rate;
        square[station] += rate * (time.variance() + time.mean() * time.mean());
        offered[station] += rate * time.mean();
        remaining[station] += rate * rest;
        longest[station] = Math.max(longest[station], time.mean());
        shortest[station] = Math.min(shortest[station], time.mean());
        alike[station] &= time.scv() == 1 && wiring.batch[node] == 1 && longest[station] == shortest[station];
    }

    /** The routes of a class that lead back to the station they come from. */
    private TrafficEquations staying(int k) {
        ClassRoutes routes = wiring.routes[k];
        double[] weight = routes.weight().clone();
        double[] exit = routes.exit().clone();
        for (int e = 0; e < weight.length; e++) {
            if (!wiring.staysAtStation(routes.from()[e], routes.to()[e])) {
                exit[routes.from()[e]] += weight[e];
                weight[e] = 0;
            }
        }
        return TrafficEquations.of(wiring.nodes.size(), routes.from(), routes.to(), weight, exit);
    }

    /** By node, the items of a class that come from elsewhere than its own station. */
    private double[] coming(int k, Traffic traffic) {
        double[] coming = new double[wiring.nodes.size()];
        for (Wiring.Stream stream : wiring.streams) {
            coming[stream.node()] += stream.itemClass() == k ? stream.itemRate() : 0;
        }
        ClassRoutes routes = wiring.routes[k];
        for (int e = 0; e < routes.count(); e++) {
            if (!wiring.staysAtStation(routes.from()[e], routes.to()[e])) {
                coming[routes.to()[e]] += traffic.along(k, e);
            }
        }
        return coming;
    }

    private StationLoad station(int s) {
        if (offered[s] == 0) {
            return new StationLoad(wiring.servers[s], spells[s], 0, 0, 0, 0, 0, false, 1);
        }
        double time = first[s] / spells[s];
        double scv = snapped(second[s] / (spells[s] * time * time) - 1);
        double visitScv = snapped(square[s] * visits[s] / (offered[s] * offered[s]) - 1);
        double last = spells[s] / visits[s];
        double leaving = snapped(visitScv * last + 1 - last);
        double spread = longest[s] / shortest[s];
        return new StationLoad(
                wiring.servers[s], spells[s], time, scv, leaving, offered[s], remaining[s], alike[s], spread);
    }

    /** An scv that is 0 or 1 but for rounding is 0 or 1, so that exact cases stay exact. */
    private static double snapped(double scv) {
        double nearest = Math.max(0, Math.rint(scv));
        return Math.abs(scv - nearest) < 1e-12 ? nearest : Math.max(0, scv);
    }
}
