package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Erlang;

/**
 * What comes to a station and how long it takes, all nodes and classes together. A spell is everything a station does for an item (or batch)
 * from the time it comes until it goes elsewhere: one visit, or several where a route leads back to the same station.
 *
 * @param servers c
 * @param spells λ, spells a unit of time
 * @param time mean service time of a spell, T
 * @param scv the squared coefficient of variation of T
 * @param leavingScv the scv of services in a row as it shows in what leaves: of the q visits of a spell on the mean one is the last, so
 *     that it is (scv of a visit)/q + 1 − 1/q
 * @param offered the servers that are busy on the mean, Σ λ·s over all visits; ρ·c
 * @param remaining Σ λ·r over all visits, with r the mean service time from the beginning of the visit to the end of the spell
 * @param alike whether all visits have the same exponential service time, so that the station keeps Poisson arrivals Poisson
 * @param spread the longest mean service time of a visit ÷ the shortest
 */
record StationLoad(
        int servers,
        double spells,
        double time,
        double scv,
        double leavingScv,
        double offered,
        double remaining,
        boolean alike,
        double spread) {

    private static final double LIGHT = 0.3;
    private static final double LOADED = 0.6;

    /** The same with other servers. */
    StationLoad withServers(int other) {
        return new StationLoad(other, spells, time, scv, leavingScv, offered, remaining, alike, spread);
    }

    /** The same arrivals at other servers, of one constant time. */
    StationLoad withConstant(Rhythm.Pace pace) {
        double work = spells * pace.time();
        return new StationLoad(pace.items(), spells, pace.time(), 0, 0, work, work, false, 1);
    }

    /** c − λ·T, rounded once where there is one kind of visit. */
    double idle() {
        return Math.fma(-spells, time, servers);
    }

    double load() {
        return offered / servers;
    }

    boolean isSteady() {
        return idle() > 0;
    }

    /** Whether every spell takes the same time, and is one visit. */
    boolean isConstant() {
        return scv == 0 && time > 0 && !isRevisited();
    }

    /** Whether some items queue again as soon as they are served. */
    boolean isRevisited() {
        return remaining > offered * (1 + 1e-12);
    }

    /** τ = ρ(c_a² + c_s²)/(λ(1 − ρ)²), how long the queue takes to forget; the shortest time above 0 where nothing varies. */
    double relaxation(double arrivalScv) {
        double free = idle() / servers;
        return Math.max(Double.MIN_NORMAL, load() * (arrivalScv + scv) / (spells * free * free));
    }

    /** How much more often than with one fast server all are busy: Erlang's C ÷ ρ, from 0 to 1. */
    double crowding() {
        return Erlang.waiting(servers, offered) / load();
    }

    /**
     * For how long what leaves the station remembers it: its relaxation time, with several servers times Erlang's C ÷ ρ. Up to a load of 0.3
     * it is 0, and what comes leaves as it came; from there it grows to the whole at 0.6. Against the station's own wait τ is 2/(ρ(1 − ρ))
     * long, so that a light station would take more variability from those behind it than its own wait can pay for.
     */
    double memory(double arrivalScv) {
        double part = Math.max(0, Math.min(1, (load() - LIGHT) / (LOADED - LIGHT)));
        return part == 0 ? 0 : part * crowding() * relaxation(arrivalScv);
    }
}
