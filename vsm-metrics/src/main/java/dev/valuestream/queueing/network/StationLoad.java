package dev.valuestream.queueing.network;

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

    /** Whether some items queue again as soon as they are served. */
    boolean isRevisited() {
        return remaining > offered * (1 + 1e-12);
    }

    /** τ = ρ(c_a² + c_s²)/(λ(1 − ρ)²), how long the queue takes to forget; the shortest time above 0 where nothing varies. */
    double relaxation(double arrivalScv) {
        double free = idle() / servers;
        return Math.max(Double.MIN_NORMAL, load() * (arrivalScv + scv) / (spells * free * free));
    }
}
