package dev.valuestream.queueing.fluid;

import java.util.List;
import java.util.stream.IntStream;

/** Moves the teams together towards the levels at which each spends just its time. */
final class FluidTeams {

    /** No level moves by more than this factor at once, as a logarithm. */
    private static final double FARTHEST = 2;

    /** What has a logarithm, for teams without time. */
    private static final double LOWEST = 1e-100;

    private final List<FluidTeam> teams;
    private final Mixing mixing = new Mixing();

    FluidTeams(FluidNetwork network, FluidFlow flow) {
        teams = IntStream.range(0, network.teamAvailable.length)
                .mapToObj(t -> new FluidTeam(network, flow, t))
                .toList();
    }

    /**
     * Moves the level of every team towards the one that would be right now; not all the way where a higher level makes more
     * come, so that the next would be too low. Mixed as logarithms.
     */
    void move() {
        double[] has = new double[teams.size()];
        double[] wants = new double[teams.size()];
        for (int t = 0; t < has.length; t++) {
            FluidTeam team = teams.get(t);
            team.look();
            has[t] = Math.log(Math.max(LOWEST, Math.min(team.worksAt(), team.highest())));
            wants[t] = Math.log(Math.max(LOWEST, Math.min(team.level(), team.highest())));
        }
        double[] next = mixing.next(has, wants);
        for (int t = 0; t < has.length; t++) {
            teams.get(t).work(Math.exp(Math.max(has[t] - FARTHEST, Math.min(has[t] + FARTHEST, next[t]))));
        }
    }
}
