/**
 * The self-contained report. Start at {@link dev.valuestream.io.html.Html#reportWriter()}.
 *
 * <p>A report is made of sections, each of which writes to one {@code Markup}; {@code Markup} alone knows how text becomes
 * HTML, {@code PageStyle} how it looks. Pictures and charts are those of {@code dev.valuestream.io.svg}.
 */
@NullMarked
package dev.valuestream.io.html;

import org.jspecify.annotations.NullMarked;
