package dev.valuestream.queueing.fluid;

/**
 * Finds a point that a function maps to itself from what it made of the points before (Anderson's mixing; Walker &amp; Ni,
 * SIAM Journal on Numerical Analysis 49 (2011) 1715–1735): of the last steps those are combined that together leave the least
 * to be changed. Good where going to the image goes to and fro or astray; no proof that it ends, so its user must count.
 * For one thread.
 */
final class Mixing {

    private static final int MOST_STEPS = 6;

    /** A step that the others hold but for this share of it says nothing new. */
    private static final double NOTHING_NEW = 1e-8;

    /** How far the image went, and by how much what is left to be changed changed. */
    private static final class Step {

        final double[] image;
        final double[] change;
        double size;

        Step(int coordinates) {
            image = new double[coordinates];
            change = new double[coordinates];
        }

        void between(double[] from, double[] to, double[] changeFrom, double[] changeTo) {
            for (int i = 0; i < image.length; i++) {
                change[i] = changeTo[i] - changeFrom[i];
                image[i] = to[i] - from[i] + change[i];
            }
            size = size();
        }

        void copy(Step from) {
            System.arraycopy(from.image, 0, image, 0, image.length);
            System.arraycopy(from.change, 0, change, 0, change.length);
        }

        void remove(Step other, double share) {
            add(change, other.change, -share);
            add(image, other.image, -share);
        }

        double size() {
            return Math.sqrt(product(change, change));
        }

        void divide(double by) {
            for (int i = 0; i < image.length; i++) {
                image[i] *= 1 / by;
                change[i] *= 1 / by;
            }
        }
    }

    /** The last steps, in a ring: each new one takes the place of the oldest. */
    private final Step[] steps = new Step[MOST_STEPS];

    /** What is new in each of them, the newest first. */
    private final Step[] upright = new Step[MOST_STEPS];

    private final double[] lastPoint;
    private final double[] lastChange;

    /** What is left to be changed at the point asked last. */
    private final double[] change;

    private int points;

    /**
     * Begins a search.
     *
     * @param coordinates of how many numbers a point is made
     */
    Mixing(int coordinates) {
        for (int i = 0; i < MOST_STEPS; i++) {
            steps[i] = new Step(coordinates);
            upright[i] = new Step(coordinates);
        }
        lastPoint = new double[coordinates];
        lastChange = new double[coordinates];
        change = new double[coordinates];
    }

    /**
     * The next point to try.
     *
     * @param point where the function was asked
     * @param image what it made of it; overwritten by a point that is nearer to its image, one hopes
     */
    void next(double[] point, double[] image) {
        for (int i = 0; i < change.length; i++) {
            change[i] = image[i] - point[i];
        }
        if (points > 0) {
            step(points - 1).between(lastPoint, point, lastChange, change);
        }
        System.arraycopy(point, 0, lastPoint, 0, point.length);
        System.arraycopy(change, 0, lastChange, 0, change.length);
        mix(image);
        points++;
    }

    private Step step(int number) {
        return steps[number % MOST_STEPS];
    }

    /** Takes from the change what a combination of the steps explains, the newest first (Gram and Schmidt). */
    private void mix(double[] next) {
        int known = 0;
        for (int number = points - 1; number >= Math.max(0, points - MOST_STEPS); number--) {
            Step unit = upright(step(number), known);
            double size = unit.size();
            if (size > NOTHING_NEW * step(number).size) {
                unit.divide(size);
                double share = product(change, unit.change);
                add(change, unit.change, -share);
                add(next, unit.image, -share);
                known++;
            }
        }
    }

    /** What of a step the newer ones do not say. */
    private Step upright(Step step, int known) {
        Step own = upright[known];
        own.copy(step);
        for (int i = 0; i < known; i++) {
            own.remove(upright[i], product(own.change, upright[i].change));
        }
        return own;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] more, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * more[i];
        }
    }
}
