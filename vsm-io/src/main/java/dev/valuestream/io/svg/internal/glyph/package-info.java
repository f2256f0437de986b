/**
 * Letters: how wide they are and where one visible character ends. Depends on nothing, and asks the machine for no font
 * and no locale, so that the same map gives the same picture everywhere.
 */
@NullMarked
package dev.valuestream.io.svg.internal.glyph;

import org.jspecify.annotations.NullMarked;
