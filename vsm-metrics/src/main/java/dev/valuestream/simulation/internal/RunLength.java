package dev.valuestream.simulation.internal;

/**
 * How long a replication is and when it is looked at.
 *
 * @param horizon its whole length in seconds
 * @param warmUp the part at the start that is not measured
 * @param looks at how many equal intervals the queues are noted
 */
record RunLength(double horizon, double warmUp, int looks) {

    double lookTime(int look) {
        return look == looks ? horizon : horizon * look / looks;
    }
}
