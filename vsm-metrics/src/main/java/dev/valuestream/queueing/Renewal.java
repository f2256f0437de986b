package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Deviance;
import dev.valuestream.queueing.internal.Stated;

/**
 * Arrivals whose times in between are of a stated shape: always the same, Erlang's, or hyperexponential. Immutable.
 *
 * <p>More than {@link Arrivals} say; with it {@link GM1} is exact.
 */
public sealed interface Renewal {

    /**
     * Returns rate and variability alone, for any queue that knows no shape.
     *
     * @return the rate, and c_a² of the shape
     */
    Arrivals arrivals();

    /**
     * Returns the Laplace transform of the time between arrivals: the chance that none comes in an exponential time of that rate.
     *
     * @param y the rate of that time, in mean times between arrivals: 0 or more
     * @return A*(y) = E[e^(−yT/E[T])], from 0 to 1
     */
    double transform(double y);

    /**
     * Returns by how much the transform lies above its tangent at 0, without cancellation.
     *
     * @param y the rate of that time, in mean times between arrivals: 0 or more
     * @return A*(y) − 1 + y
     */
    double transformAboveTangent(double y);

    /**
     * Arrivals on the beat.
     *
     * @param rate items a unit of time
     */
    record Even(double rate) implements Renewal {

        /**
         * States the arrivals.
         *
         * @param rate items a unit of time, 0 or from 1e-100 to 1e100
         * @throws IllegalArgumentException if the rate is outside its range or NaN
         */
        public Even {
            rate = Stated.magnitude(rate, "arrival rate");
        }

        @Override
        public Arrivals arrivals() {
            return Arrivals.even(rate);
        }

        @Override
        public double transform(double y) {
            return StrictMath.exp(-y);
        }

        @Override
        public double transformAboveTangent(double y) {
            return Deviance.ofExponential(y);
        }
    }

    /**
     * Arrivals whose times in between are the sum of so many exponential ones.
     *
     * @param rate items a unit of time
     * @param phases k, 1 for Poisson arrivals; c_a² = 1/k
     */
    record Erlangian(double rate, int phases) implements Renewal {

        /**
         * States the arrivals.
         *
         * @param rate items a unit of time, 0 or from 1e-100 to 1e100
         * @param phases from 1 to a million
         * @throws IllegalArgumentException if a value is outside its range or NaN
         */
        public Erlangian {
            rate = Stated.magnitude(rate, "arrival rate");
            Stated.count(phases, 1, "phases");
        }

        @Override
        public Arrivals arrivals() {
            return new Arrivals(rate, 1.0 / phases);
        }

        @Override
        public double transform(double y) {
            return StrictMath.exp(-exponent(y));
        }

        @Override
        public double transformAboveTangent(double y) {
            double curved = phases * Deviance.ofLogarithm(y / phases);
            return Deviance.ofExponential(exponent(y)) + curved;
        }

        private double exponent(double y) {
            return phases * StrictMath.log1p(y / phases);
        }
    }

    /**
     * Arrivals in bursts: the time in between is mostly short and sometimes long, hyperexponential of two phases with balanced
     * means.
     *
     * @param rate items a unit of time
     * @param scv c_a², 1 or more
     */
    record Hyperexponential(double rate, double scv) implements Renewal {

        /**
         * States the arrivals.
         *
         * @param rate items a unit of time, 0 or from 1e-100 to 1e100
         * @param scv c_a², from 1 to 1e6
         * @throws IllegalArgumentException if a value is outside its range or NaN
         */
        public Hyperexponential {
            rate = Stated.magnitude(rate, "arrival rate");
            if (!(scv >= 1 && scv <= 1e6)) {
                throw new IllegalArgumentException("The squared coefficient of variation (" + Stated.text(scv)
                        + ") of hyperexponential times must be from 1 to 1e6. Below 1 state Erlang's."
                        + " [queueing.scv.range]");
            }
        }

        @Override
        public Arrivals arrivals() {
            return new Arrivals(rate, scv);
        }

        @Override
        public double transform(double y) {
            double longPhase = longPhase();
            double shortPhase = 1 - longPhase;
            return shortPhase / (1 + y / (2 * shortPhase)) + longPhase / (1 + y / (2 * longPhase));
        }

        @Override
        public double transformAboveTangent(double y) {
            double longPhase = longPhase();
            return above(y, 1 - longPhase) + above(y, longPhase);
        }

        /** The probability of the long phase, (1 − √((c² − 1)/(c² + 1)))/2 written without a difference. */
        private double longPhase() {
            double root = StrictMath.sqrt((scv - 1) / (scv + 1));
            return 1 / ((scv + 1) * (1 + root));
        }

        private static double above(double y, double probability) {
            double part = y / (2 * probability);
            return probability * part * part / (1 + part);
        }
    }
}
