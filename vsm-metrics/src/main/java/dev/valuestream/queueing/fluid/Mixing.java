package dev.valuestream.queueing.fluid;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds a point that a function maps to itself from what it made of the points before (Anderson's mixing; Walker &amp; Ni,
 * SIAM Journal on Numerical Analysis 49 (2011) 1715–1735): of the last steps those are combined that together leave the least
 * to be changed. Good where going to the image goes to and fro or astray; no proof that it ends, so its user must count.
 */
final class Mixing {

    private static final int MOST_STEPS = 6;

    /** A step that the others hold but for this share of it says nothing new. */
    private static final double NOTHING_NEW = 1e-8;

    /** How far the point went, and by how much what is left to be changed changed. */
    private static final class Step {

        final double[] point;
        final double[] change;

        Step(double[] point, double[] change) {
            this.point = point;
            this.change = change;
        }
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private double[] lastPoint = new double[0];
    private double[] lastChange = new double[0];

    /**
     * The next point to try.
     *
     * @param point where the function was asked
     * @param image what it made of it
     * @return a point that is nearer to its image, one hopes
     */
    double[] next(double[] point, double[] image) {
        double[] change = minus(image, point);
        if (lastPoint.length > 0) {
            steps.addFirst(new Step(minus(point, lastPoint), minus(change, lastChange)));
        }
        if (steps.size() > MOST_STEPS) {
            steps.removeLast();
        }
        lastPoint = point;
        lastChange = change;
        return mixed(image, change);
    }

    /** Takes from the change what a combination of the steps explains, the newest first (Gram and Schmidt). */
    private double[] mixed(double[] image, double[] change) {
        double[] next = image.clone();
        double[] left = change.clone();
        Deque<Step> upright = new ArrayDeque<>();
        for (Step step : steps) {
            double[] own = step.change.clone();
            double[] move = plus(step.point, step.change, 1);
            for (Step other : upright) {
                double share = product(own, other.change);
                own = plus(own, other.change, -share);
                move = plus(move, other.point, -share);
            }
            double size = Math.sqrt(product(own, own));
            if (size > NOTHING_NEW * Math.sqrt(product(step.change, step.change))) {
                Step unit = new Step(times(move, 1 / size), times(own, 1 / size));
                double share = product(left, unit.change);
                left = plus(left, unit.change, -share);
                next = plus(next, unit.point, -share);
                upright.addLast(unit);
            }
        }
        return next;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] times(double[] a, double factor) {
        return Arrays.stream(a).map(x -> x * factor).toArray();
    }

    private static double[] minus(double[] a, double[] b) {
        return plus(a, b, -1);
    }

    private static double[] plus(double[] a, double[] b, double factor) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * b[i];
        }
        return sum;
    }
}
