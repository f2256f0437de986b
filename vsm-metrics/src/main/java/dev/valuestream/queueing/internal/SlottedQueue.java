package dev.valuestream.queueing.internal;

/**
 * The queue that is looked at once in a service time: what waits then, c of them are served, and Poisson arrivals come. So does the
 * queue of M/D/c behave (Crommelin), whose steady state this is.
 *
 * <p>With much room, few ways lead to a queue: Spitzer's sum E[Q] = Σ E[(S_k − kc)⁺]/k over k = 1, 2, …, with S_k Poisson of mean ka;
 * all terms are positive. With little room the roots z_k of z^c = e^(a(z − 1)) in the unit disc: E[Q] = a/(2(c − a)) − (c − 1 + a)/2 +
 * Σ 1/(1 − z_k), k = 1…c − 1. Either is used where it keeps its digits. Source: C. D. Crommelin, <i>Delay probability formulae</i>, Post Office
 * Electrical Engineers' Journal 26 (1934) 266–274; F. Spitzer, <i>A combinatorial lemma and its application to probability
 * theory</i>, Trans. AMS 82 (1956) 323–339; A. J. E. M. Janssen, J. S. H. van Leeuwaarden, <i>Back to the roots of the M/D/s
 * queue</i>, Statistica Neerlandica 62 (2008) 299–313.
 */
public final class SlottedQueue {

    /** From this exponent of decay on, e^(−0.5) a term, the sum needs at most some eighty terms. */
    private static final double FAST_DECAY = 0.5;

    private static final double SMALL = 0x1p-56;
    private static final double CONVERGED = 0x1p-50;
    private static final int PLAIN_STEPS = 3;
    private static final int MOST_STEPS = 100;

    private SlottedQueue() {}

    /**
     * The mean queue.
     *
     * @param station a steady station with some load
     * @return E[Q], items
     */
    public static double meanQueue(Servers station) {
        double decay = station.count() * Deviance.ofLogarithm(-station.idle() / station.count());
        return decay > FAST_DECAY ? bySum(station) : byRoots(station);
    }

    /**
     * The mean queue as Spitzer's sum.
     *
     * @param station a steady station with some load
     * @return E[Q], items
     */
    static double bySum(Servers station) {
        double sum = 0;
        double term;
        int k = 0;
        do {
            k++;
            term = PoissonExcess.beyond(k * station.offered(), (double) k * station.count()) / k;
            sum += term;
        } while (term > SMALL * sum);
        return sum;
    }

    /**
     * The mean queue from the roots.
     *
     * @param station a steady station with some load
     * @return E[Q], items
     */
    static double byRoots(Servers station) {
        int c = station.count();
        double offered = station.offered();
        double sum = offered / (2 * station.idle()) - (c - 1 + offered) / 2;
        for (int k = 1; 2 * k < c; k++) {
            sum += 2 * inverseDistance(station, 2 * Math.PI * k / c);
        }
        return c % 2 == 0 ? sum + inverseDistance(station, Math.PI) : sum;
    }

    /**
     * The real part of 1/(1 − z) for the root of z = e^(ρ(z − 1) + iφ): steps of z ← right side, which draws together by ρ, then
     * Newton's.
     */
    private static double inverseDistance(Servers station, double angle) {
        double load = station.load();
        double x = 0;
        double y = 0;
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change > CONVERGED; step++) {
            double size = StrictMath.exp(load * (x - 1));
            double right = size * StrictMath.cos(load * y + angle);
            double rightY = size * StrictMath.sin(load * y + angle);
            // (x, y) + (right − z)/(1 − ρ·right), the slope of the right side being ρ·right
            double slope = step < PLAIN_STEPS ? 0 : load;
            double dx = right - x;
            double dy = rightY - y;
            double re = 1 - slope * right;
            double im = -slope * rightY;
            double norm = re * re + im * im;
            x += (dx * re + dy * im) / norm;
            y += (dy * re - dx * im) / norm;
            change = Math.abs(dx) + Math.abs(dy);
        }
        return (1 - x) / ((1 - x) * (1 - x) + y * y);
    }
}
