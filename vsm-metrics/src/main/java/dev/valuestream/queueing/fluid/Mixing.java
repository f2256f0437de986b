package dev.valuestream.queueing.fluid;

/**
 * Finds a point that a function maps to itself from what it made of the points before (Anderson's mixing; Walker &amp; Ni,
 * SIAM Journal on Numerical Analysis 49 (2011) 1715–1735): of the last steps those are combined that together leave the least
 * to be changed. Good where going to the image goes to and fro or astray; no proof that it ends, so its user must count.
 * For one thread.
 *
 * <p>What is left to be changed at a point stands in one array with the image behind it, and so do steps of both.
 */
final class Mixing {

    private static final int MOST_STEPS = 6;

    /** A step that the others hold but for this share of it says nothing new. */
    private static final double NOTHING_NEW = 1e-8;

    private final int coordinates;

    /** The last steps, in a ring: each new one takes the place of the oldest; and how large the change in each is. */
    private final double[][] steps;

    private final double[] sizes = new double[MOST_STEPS];

    /** What is new in each of them, the newest first. */
    private final double[][] upright;

    /** The point asked last, and what was left to be changed there. */
    private final double[] lastPoint;

    private final double[] lastLeft;

    /** What is left to be changed at the point asked now, and its image. */
    private final double[] left;

    private int points;

    /**
     * Begins a search.
     *
     * @param coordinates of how many numbers a point is made
     */
    Mixing(int coordinates) {
        this.coordinates = coordinates;
        steps = new double[MOST_STEPS][2 * coordinates];
        upright = new double[MOST_STEPS][2 * coordinates];
        lastPoint = new double[coordinates];
        lastLeft = new double[coordinates];
        left = new double[2 * coordinates];
    }

    /**
     * The next point to try.
     *
     * @param point where the function was asked
     * @param image what it made of it; overwritten by a point that is nearer to its image, one hopes
     */
    void next(double[] point, double[] image) {
        for (int i = 0; i < coordinates; i++) {
            left[i] = image[i] - point[i];
            left[coordinates + i] = image[i];
        }
        if (points > 0) {
            step(points - 1, point);
        }
        System.arraycopy(point, 0, lastPoint, 0, coordinates);
        System.arraycopy(left, 0, lastLeft, 0, coordinates);
        mix();
        System.arraycopy(left, coordinates, image, 0, coordinates);
        points++;
    }

    private void step(int number, double[] point) {
        double[] step = steps[number % MOST_STEPS];
        for (int i = 0; i < coordinates; i++) {
            step[i] = left[i] - lastLeft[i];
            step[coordinates + i] = point[i] - lastPoint[i] + step[i];
        }
        sizes[number % MOST_STEPS] = size(step);
    }

    /** Takes away what a combination of the steps explains, the newest first (Gram and Schmidt). */
    private void mix() {
        int known = 0;
        for (int number = points - 1; number >= Math.max(0, points - MOST_STEPS); number--) {
            double[] unit = upright(steps[number % MOST_STEPS], known);
            double size = size(unit);
            if (size > NOTHING_NEW * sizes[number % MOST_STEPS]) {
                multiply(unit, 1 / size);
                remove(left, unit);
                known++;
            }
        }
    }

    /** What of a step the newer ones do not say. */
    private double[] upright(double[] step, int known) {
        double[] own = upright[known];
        System.arraycopy(step, 0, own, 0, own.length);
        for (int i = 0; i < known; i++) {
            remove(own, upright[i]);
        }
        return own;
    }

    private void remove(double[] from, double[] unit) {
        double share = product(from, unit);
        for (int i = 0; i < from.length; i++) {
            from[i] -= share * unit[i];
        }
    }

    private static void multiply(double[] all, double factor) {
        for (int i = 0; i < all.length; i++) {
            all[i] *= factor;
        }
    }

    private double size(double[] step) {
        return Math.sqrt(product(step, step));
    }

    /** The product of the changes alone. */
    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < coordinates; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
