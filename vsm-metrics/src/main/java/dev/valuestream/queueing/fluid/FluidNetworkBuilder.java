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
    private final FluidTable itemTime;
    private final FluidTable share;
    private final FluidTable start;
    private final FluidTable usual;
    private final Map<At, FluidSchedule> arrivals = new HashMap<>();
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
        itemTime = new FluidTable(families);
        share = new FluidTable(families);
        start = new FluidTable(families);
        usual = new FluidTable(families);
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
        check(family, node, available.size());
        itemTime.put(family, node, never ? time : Checks.amount("time", time));
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
        check(0, origin, available.size());
        check(0, target, available.size());
        from.add(origin);
        to.add(target);
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
        check(family, flow, from.size());
        share.put(family, flow, Checks.amount("share", items));
    }

    /**
     * Says what arrives at a node from outside.
     *
     * @param family the family
     * @param node the node
     * @param rate items in a unit of time
     */
    public void arrivals(int family, int node, FluidSchedule rate) {
        check(family, node, available.size());
        arrivals.put(new At(family, node), rate);
    }

    /**
     * Says that nothing waits on a flow: its node takes at its own pace what is there for it, and no queue is before it.
     *
     * @param family the family
     * @param flow the flow
     */
    public void atPace(int family, int flow) {
        check(family, flow, from.size());
        atPace.add(new At(family, flow));
    }

    /**
     * Says how the flows into a node make up what it works on; flows that are not in it come one by one beside it.
     *
     * @param family the family
     * @param node the node
     * @param intake the flows that are put together there
     */
    public void intake(int family, int node, FluidIntake intake) {
        check(family, node, available.size());
        intakes.get(family).put(node, intake);
    }

    /**
     * Says how many items wait on a flow at time 0.
     *
     * @param family the family
     * @param flow the flow
     * @param items 0 or more
     */
    public void start(int family, int flow, double items) {
        check(family, flow, from.size());
        start.put(family, flow, Checks.amount("start", items));
    }

    /**
     * Limits the items that wait on a flow.
     *
     * @param flow the flow
     * @param items of all families
     */
    public void mostOnFlow(int flow, double items) {
        check(0, flow, from.size());
        mostOnFlow.put(flow, Checks.amount("most", items));
    }

    /**
     * Limits the items that wait before a node, on all flows into it.
     *
     * @param node the node
     * @param items of all families
     */
    public void mostBefore(int node, double items) {
        check(0, node, available.size());
        mostBefore.put(node, Checks.amount("most", items));
    }

    /**
     * Says how many items would come to a node in a unit of time if no node had a limit and every arrival had its highest
     * rate, where the caller knows; else it is found, by going round or at once. Either for all nodes of all families or for none.
     *
     * @param family the family
     * @param node the node
     * @param rate items in a unit of time
     */
    public void usual(int family, int node, double rate) {
        check(family, node, available.size());
        usual.put(family, node, Checks.amount("rate", rate));
    }

    private void check(int family, int place, int places) {
        if (family < 0 || family >= families || place < 0 || place >= places) {
            throw new IllegalArgumentException("There is no place " + place + " of family " + family + " among "
                    + places + " places of " + families + " families. [fluid.place.unknown]");
        }
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
        return share.filled(from.size());
    }

    double[][] itemTimes() {
        return itemTime.filled(available.size());
    }

    double[][] initial() {
        double[][] items = start.filled(from.size() + available.size());
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

    boolean isUsualStated() {
        return !usual.isEmpty();
    }

    double[][] usual(int families, int nodes) {
        return usual.isEmpty() ? new double[families][nodes] : usual.filled(nodes);
    }
}
