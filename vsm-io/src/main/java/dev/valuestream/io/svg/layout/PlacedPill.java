package dev.valuestream.io.svg.layout;

/**
 * The label of a share, on its route.
 *
 * @param rect its shape
 * @param text the share
 * @param rework whether its route leads back
 */
public record PlacedPill(Rect rect, PlacedText text, boolean rework) {}
