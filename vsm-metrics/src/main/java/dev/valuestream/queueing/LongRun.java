package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;
import java.util.Optional;

/**
 * What becomes of a queue in the long run: it is {@link Steady}, or it is {@link Growing} and nobody can say how long an item
 * waits. Immutable.
 */
public sealed interface LongRun {

    /**
     * Returns the steady state.
     *
     * @return the steady state, or nothing if the queue grows
     */
    Optional<Steady> steady();

    /**
     * Returns the steady state of a queue that is known to have one.
     *
     * @return the steady state
     * @throws IllegalStateException if the queue grows
     */
    Steady orElseThrow();

    /**
     * A queue that settles. Numbers follow from times by Little's law, so that it holds.
     *
     * @param throughput items a unit of time that are served
     * @param waitingTime the mean time of an item in the queue, before its service
     * @param serviceTime the mean time of an item at a server
     * @param accuracy how far the wait can be trusted
     */
    record Steady(double throughput, double waitingTime, double serviceTime, Accuracy accuracy) implements LongRun {

        /**
         * States a steady state.
         *
         * @param throughput items a unit of time, 0 or more
         * @param waitingTime the mean wait, 0 or longer
         * @param serviceTime the mean service time, 0 or longer
         * @param accuracy how far the wait can be trusted
         * @throws IllegalArgumentException if a number is negative, infinite or NaN
         */
        public Steady {
            requireFinite(throughput, "throughput");
            requireFinite(waitingTime, "waiting time");
            requireFinite(serviceTime, "service time");
        }

        private static void requireFinite(double value, String what) {
            if (!(value >= 0 && value <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("The " + what + " (" + Stated.text(value)
                        + ") of a steady queue must be 0 or more, and finite. [queueing.steady.range]");
            }
        }

        /**
         * Returns the time from arrival to departure.
         *
         * @return waiting time + service time
         */
        public double timeInSystem() {
            return waitingTime + serviceTime;
        }

        /**
         * Returns the mean number of items in the queue.
         *
         * @return throughput · waiting time
         */
        public double queueLength() {
            return LittlesLaw.number(throughput, waitingTime);
        }

        /**
         * Returns the mean number of items that are being served, which is that of busy servers.
         *
         * @return throughput · service time
         */
        public double busyServers() {
            return LittlesLaw.number(throughput, serviceTime);
        }

        /**
         * Returns the mean number of items in the queue and in service.
         *
         * @return throughput · time in system
         */
        public double inSystem() {
            return LittlesLaw.number(throughput, timeInSystem());
        }

        @Override
        public Optional<Steady> steady() {
            return Optional.of(this);
        }

        @Override
        public Steady orElseThrow() {
            return this;
        }
    }

    /**
     * A queue that never settles, since at least as much comes as can be served.
     *
     * @param growth items a unit of time by which it gets longer, λ − c/s; 0 at a load of exactly 1, where it still has no mean:
     *     it grows like the root of time
     */
    record Growing(double growth) implements LongRun {

        /**
         * States a growth.
         *
         * @param growth items a unit of time, 0 or more
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Growing {
            if (!(growth >= 0 && growth <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("The growth (" + Stated.text(growth)
                        + ") of a queue must be 0 or more, and finite. [queueing.growth.range]");
            }
        }

        static Growing of(Servers servers) {
            return new Growing(servers.growth());
        }

        @Override
        public Optional<Steady> steady() {
            return Optional.empty();
        }

        @Override
        public Steady orElseThrow() {
            throw new IllegalStateException("The queue grows by " + Stated.text(growth)
                    + " items a unit of time, so there is no mean wait. Ask steady(), or state a load below 1."
                    + " [queueing.not-steady]");
        }
    }
}
