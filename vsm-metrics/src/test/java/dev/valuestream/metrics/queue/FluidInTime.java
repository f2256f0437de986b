package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.capacity.DayBook;
import dev.valuestream.metrics.capacity.LineSpec;

/**
 * The fluid of a {@link LineSpec} followed in time, day by day, from an empty line: what came yesterday is done today as far
 * as time allows, the rest is put on the pile. Slow and plain; it knows nothing of the engine. Each step plans with a
 * smoothed view of what comes, so that shared teams do not swing to and fro.
 */
final class FluidInTime {

    private static final double SMOOTH = 0.1;

    private final LineSpec line;
    private final DayBook book;

    private final double[][] itemSeconds;
    private final double[] stepTime;
    private final double[] teamTime;
    private final double[] start;

    /** By family and step: items put on the pile on the last day. */
    final double[][] growth;

    /** By family and step: items that came on the last day. */
    final double[][] came;

    /** By how much any pile grew more on the last day than a hundred days before. */
    double drift;

    FluidInTime(LineSpec line, DayBook book, int days) {
        this.line = line;
        this.book = book;
        itemSeconds = new double[line.members()][line.customer()];
        stepTime = new double[line.customer()];
        teamTime = new double[line.people.length];
        start = new double[line.members()];
        look();
        growth = new double[line.members()][line.customer()];
        came = new double[line.members()][line.customer() + 1];
        double[][] seen = new double[line.members()][line.customer() + 1];
        double[][] earlier = null;
        for (int day = 0; day < days; day++) {
            if (day == days - 100) {
                earlier = copy(growth);
            }
            day(seen);
        }
        compare(earlier);
    }

    /** What never changes, looked up once. */
    private void look() {
        for (int n = 0; n < stepTime.length; n++) {
            stepTime[n] = book.timeWeek(n, true) / line.weekDays;
            for (int f = 0; f < line.members(); f++) {
                itemSeconds[f][n] = book.itemSeconds(n, f, true);
            }
        }
        for (int t = 0; t < teamTime.length; t++) {
            teamTime[t] = book.teamWeek(t) / line.weekDays;
        }
        for (int f = 0; f < line.members(); f++) {
            start[f] = starting(f);
        }
    }

    private static double[][] copy(double[][] of) {
        double[][] copy = new double[of.length][];
        for (int i = 0; i < of.length; i++) {
            copy[i] = of[i].clone();
        }
        return copy;
    }

    private void compare(double[][] earlier) {
        for (int f = 0; f < growth.length; f++) {
            for (int n = 0; n < growth[f].length; n++) {
                drift = Math.max(drift, Math.abs(growth[f][n] - earlier[f][n]));
            }
        }
    }

    private void day(double[][] seen) {
        double[] pass = passing(seen);
        for (int f = 0; f < line.members(); f++) {
            double[] leaving = new double[line.customer() + 1];
            for (int n = 0; n < line.customer(); n++) {
                leaving[n] = came[f][n] * pass[n];
                growth[f][n] = came[f][n] - leaving[n];
            }
            double[] next = new double[line.customer() + 1];
            next[0] = start[f];
            DayBook.spread(line, f, leaving, next);
            came[f] = next;
            for (int n = 0; n <= line.customer(); n++) {
                seen[f][n] += SMOOTH * (next[n] - seen[f][n]);
            }
        }
    }

    private double starting(int family) {
        // one unit of demand starts as often as the first step is visited less what comes back to it
        double[] leaving = new double[line.customer() + 1];
        System.arraycopy(book.visits[family], 0, leaving, 0, line.customer());
        double[] next = new double[line.customer() + 1];
        DayBook.spread(line, family, leaving, next);
        return line.demandPerDay[family] * (book.visits[family][0] - next[0]);
    }

    /** The share of what comes that each step can do, and, where a team serves several, the most its time allows. */
    private double[] passing(double[][] seen) {
        double[] work = new double[line.customer()];
        double[] own = new double[line.customer()];
        for (int n = 0; n < work.length; n++) {
            for (int f = 0; f < line.members(); f++) {
                work[n] += seen[f][n] * itemSeconds[f][n];
            }
            own[n] = work[n] == 0 ? 1 : Math.min(1, stepTime[n] / work[n]);
        }
        double[] pass = own.clone();
        for (int t = 0; t < line.people.length; t++) {
            if (book.stepsOf(t) > 1) {
                double most = level(t, work, own);
                for (int n = 0; n < work.length; n++) {
                    pass[n] = line.steps.get(n).team == t ? Math.min(own[n], most) : pass[n];
                }
            }
        }
        return pass;
    }

    private double level(int team, double[] work, double[] own) {
        double time = teamTime[team];
        if (spent(team, work, own, 1) <= time) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (spent(team, work, own, middle) > time) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private double spent(int team, double[] work, double[] own, double level) {
        double spent = 0;
        for (int n = 0; n < work.length; n++) {
            if (line.steps.get(n).team == team) {
                spent += work[n] * book.crew(n) * Math.min(own[n], level);
            }
        }
        return spent;
    }
}
