package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * The time in the system of M/M/c, first come first served: wait and service together.
 *
 * <p>With C the share of items that wait, k = c − a idle servers and time counted in service times, P(T &gt; t) =
 * e^(−t)·(1 + C·(e^((1 − k)t) − 1)/(1 − k)), and e^(−t)(1 + C·t) where k = 1; for one server it is e^(−kt). Exact. The quantile is found by
 * halving, to the last digits. Source: Gross, Shortle, Thompson, Harris, <i>Fundamentals of Queueing Theory</i>, 4th ed.,
 * section 2.3.
 */
public final class SojournTail implements Tail {

    private final double waitProbability;
    private final double idle;
    private final double serviceTime;

    SojournTail(double waitProbability, double idle, double serviceTime) {
        this.waitProbability = waitProbability;
        this.idle = idle;
        this.serviceTime = serviceTime;
    }

    @Override
    public double beyond(double time) {
        if (Stated.askedTime(time) < 0) {
            return 1;
        }
        return serviceTime == 0 ? 0 : beyondServices(time / serviceTime);
    }

    /** e^(−t) + C·(e^(−kt) − e^(−t))/(1 − k), the difference taken out of the larger so that nothing cancels. */
    private double beyondServices(double t) {
        double excess = Math.abs(1 - idle);
        double slower = StrictMath.exp(-Math.min(1, idle) * t);
        double waited = excess * t < Double.MIN_NORMAL ? t : -StrictMath.expm1(-excess * t) / excess;
        return Math.min(1, StrictMath.exp(-t) + (waited == 0 ? 0 : waitProbability * slower * waited));
    }

    @Override
    public double quantile(double p) {
        double left = 1 - Stated.belowOne(p);
        double high = 1;
        while (beyondServices(high) > left) {
            high *= 2;
        }
        double low = 0;
        for (double middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
            if (beyondServices(middle) > left) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (p == 0 ? 0 : high) * serviceTime;
    }

    @Override
    public double mean() {
        return serviceTime + waitProbability * serviceTime / idle;
    }

    @Override
    public Accuracy accuracy() {
        return Accuracy.EXACT;
    }
}
