package dev.valuestream.queueing.network;

/** How far a predicted wait can be trusted. {@link Caution} says why. */
public enum Confidence {

    /** The true mean of the network stated, but for rounding: Poisson arrivals throughout, and exponential times where the method needs them. */
    EXACT,

    /** An approximation where it is known to be near: line sojourn times mostly within 5 %, seldom above 10 %. */
    GOOD,

    /** An approximation where it may be far from the truth; at least one {@link Caution} says why. */
    LOW
}
