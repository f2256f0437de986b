package dev.valuestream.queueing;

/** How far a formula can be trusted. */
public enum Accuracy {

    /** The true value of the model stated, but for rounding: within 1e-9 of it, relative. */
    EXACT,

    /** A formula that is near the true value where its documentation says so; anything may be missing beyond that. */
    APPROXIMATE
}
