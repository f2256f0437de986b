package dev.valuestream.simulation.internal;

import java.util.Arrays;

/** What is counted of supermarkets and orders in the time measured. */
final class StockTally {

    /** How long a supermarket was empty, and the area under the number of items in it. */
    final double[] empty;

    final double[] stockArea;
    private final double[] since;

    /** The orders that wait for an item, and the area under their number. */
    long orders;

    double ordersArea;
    private double ordersSince;

    /** Orders delivered, and how long customers waited for them. */
    long served;

    double orderWaits;

    StockTally(int flows) {
        empty = new double[flows];
        stockArea = new double[flows];
        since = new double[flows];
    }

    /** Brings the figures of a supermarket up to now; to be called before its stock changes. */
    void touch(int flow, int stock, double now) {
        double time = now - since[flow];
        since[flow] = now;
        stockArea[flow] += stock * time;
        empty[flow] += stock == 0 ? time : 0;
    }

    void touchOrders(double now) {
        ordersArea += orders * (now - ordersSince);
        ordersSince = now;
    }

    /** Brings all figures up to now. */
    void touchAll(int[] stocks, double now) {
        for (int flow = 0; flow < since.length; flow++) {
            touch(flow, stocks[flow], now);
        }
        touchOrders(now);
    }

    /** Begins to count anew. */
    void restart(int[] stocks, double now) {
        touchAll(stocks, now);
        Arrays.fill(empty, 0);
        Arrays.fill(stockArea, 0);
        ordersArea = 0;
        served = 0;
        orderWaits = 0;
    }
}
