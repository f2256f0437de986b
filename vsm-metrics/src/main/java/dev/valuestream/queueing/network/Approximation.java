package dev.valuestream.queueing.network;

/** By which method the variability that stations pass to each other is followed through a network. */
public enum Approximation {

    /**
     * Indices of dispersion: each flow carries the variance of its counts at all time scales, and each queue sees it at its own. Right
     * for bursts that travel through lightly loaded stations; the method to use. See {@link QueueingNetwork}.
     */
    DISPERSION,

    /**
     * The Queueing Network Analyzer: each flow carries one number, its scv. Known to miss the heavily loaded station far downstream of a
     * bursty source. Here as the textbook's baseline: W. Whitt, <i>The Queueing Network Analyzer</i>, Bell System Technical Journal 62
     * (1983) 2779–2815, sections 4 and 5, with the factor of Krämer and Langenbach-Belz and without the class-by-class corrections.
     */
    QNA
}
