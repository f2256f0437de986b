package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * Breakdowns that stop the item in work: it goes on when the machine is repaired. Immutable.
 *
 * <p>Time between failures is counted in working time of the machine, and exponential; that is what makes {@link
 * EffectiveProcessTime} exact.
 *
 * @param meanTimeToFailure m_f, working time from a repair to the next failure
 * @param timeToRepair how long it stands still: its mean m_r and its scv c_r²
 */
public record Failures(double meanTimeToFailure, ServiceTime timeToRepair) {

    /**
     * States the failures.
     *
     * @param meanTimeToFailure from 1e-100 to 1e100
     * @param timeToRepair how long it stands still
     * @throws IllegalArgumentException if the time to failure is outside its range or NaN
     */
    public Failures {
        meanTimeToFailure = Stated.positive(meanTimeToFailure, "time to failure");
    }

    /**
     * Returns the failures of a machine whose uptime and mean time to repair are known.
     *
     * @param availability A, the share of time that the machine can work, above 0 and up to 1
     * @param timeToRepair how long it stands still, longer than 0 if the availability is below 1
     * @return failures with m_f = m_r·A/(1 − A); at an availability of 1 none, with repairs of no time
     * @throws IllegalArgumentException if the availability is outside its range, or the repair takes no time though it is below 1
     */
    public static Failures ofAvailability(double availability, ServiceTime timeToRepair) {
        if (!(availability > 0 && availability <= 1)) {
            throw new IllegalArgumentException("The availability (" + Stated.text(availability)
                    + ") must be above 0 and at most 1. Maybe it is a percentage: divide it by 100."
                    + " [queueing.availability.range]");
        }
        if (availability == 1) {
            return new Failures(1, ServiceTime.constant(0));
        }
        double repair = Stated.positive(timeToRepair.mean(), "time to repair");
        return new Failures(repair * availability / (1 - availability), timeToRepair);
    }

    /**
     * Returns the availability.
     *
     * @return A = m_f/(m_f + m_r), above 0 and up to 1
     */
    public double availability() {
        return meanTimeToFailure / (meanTimeToFailure + timeToRepair.mean());
    }

    /**
     * Returns the repair time that working time brings along.
     *
     * @return m_r/m_f = (1 − A)/A
     */
    double repairPerWork() {
        return timeToRepair.mean() / meanTimeToFailure;
    }
}
