package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Erlang;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.WaitTail;

/**
 * The probability that an item has to wait: ρ + (c_a² − 1)ρ(1 − ρ)h with h = (1 + c_a² + ρc_s²)/(1 + ρ(c_s² − 1) + ρ²(4c_a² + c_s²)) for c_a² ≤ 1
 * and 4ρ/(c_a² + ρ²(4c_a² + c_s²)) above (W. Whitt, The Queueing Network Analyzer, 1983, equations 49 and 50), times Erlang's C ÷ ρ with
 * several servers.
 */
final class WaitChance {

    private static final double SMALLEST = 1e-200;

    private WaitChance() {}

    static WaitTail tail(StationLoad load, double arrivalScv, LongRun.Steady queue) {
        if (queue.waitingTime() == 0) {
            return WaitTail.of(0, queue);
        }
        double p = single(load.load(), arrivalScv, load.scv())
                * Erlang.waiting(load.servers(), load.offered())
                / load.load();
        return WaitTail.of(Math.max(SMALLEST, Math.min(1, p)), queue);
    }

    static double single(double load, double arrivals, double service) {
        double common = load * load * (4 * arrivals + service);
        double h = arrivals <= 1
                ? (1 + arrivals + load * service) / (1 + load * (service - 1) + common)
                : 4 * load / (arrivals + common);
        return load + (arrivals - 1) * load * (1 - load) * h;
    }
}
