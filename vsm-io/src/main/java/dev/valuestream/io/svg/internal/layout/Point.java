package dev.valuestream.io.svg.internal.layout;

/**
 * A place on the page.
 *
 * @param x px from the left
 * @param y px from the top
 */
public record Point(double x, double y) {}
