package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link FluidNetwork}: nodes first, then what is between them. For one thread.
 *
 * <p>Whatever is not said is 0, but for limits, which are then infinite, and the crew, which is then 1.
 */
public final class FluidNetworkBuilder {

    private record At(int family, int place) {}

    private final int families;
    final List<Double> available = new ArrayList<>();
    final List<Integer> team = new ArrayList<>();
    final List<Double> crew = new ArrayList<>();
    final List<Double> teams = new ArrayList<>();
    final List<Integer> from = new ArrayList<>();
    final List<Integer> to = new ArrayList<>();
    final Map<Integer, Double> mostOnFlow = new HashMap<>();
    final Map<Integer, Double> mostBefore = new HashMap<>();
    final List<Map<Integer, FluidIntake>> intakes = new ArrayList<>();
    private final Map<At, Double> itemTime = new HashMap<>();
    private final Map<At, Double> share = new HashMap<>();
    private final Map<At, FluidSchedule> arrivals = new HashMap<>();
    private final Map<At, Double> start = new HashMap<>();
    private final Map<At, Double> usual = new HashMap<>();
    private final List<At> atPace = new ArrayList<>();

    /**
     * Starts an empty network.
     *
     * @param families how many kinds of items there are, 1 or more
     */
    public FluidNetworkBuilder(int families) {
        if (families < 1) {
            throw new IllegalArgumentException("There are " + families + " families, and must be 1 or more.");
        }
        this.families = families;
        for (int f = 0; f < families; f++) {
            intakes.add(new HashMap<>());
        }
    }

    /**
     * Adds a node that passes on all that comes.
     *
     * @return its number, from 0
     */
    public int node() {
        available.add(Double.POSITIVE_INFINITY);
        team.add(FluidNetwork.NO_TEAM);
        crew.add(1.0);
        return available.size() - 1;
    }

    /**
     * Adds a station that serves one kind of items so many in a unit of time: its time is 1, an item's 1 ÷ rate.
     *
     * @param rate items in a unit of time, more than 0
     * @return its number, from 0
     */
    public int station(double rate) {
        int node = node();
        limit(node, 1);
        for (int f = 0; f < families; f++) {
            itemTime(f, node, 1 / rate);
        }
        return node;
    }

    /**
     * Limits a node.
     *
     * @param node the node
     * @param time working time of its servers in a unit of time
     */
    public void limit(int node, double time) {
        available.set(node, Checks.amount("time", time));
    }

    /**
     * Says how long an item takes.
     *
     * @param family its family
     * @param node the node
     * @param time working time of a server; infinite where it never gets done
     */
    public void itemTime(int family, int node, double time) {
        boolean never = time == Double.POSITIVE_INFINITY;
        itemTime.put(at(family, node, available.size()), never ? time : Checks.amount("time", time));
    }

    /**
     * Adds a team.
     *
     * @param time working time of its people in a unit of time, infinite if they set no limit
     * @return its number, from 0
     */
    public int team(double time) {
        teams.add(time);
        return teams.size() - 1;
    }

    /**
     * Says which team serves a node.
     *
     * @param team the team
     * @param node the node
     * @param people how many of its people one server of the node takes
     */
    public void serves(int team, int node, double people) {
        this.team.set(node, team);
        crew.set(node, Checks.amount("crew", people));
    }

    /**
     * Adds a flow.
     *
     * @param origin the node it leaves
     * @param target the node it leads to; may be its origin
     * @return its number, from 0
     */
    public int flow(int origin, int target) {
        from.add(at(0, origin, available.size()).place());
        to.add(at(0, target, available.size()).place());
        return from.size() - 1;
    }

    /**
     * Says how many items take a flow for one that the node before it works on: probability · yield, in a choice; yield on
     * each flow of a split.
     *
     * @param family the family
     * @param flow the flow
     * @param items 0 or more
     */
    public void share(int family, int flow, double items) {
        share.put(at(family, flow, from.size()), Checks.amount("share", items));
    }

    /**
     * Says what arrives at a node from outside.
     *
     * @param family the family
     * @param node the node
     * @param rate items in a unit of time
     */
    public void arrivals(int family, int node, FluidSchedule rate) {
        arrivals.put(at(family, node, available.size()), rate);
    }

    /**
     * Says that nothing waits on a flow: its node takes at its own pace what is there for it, and no queue is before it.
     *
     * @param family the family
     * @param flow the flow
     */
    public void atPace(int family, int flow) {
        atPace.add(at(family, flow, from.size()));
    }

    /**
     * Says how the flows into a node make up what it works on; flows that are not in it come one by one beside it.
     *
     * @param family the family
     * @param node the node
     * @param intake the flows that are put together there
     */
    public void intake(int family, int node, FluidIntake intake) {
        intakes.get(family).put(at(family, node, available.size()).place(), intake);
    }

    /**
     * Says how many items wait on a flow at time 0.
     *
     * @param family the family
     * @param flow the flow
     * @param items 0 or more
     */
    public void start(int family, int flow, double items) {
        start.put(at(family, flow, from.size()), Checks.amount("start", items));
    }

    /**
     * Limits the items that wait on a flow.
     *
     * @param flow the flow
     * @param items of all families
     */
    public void mostOnFlow(int flow, double items) {
        mostOnFlow.put(at(0, flow, from.size()).place(), Checks.amount("most", items));
    }

    /**
     * Limits the items that wait before a node, on all flows into it.
     *
     * @param node the node
     * @param items of all families
     */
    public void mostBefore(int node, double items) {
        mostBefore.put(at(0, node, available.size()).place(), Checks.amount("most", items));
    }

    /**
     * Says how many items would come to a node in a unit of time if no node had a limit and every arrival had its highest
     * rate, where the caller knows; else it is found by going round. Either for all nodes of all families or for none.
     *
     * @param family the family
     * @param node the node
     * @param rate items in a unit of time
     */
    public void usual(int family, int node, double rate) {
        usual.put(at(family, node, available.size()), Checks.amount("rate", rate));
    }

    private At at(int family, int place, int places) {
        if (family < 0 || family >= families || place < 0 || place >= places) {
            throw new IllegalArgumentException("There is no place " + place + " of family " + family + " among "
                    + places + " places of " + families + " families. [fluid.place.unknown]");
        }
        return new At(family, place);
    }

    /**
     * Builds the network.
     *
     * @return the network
     */
    public FluidNetwork build() {
        return new FluidNetwork(this);
    }

    double[][] shares() {
        return filled(share, from.size());
    }

    double[][] itemTimes() {
        return filled(itemTime, available.size());
    }

    double[][] initial() {
        double[][] items = filled(start, from.size() + available.size());
        atPace.forEach(p -> items[p.family()][p.place()] = 0);
        return items;
    }

    FluidSchedule[][] schedules() {
        FluidSchedule[][] all = new FluidSchedule[families][available.size()];
        for (FluidSchedule[] family : all) {
            Arrays.fill(family, FluidSchedule.of(0));
        }
        arrivals.forEach((at, rate) -> all[at.family()][at.place()] = rate);
        return all;
    }

    boolean[][] pulled() {
        boolean[][] all = new boolean[families][from.size() + available.size()];
        atPace.forEach(p -> all[p.family()][p.place()] = true);
        return all;
    }

    double[][] usual(FluidNetwork network) {
        return usual.isEmpty() ? FluidLinks.withoutLimits(network) : filled(usual, available.size());
    }

    private double[][] filled(Map<At, Double> values, int places) {
        double[][] all = new double[families][places];
        values.forEach((at, value) -> all[at.family()][at.place()] = value);
        return all;
    }
}
