/**
 * How a value stream comes in and goes out: what all formats share.
 *
 * <p>Start at the reader and writer of a format, such as {@code dev.valuestream.io.json.Json}. Here are the {@linkplain
 * dev.valuestream.io.ReadLimits limits} that every reader keeps, the {@linkplain dev.valuestream.io.DocumentException
 * exception} that says what is wrong with a document and where, and the {@linkplain dev.valuestream.io.DurationText
 * texts of durations}. Formats depend on this package and never on each other.
 */
@NullMarked
package dev.valuestream.io;

import org.jspecify.annotations.NullMarked;
