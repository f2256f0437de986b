package dev.valuestream.io.svg.layout;

/**
 * A place on the page.
 *
 * @param x px from the left
 * @param y px from the top
 */
public record Point(double x, double y) {}
