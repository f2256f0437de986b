package dev.valuestream.queueing.fluid;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves the teams together towards the levels at which each spends just its time, and with them what comes on the flows that
 * lead back, so that one sweep depends on nothing else.
 */
final class FluidTeams {

    /** No level moves by more than this factor at once, as a logarithm. */
    private static final double FARTHEST = 2;

    /** What has a logarithm, for teams without time. */
    private static final double LOWEST = 1e-100;

    private final FluidFlow flow;
    private final List<FluidTeam> teams;
    private final int[] back;
    private final Mixing mixing = new Mixing();

    FluidTeams(FluidNetwork network, FluidFlow flow) {
        this.flow = flow;
        back = network.back;
        teams = IntStream.range(0, network.teamAvailable.length)
                .mapToObj(t -> new FluidTeam(network, flow, t))
                .toList();
    }

    /** Whether on every flow that leads back comes what enters it, but for a share. */
    boolean isRound(double tolerance) {
        for (int along : back) {
            for (int f = 0; f < flow.returning.length; f++) {
                double enters = flow.lanes(f).enters(along);
                if (Math.abs(flow.returning[f][along] - enters) > tolerance * enters) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Moves the level of every team towards the one that would be right now; not all the way where a higher level makes more
     * come, so that the next would be too low. Mixed as logarithms; flows that lead back as shares of what is usual.
     */
    void move() {
        int size = teams.size() + back.length * flow.returning.length;
        double[] has = new double[size];
        double[] wants = new double[size];
        for (int t = 0; t < teams.size(); t++) {
            FluidTeam team = teams.get(t);
            team.look();
            has[t] = Math.log(Math.max(LOWEST, Math.min(team.worksAt(), team.highest())));
            wants[t] = Math.log(Math.max(LOWEST, Math.min(team.level(), team.highest())));
        }
        for (int i = teams.size(); i < size; i++) {
            has[i] = flow.returning[family(i)][along(i)] / usual(i);
            wants[i] = flow.lanes(family(i)).enters(along(i)) / usual(i);
        }
        double[] next = mixing.next(has, wants);
        for (int t = 0; t < teams.size(); t++) {
            teams.get(t).work(Math.exp(Math.max(has[t] - FARTHEST, Math.min(has[t] + FARTHEST, next[t]))));
        }
        for (int i = teams.size(); i < size; i++) {
            flow.returning[family(i)][along(i)] = Math.max(0, next[i]) * usual(i);
        }
    }

    private int family(int i) {
        return (i - teams.size()) % flow.returning.length;
    }

    private int along(int i) {
        return back[(i - teams.size()) / flow.returning.length];
    }

    private double usual(int i) {
        return flow.lanes(family(i)).weight(along(i));
    }
}
