package dev.valuestream.queueing;

import java.util.Optional;

/**
 * How long an item holds a machine, all told: its natural time, the failures that stop it, and its part in the setups.
 *
 * <p>Failures, while items are worked on: t = t0/A and variance σ0²/A² + (1 + c_r²)(1 − A)·m_r·t0/A, which is
 * c_e² = c0² + (1 + c_r²)·A(1 − A)·m_r/t0. Setups, one after N items on the mean, during which nothing fails: t + t_s/N and
 * variance + σ_s²/N + t_s²·(N − 1)/N². Both are sums, so {@link #natural()}, {@link #fromFailures()} and {@link #fromSetups()} say
 * who brings which part of mean and variance.
 *
 * <p>Exact, within 1e-12, for exponential times between failures, and for setups that may follow any item with the same
 * probability 1/N; a setup after exactly every N-th item has the same mean and variance over items, but neighbours that depend on each other.
 * Source: Hopp and Spearman, <i>Factory Physics</i>, 3rd ed., sections 8.4.1–8.4.3. Immutable; constant cost.
 *
 * @param work the natural time of an item, without failures and setups
 * @param failures what stops it, if anything does
 * @param setups what comes between items, if anything does
 */
public record EffectiveProcessTime(ServiceTime work, Optional<Failures> failures, Optional<Setups> setups) {

    /**
     * A part of the effective time: parts add up.
     *
     * @param mean what it adds to the mean
     * @param variance what it adds to the variance, in the unit of time squared
     */
    public record Part(double mean, double variance) {

        /** Nothing. */
        private static final Part NONE = new Part(0, 0);

        /**
         * States a part.
         *
         * @param mean what it adds to the mean
         * @param variance what it adds to the variance
         */
        public Part {}

        Part plus(Part other) {
            return new Part(mean + other.mean, variance + other.variance);
        }
    }

    /**
     * States the time of an item.
     *
     * @param work the natural time, without failures and setups
     * @param failures what stops it, if anything does
     * @param setups what comes between items, if anything does
     */
    public EffectiveProcessTime {}

    /**
     * Returns the effective time of work that nothing interrupts.
     *
     * @param work the natural time of an item
     * @return that time
     */
    public static EffectiveProcessTime of(ServiceTime work) {
        return new EffectiveProcessTime(work, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the same work on a machine that fails.
     *
     * @param failing how
     * @return a copy with these failures
     */
    public EffectiveProcessTime with(Failures failing) {
        return new EffectiveProcessTime(work, Optional.of(failing), setups);
    }

    /**
     * Returns the same work on a machine that is set up.
     *
     * @param settingUp how
     * @return a copy with these setups
     */
    public EffectiveProcessTime with(Setups settingUp) {
        return new EffectiveProcessTime(work, failures, Optional.of(settingUp));
    }

    /**
     * Returns mean and variability of the effective time, for any queue.
     *
     * @return t_e and c_e²; c_e² is 0 where t_e is
     */
    public ServiceTime time() {
        Part all = natural().plus(fromFailures()).plus(fromSetups());
        return new ServiceTime(all.mean, all.mean == 0 ? 0 : all.variance / all.mean / all.mean);
    }

    /**
     * Returns what the item's own work brings; where the machine fails, the same work varies over a longer time.
     *
     * @return t0 and σ0²/A²
     */
    public Part natural() {
        double stretch = 1 + failures.map(Failures::repairPerWork).orElse(0.0);
        return new Part(work.mean(), work.variance() * stretch * stretch);
    }

    /**
     * Returns what failures bring.
     *
     * @return t0(1 − A)/A and (1 + c_r²)(1 − A)·m_r·t0/A; nothing where the machine does not fail
     */
    public Part fromFailures() {
        return failures.map(this::stops).orElse(Part.NONE);
    }

    private Part stops(Failures failing) {
        double mean = work.mean() * failing.repairPerWork();
        return new Part(mean, 2 * failing.timeToRepair().residual() * mean);
    }

    /**
     * Returns what setups bring.
     *
     * @return t_s/N and σ_s²/N + t_s²·(N − 1)/N²; nothing where the machine is not set up
     */
    public Part fromSetups() {
        return setups.map(EffectiveProcessTime::shareOfSetups).orElse(Part.NONE);
    }

    private static Part shareOfSetups(Setups settingUp) {
        double n = settingUp.itemsBetween();
        double mean = settingUp.time().mean() / n;
        return new Part(mean, settingUp.time().variance() / n + mean * mean * (n - 1));
    }
}
