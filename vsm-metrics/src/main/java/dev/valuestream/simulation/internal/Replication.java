package dev.valuestream.simulation.internal;

import java.util.List;

/**
 * What one replication found in the time after its warm-up. Rates are by the second; NaN stands for what there was none of, such as
 * the mean wait of no item.
 */
public final class Replication {

    private final Network network;
    private final Tally tally;
    private final StockTally stocks;
    private final BuildUp buildUp;
    private final long events;
    private final Ending ending;
    private final Stuck stuck;
    private final double measured;
    private final TimeHistogram leadTimes;
    private final Standing standing;

    Replication(
            Network network,
            double measured,
            Tally tally,
            Standing standing,
            BuildUp buildUp,
            long events,
            Ending ending,
            Stuck stuck) {
        this.network = network;
        this.tally = tally;
        this.buildUp = buildUp;
        this.events = events;
        this.ending = ending;
        this.stuck = stuck;
        this.measured = measured;
        this.standing = standing;
        stocks = tally.stocks();
        leadTimes = tally.leadTimeShares.length == 1 ? tally.leadTimeShares[0] : ofAll(tally.leadTimeShares);
    }

    private static TimeHistogram ofAll(TimeHistogram[] families) {
        TimeHistogram all = new TimeHistogram();
        for (TimeHistogram family : families) {
            all.addAll(family);
        }
        return all;
    }

    /**
     * Why it ended.
     *
     * @return the reason
     */
    public Ending ending() {
        return ending;
    }

    /**
     * Where it came to rest: at a deadlock the steps that wait for each other, at a standstill those before which items wait.
     *
     * @return their ids, in the order of the map; none if it did not come to rest
     */
    public List<String> stuck() {
        return stuck.steps();
    }

    /**
     * Of the steps that wait for each other, those that have not enough to begin with.
     *
     * @return their ids, in the order of the map
     */
    public List<String> starving() {
        return stuck.starving();
    }

    /**
     * The flows on which items wait at a standstill to be carried together.
     *
     * @return their ids, in the order of the map
     */
    public List<String> loaded() {
        return stuck.flows();
    }

    /**
     * Whether a flow is a supermarket.
     *
     * @param flow the flow
     * @return true if cards limit what is there
     */
    public boolean isMarket(int flow) {
        return network.isMarket(flow);
    }

    /**
     * Items in a supermarket.
     *
     * @param flow the flow
     * @return their number on average over time
     */
    public double stock(int flow) {
        return stocks.stockArea[flow] / measured;
    }

    /**
     * How long a supermarket is empty.
     *
     * @param flow the flow
     * @return the share of time
     */
    public double empty(int flow) {
        return stocks.empty[flow] / measured;
    }

    /**
     * Orders of customers for which nothing is there yet.
     *
     * @return their number on average over time; NaN where customers are not served from stock
     */
    public double ordersWaiting() {
        return network.hasOrders() ? stocks.ordersArea / measured : Double.NaN;
    }

    /**
     * How long customers wait, from an order to its delivery.
     *
     * @return seconds on average; NaN where customers are not served from stock, or none was
     */
    public double orderWait() {
        return stocks.orderWaits / stocks.served;
    }

    /**
     * How many events there were.
     *
     * @return the number
     */
    public long events() {
        return events;
    }

    /**
     * The time after the warm-up.
     *
     * @return seconds; 0 if it was stopped before
     */
    public double measured() {
        return measured;
    }

    /**
     * The mean number of parts that wait in front of a step.
     *
     * @param node the step
     * @return items
     */
    public double queue(int node) {
        return tally.waitingArea[node] / measured;
    }

    /**
     * The mean share of a step's servers that work, are changed over or are repaired.
     *
     * @param node the step
     * @return from 0 to 1
     */
    public double utilization(int node) {
        ShiftTally shifts = tally.shifts;
        return shifts == null
                ? tally.workingArea[node] / measured / network.servers(node)
                : shifts.worked(node) / shifts.attended(node);
    }

    /**
     * The mean share of a step's servers that hold finished parts for which there is no room further on.
     *
     * @param node the step
     * @return from 0 to 1
     */
    public double blocked(int node) {
        ShiftTally shifts = tally.shifts;
        return shifts == null
                ? tally.holdingArea[node] / measured / network.servers(node)
                : shifts.holding[node] / shifts.attended(node);
    }

    /**
     * The mean share of a team's people that work.
     *
     * @param team the team
     * @return from 0 to 1
     */
    public double teamUtilization(int team) {
        return tally.shifts == null
                ? tally.peopleArea[team] / measured / network.people[team]
                : inShifts(team, tally.shifts);
    }

    /** What the people do for all steps of a team, of the longest time that one of them works; with overtime. */
    private double inShifts(int team, ShiftTally shifts) {
        double worked = 0;
        double overtime = 0;
        double open = 0;
        for (int node : network.stepsOf[team]) {
            worked += network.crew[node] * shifts.worked(node);
            overtime += network.crew[node] * shifts.overtime[node];
            open = Math.max(open, shifts.open(node));
        }
        return worked / (open * network.people[team] + overtime);
    }

    /**
     * The mean wait of the parts that a step began to serve.
     *
     * @param node the step
     * @return seconds, NaN if it began with none
     */
    public double waitTime(int node) {
        return tally.waits[node] / tally.begun[node];
    }

    /**
     * Parts that a step finished, scrap included.
     *
     * @param node the step
     * @return parts a second
     */
    public double throughput(int node) {
        return tally.finished[node] / measured;
    }

    /**
     * Whole items delivered of all families.
     *
     * @return items a second
     */
    public double delivered() {
        return sum(tally.delivered) / measured;
    }

    /**
     * Whole items of a family delivered.
     *
     * @param family the family
     * @return items a second
     */
    public double delivered(int family) {
        return tally.delivered[family] / measured;
    }

    /**
     * Whole items scrapped of all families.
     *
     * @return items a second
     */
    public double scrapped() {
        return sum(tally.scrapped) / measured;
    }

    /**
     * The mean number of whole items in the stream.
     *
     * @return items
     */
    public double inside() {
        return tally.insideArea / measured;
    }

    /**
     * The mean lead time of the items delivered.
     *
     * @return seconds, NaN if there were none
     */
    public double leadTime() {
        double sum = 0;
        for (double times : tally.leadTimes) {
            sum += times;
        }
        return sum / sum(tally.timed);
    }

    /**
     * The mean lead time of the items delivered of a family.
     *
     * @param family the family
     * @return seconds, NaN if there were none
     */
    public double leadTime(int family) {
        return tally.leadTimes[family] / tally.timed[family];
    }

    /**
     * The lead time that a share of the items delivered did not exceed.
     *
     * @param p the share, 0 to 1
     * @return seconds, NaN if there were none
     */
    public double leadTimeQuantile(double p) {
        return leadTimes.quantile(p);
    }

    /**
     * The lead time that a share of the items delivered of a family did not exceed.
     *
     * @param family the family
     * @param p the share, 0 to 1
     * @return seconds, NaN if there were none
     */
    public double leadTimeQuantile(int family, double p) {
        return tally.leadTimeShares[family].quantile(p);
    }

    /**
     * The items that entered the stream since the beginning.
     *
     * @return the number
     */
    public long entered() {
        return tally.entered;
    }

    /**
     * The items that left the stream since the beginning, delivered, scrapped or ended.
     *
     * @return the number
     */
    public long left() {
        return tally.left;
    }

    /**
     * The items in the stream at the end.
     *
     * @return the number
     */
    public long unfinished() {
        return tally.inside;
    }

    /**
     * How often the queues were noted.
     *
     * @return the number, that of the start included
     */
    public int looks() {
        return buildUp.looks();
    }

    /**
     * How many parts waited in front of a step.
     *
     * @param node the step
     * @param look the time, from 0 to less than {@link #looks()}
     * @return parts
     */
    public int queueAt(int node, int look) {
        return buildUp.at(node, look);
    }

    /**
     * How many whole items were in the stream.
     *
     * @param look the time, from 0 to less than {@link #looks()}
     * @return items
     */
    public long insideAt(int look) {
        return buildUp.insideAt(look);
    }

    /**
     * How many whole items had entered the stream since the beginning.
     *
     * @param look the time, from 0 to less than {@link #looks()}
     * @return items
     */
    public long enteredAt(int look) {
        return buildUp.enteredAt(look);
    }

    /**
     * Counts the lead times of the items delivered among others.
     *
     * @param all what has been counted so far
     */
    public void addLeadTimes(TimeHistogram all) {
        all.addAll(leadTimes);
    }

    /**
     * Counts the lead times of the items delivered of a family among others.
     *
     * @param family the family
     * @param all what has been counted so far
     */
    public void addLeadTimes(int family, TimeHistogram all) {
        all.addAll(tally.leadTimeShares[family]);
    }

    /**
     * The share of the items delivered of a family that took longer than was promised.
     *
     * @param family the family
     * @return from 0 to 1; NaN if none was delivered, or nothing is promised
     */
    public double late(int family) {
        return network.promise[family] == Double.POSITIVE_INFINITY
                ? Double.NaN
                : (double) tally.late[family] / tally.timed[family];
    }

    /** What contradicts itself in the state at the end. */
    List<String> contradictions() {
        return standing.contradictions;
    }

    /** By how much area and sum of times differ, by Little's law, in queues and in the stream: the largest relative error. */
    double littleError() {
        double worst = relative(tally.insideArea, tally.staysWithin + standing.stays);
        for (int node = 0; node < network.nodes; node++) {
            double waits = tally.waitsWithin[node] + standing.waits[node];
            worst = Math.max(worst, relative(tally.waitingArea[node], waits));
        }
        return worst;
    }

    private static double relative(double a, double b) {
        return Math.abs(a - b) / Math.max(1, Math.max(a, b));
    }

    private static double sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
