package dev.valuestream.queueing.fluid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
        final double size;

        Step(double[] point, double[] change) {
            this.point = point;
            this.change = change;
            size = Math.sqrt(product(change, change));
        }

        /** What of this step the others do not say: where it went, and what that changed of the image. */
        Step upright(List<Step> others) {
            double[] own = change.clone();
            double[] move = point.clone();
            add(move, change, 1);
            for (Step other : others) {
                double share = product(own, other.change);
                add(own, other.change, -share);
                add(move, other.point, -share);
            }
            return new Step(move, own);
        }

        void divide(double by) {
            for (int i = 0; i < point.length; i++) {
                point[i] *= 1 / by;
                change[i] *= 1 / by;
            }
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
        List<Step> upright = new ArrayList<>(MOST_STEPS);
        for (Step step : steps) {
            Step unit = step.upright(upright);
            double size = Math.sqrt(product(unit.change, unit.change));
            if (size > NOTHING_NEW * step.size) {
                unit.divide(size);
                double share = product(left, unit.change);
                add(left, unit.change, -share);
                add(next, unit.point, -share);
                upright.add(unit);
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

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, b, -1);
        return difference;
    }

    private static void add(double[] to, double[] more, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * more[i];
        }
    }
}
