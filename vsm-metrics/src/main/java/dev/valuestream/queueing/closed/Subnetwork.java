package dev.valuestream.queueing.closed;

import java.util.ArrayList;
import java.util.List;

/**
 * Some stations seen from outside: how fast items leave them while so many are inside, and where these are.
 *
 * <p>Seen so, any part of a product-form network acts as one station whose rate depends on the items in it. Source: Chandy,
 * Herzog and Woo, <i>Parametric analysis of queuing networks</i>, IBM J. Res. Dev. 19 (1975) 36–42 (Norton's theorem).
 */
final class Subnetwork {

    /** The rate for 0, 1, … items inside. */
    private final double[] rates;

    /** For each station the items there, for 0, 1, … items inside. */
    private final List<double[]> items;

    private Subnetwork(double[] rates, List<double[]> items) {
        this.rates = rates;
        this.items = items;
    }

    double rate(int inside) {
        return rates[inside];
    }

    /** Items at a station, counted in the order in which the stations were put together. */
    double items(int station, int inside) {
        return items.get(station)[inside];
    }

    /** One station whatever its servers. */
    static Subnetwork of(Station station, int most) {
        double[] rates = new double[most + 1];
        double[] here = new double[most + 1];
        for (int n = 1; n <= most; n++) {
            rates[n] = station.rate(n);
            here[n] = n;
        }
        return new Subnetwork(rates, List.of(here));
    }

    /**
     * Stations with one server, and such where nobody waits, by mean values: R = D·(1 + Q(n − 1)), X = n ÷ ΣR, Q = X·R.
     * Source: Reiser and Lavenberg, J. ACM 27 (1980) 313–322.
     */
    static Subnetwork ofSimple(List<Station> stations, int most) {
        double[] rates = new double[most + 1];
        List<double[]> items = new ArrayList<>();
        stations.forEach(s -> items.add(new double[most + 1]));
        double[] times = new double[stations.size()];
        for (int n = 1; n <= most; n++) {
            double round = 0;
            for (int i = 0; i < times.length; i++) {
                Station station = stations.get(i);
                double met = station.servers().isPresent() ? items.get(i)[n - 1] : 0;
                times[i] = station.demand() * (1 + met);
                round += times[i];
            }
            rates[n] = n / round;
            for (int i = 0; i < times.length; i++) {
                items.get(i)[n] = n * (times[i] / round);
            }
        }
        return new Subnetwork(rates, items);
    }

    /** Both together: with n items inside, k of them are in this one with the probability that {@link #shares} gives. */
    Subnetwork with(Subnetwork other) {
        int most = rates.length - 1;
        double[] together = new double[most + 1];
        List<double[]> where = new ArrayList<>();
        for (int i = 0; i < items.size() + other.items.size(); i++) {
            where.add(new double[most + 1]);
        }
        for (int n = 1; n <= most; n++) {
            double[] shares = shares(other, n);
            together[n] = mean(shares, rates);
            for (int i = 0; i < items.size(); i++) {
                where.get(i)[n] = mean(shares, items.get(i));
            }
            for (int i = 0; i < other.items.size(); i++) {
                where.get(items.size() + i)[n] = meanOfRest(shares, other.items.get(i));
            }
        }
        return new Subnetwork(together, where);
    }

    /**
     * The probabilities of 0 … n items in this one of two. What crosses between k and k + 1 balances, p(k)·rate of the other
     * with n − k = p(k + 1)·rate of this with k + 1; taken from the most likely number on, nothing overflows or cancels.
     */
    private double[] shares(Subnetwork other, int n) {
        double[] shares = new double[n + 1];
        int likely = 0;
        while (likely < n && other.rates[n - likely] >= rates[likely + 1]) {
            likely++;
        }
        shares[likely] = 1;
        double sum = 1;
        for (int k = likely; k < n && shares[k] > 0; k++) {
            shares[k + 1] = shares[k] * (other.rates[n - k] / rates[k + 1]);
            sum += shares[k + 1];
        }
        for (int k = likely; k > 0 && shares[k] > 0; k--) {
            shares[k - 1] = shares[k] * (rates[k] / other.rates[n - k + 1]);
            sum += shares[k - 1];
        }
        for (int k = 0; k <= n; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private static double mean(double[] shares, double[] values) {
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += shares[k] * values[k];
        }
        return mean;
    }

    private static double meanOfRest(double[] shares, double[] values) {
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += shares[k] * values[shares.length - 1 - k];
        }
        return mean;
    }
}
