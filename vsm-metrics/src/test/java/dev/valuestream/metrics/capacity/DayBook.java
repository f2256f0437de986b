package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.capacity.LineSpec.Step;

/**
 * The accounts of a {@link LineSpec}, kept by hand: items are walked through the line round by round, every crew is
 * counted, and the time of a whole week is booked. A second way to every load; it knows nothing of the engine.
 */
public final class DayBook {

    private final LineSpec line;

    /** By family and step: visits for one unit of demand. */
    public final double[][] visits;

    public DayBook(LineSpec line) {
        this.line = line;
        visits = new double[line.members()][];
        for (int f = 0; f < line.members(); f++) {
            visits[f] = walk(f);
        }
    }

    /** Lets items in and follows them until all but a trace has left; starts more where suppliers must make up for scrap. */
    private double[] walk(int family) {
        double[] v = new double[line.customer() + 1];
        for (int round = 0; round < 100_000; round++) {
            double[] next = arrivals(line, family, v);
            double gap = 0;
            for (int n = 0; n < v.length; n++) {
                gap = Math.max(gap, Math.abs(next[n] - v[n]));
            }
            v = next;
            if (gap < 1e-15) {
                break;
            }
        }
        double scale = line.trigger ? 1 : 1 / v[line.customer()];
        for (int n = 0; n < v.length; n++) {
            v[n] *= scale;
        }
        return v;
    }

    /** What comes to each node if one item starts and every node has had so many. */
    private static double[] arrivals(LineSpec line, int family, double[] passed) {
        double[] next = new double[passed.length];
        next[0] = 1;
        spread(line, family, passed, next);
        return next;
    }

    /** Adds to each node what the others send there; a join takes the smaller of its two branches. */
    public static void spread(LineSpec line, int family, double[] leaving, double[] to) {
        for (int n = 0; n < line.customer(); n++) {
            Step step = line.steps.get(n);
            double good = leaving[n] * LineSpec.or(step.yield[family], 1);
            boolean first = n > 0 && line.steps.get(n - 1).split;
            boolean second = n > 1 && line.steps.get(n - 2).split;
            if (first) {
                double other = leaving[n + 1] * LineSpec.or(line.steps.get(n + 1).yield[family], 1);
                to[n + 2] += Math.min(good, other);
            } else if (step.past > 0 && family == 0) {
                to[step.past] += good;
            } else if (!second) {
                for (int k = 0; k < step.to.size(); k++) {
                    to[step.to.get(k)] += good * LineSpec.or(step.probability.get(k), 1);
                }
            }
        }
    }

    public double servers(int n) {
        Step step = line.steps.get(n);
        if (step.team < 0) {
            return step.stations > 0 ? step.stations : 1;
        }
        int crews = 0;
        double left = line.people[step.team];
        while (left >= LineSpec.or(step.crew, 1)) {
            left -= LineSpec.or(step.crew, 1);
            crews++;
        }
        crews = Math.max(1, crews);
        return step.stations > 0 ? Math.min(step.stations, crews) : crews;
    }

    /** Seconds of one server in a week, the team's share counted. */
    public double serverWeek(int n) {
        Step step = line.steps.get(n);
        double share = step.team < 0 ? 1 : LineSpec.or(line.share[step.team], 1);
        return share * rawWeek(n);
    }

    private double rawWeek(int n) {
        Step step = line.steps.get(n);
        return Double.isNaN(step.hours) ? line.dayHours * 3600 * line.weekDays : step.hours * 3600 * step.days;
    }

    /** Seconds of one server that changeovers take in a week: each family that comes has its turn in every interval. */
    public double changeoverWeek(int n) {
        Step step = line.steps.get(n);
        if (Double.isNaN(step.everyDays) || !Double.isNaN(step.batch)) {
            return 0;
        }
        int turns = 0;
        for (int f = 0; f < line.members(); f++) {
            turns += line.families == 0 || (line.demandPerDay[f] > 0 && visits[f][n] > 0) ? 1 : 0;
        }
        double intervals = line.weekDays / step.everyDays;
        return intervals * turns * LineSpec.or(step.changeover, 0) / LineSpec.or(step.uptime, 1);
    }

    /** Seconds that one item takes of a server: a thousand batches are made, and the time divided. */
    public double itemSeconds(int n, int family, boolean changeovers) {
        Step step = line.steps.get(n);
        double batch = LineSpec.or(step.batch, 1);
        double items = 0;
        double time = 0;
        for (int b = 0; b < 1000; b++) {
            double cycles = batch / LineSpec.or(step.quantity, 1);
            time += cycles * step.cycle[family] / LineSpec.or(step.uptime, 1);
            time += changeovers && !Double.isNaN(step.batch) ? LineSpec.or(step.changeover, 0) : 0;
            items += batch;
        }
        return time / items;
    }

    /** Items a week. */
    public double itemsWeek(int n, int family) {
        return line.demandPerDay[family] * line.weekDays * visits[family][n];
    }

    public double workWeek(int n, int family, boolean changeovers) {
        return itemsWeek(n, family) * itemSeconds(n, family, changeovers);
    }

    /** Seconds of all servers in a week, changeovers taken off. */
    public double timeWeek(int n, boolean changeovers) {
        return servers(n) * Math.max(0, serverWeek(n) - (changeovers ? changeoverWeek(n) : 0));
    }

    public double stepLoad(int n, boolean changeovers) {
        double work = 0;
        for (int f = 0; f < line.members(); f++) {
            work += workWeek(n, f, changeovers);
        }
        return work == 0 ? 0 : work / timeWeek(n, changeovers);
    }

    /** Seconds of people of a team in a week, changeovers taken off. */
    public double teamWeek(int team) {
        double first = NONE_YET;
        boolean same = true;
        double lost = 0;
        for (int n = 0; n < line.customer(); n++) {
            if (line.steps.get(n).team == team) {
                same &= first == NONE_YET || first == rawWeek(n);
                first = rawWeek(n);
                lost += servers(n) * crew(n) * changeoverWeek(n);
            }
        }
        double week = same ? first : line.dayHours * 3600 * line.weekDays;
        return Math.max(0, line.people[team] * LineSpec.or(line.share[team], 1) * week - lost);
    }

    private static final double NONE_YET = -1;

    public double crew(int n) {
        return LineSpec.or(line.steps.get(n).crew, 1);
    }

    public double teamLoad(int team) {
        double work = 0;
        for (int n = 0; n < line.customer(); n++) {
            for (int f = 0; line.steps.get(n).team == team && f < line.members(); f++) {
                work += workWeek(n, f, true) * crew(n);
            }
        }
        return work == 0 ? 0 : work / teamWeek(team);
    }

    /** How many families are changed over to at a step. */
    public int parts(int n) {
        int parts = 0;
        for (int f = 0; f < line.members(); f++) {
            parts += line.families == 0 || (line.demandPerDay[f] > 0 && visits[f][n] > 0) ? 1 : 0;
        }
        return LineSpec.or(line.steps.get(n).changeover, 0) == 0 ? 0 : parts;
    }

    /** Changeovers a day that fit beside the running of a week; not more than 0 where running takes all of it. */
    public double changeoverBudget(int n) {
        Step step = line.steps.get(n);
        double left = timeWeek(n, false);
        for (int f = 0; f < line.members(); f++) {
            left -= workWeek(n, f, false);
        }
        return left / (step.changeover / LineSpec.or(step.uptime, 1)) / line.weekDays;
    }

    /** The interval, in days, at which the step is just able to do all: looked for by halving, with its week booked anew. */
    public double shortestInterval(int n) {
        Step step = line.steps.get(n);
        double batch = step.batch;
        double every = step.everyDays;
        step.batch = LineSpec.NONE;
        double low = 0;
        double high = 1e9;
        for (int i = 0; i < 200; i++) {
            step.everyDays = (low + high) / 2;
            boolean able = stepLoad(n, true) <= 1;
            low = able ? low : step.everyDays;
            high = able ? step.everyDays : high;
        }
        step.batch = batch;
        step.everyDays = every;
        return high;
    }

    /** People whom the items of a week keep busy, each week being as long as the stream's or as the step's own. */
    public double people(int family, boolean ownWeek) {
        double people = 0;
        for (int n = 0; n < line.customer(); n++) {
            double week = ownWeek ? rawWeek(n) : line.dayHours * 3600 * line.weekDays;
            people += itemsWeek(n, family) * line.steps.get(n).cycle[family] * crew(n) / week;
        }
        return people;
    }

    /** Seconds of a week in which good items are made at the ideal speed, and in which items are made at all. */
    public double[] goodAndPlanned(int n, int family) {
        Step step = line.steps.get(n);
        double cycles = itemsWeek(n, family) / LineSpec.or(step.quantity, 1);
        double good = cycles * step.good[family] * step.ideal[family];
        return new double[] {good, cycles * step.cycle[family] / LineSpec.or(step.uptime, 1)};
    }

    public int stepsOf(int team) {
        return (int) line.steps.stream().filter(s -> s.team == team).count();
    }
}
