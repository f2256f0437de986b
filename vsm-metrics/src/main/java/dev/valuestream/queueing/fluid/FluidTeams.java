package dev.valuestream.queueing.fluid;

import java.util.stream.IntStream;

/**
 * Moves the teams together towards the levels at which each spends just its time, and with them what comes on the flows that
 * lead back, so that one sweep depends on nothing else. For one thread.
 */
final class FluidTeams {

    /** No level moves by more than this factor at once, as a logarithm. */
    private static final double FARTHEST = 2;

    /** What has a logarithm, for teams without time. */
    private static final double LOWEST = 1e-100;

    private final FluidTeam[] teams;
    private final FluidLanes[] lanes;
    private final int[] back;
    private final Mixing mixing;

    /** The levels of the teams and what comes back, as they are; then as would be right now, and as the mixing makes it. */
    private final double[] has;

    private final double[] wants;

    FluidTeams(FluidNetwork network, FluidFlow flow) {
        lanes = flow.lanes();
        back = network.back;
        teams = IntStream.range(0, network.teamAvailable.length)
                .mapToObj(t -> new FluidTeam(network, flow, t))
                .toArray(FluidTeam[]::new);
        has = new double[teams.length + back.length * lanes.length];
        wants = new double[has.length];
        mixing = new Mixing(has.length);
    }

    /** Whether on every flow that leads back comes what enters it, but for a share. */
    boolean isRound(double tolerance) {
        for (int along : back) {
            for (FluidLanes family : lanes) {
                double enters = family.enters(along);
                if (Math.abs(family.comes(along) - enters) > tolerance * enters) {
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
        look();
        mixing.next(has, wants);
        for (int t = 0; t < teams.length; t++) {
            teams[t].work(Math.exp(Math.max(has[t] - FARTHEST, Math.min(has[t] + FARTHEST, wants[t]))));
        }
        for (int i = teams.length; i < has.length; i++) {
            family(i).come(along(i), Math.max(0, wants[i]) * usual(i));
        }
    }

    private void look() {
        for (int t = 0; t < teams.length; t++) {
            FluidTeam team = teams[t];
            team.look();
            has[t] = Math.log(Math.max(LOWEST, Math.min(team.worksAt(), team.highest())));
            wants[t] = Math.log(Math.max(LOWEST, Math.min(team.level(), team.highest())));
        }
        for (int i = teams.length; i < has.length; i++) {
            has[i] = family(i).comes(along(i)) / usual(i);
            wants[i] = family(i).enters(along(i)) / usual(i);
        }
    }

    private FluidLanes family(int i) {
        return lanes[(i - teams.length) % lanes.length];
    }

    private int along(int i) {
        return back[(i - teams.length) / lanes.length];
    }

    private double usual(int i) {
        return family(i).weight(along(i));
    }
}
