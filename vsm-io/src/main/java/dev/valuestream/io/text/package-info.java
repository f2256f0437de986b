/**
 * An analysis as text for people, in columns that line up.
 *
 * <p>Start at {@link dev.valuestream.io.text.TextReport}, the whole report, or {@link
 * dev.valuestream.io.text.MeasureText}, a few measures of it. The report is made of sections ({@code Header}, {@code
 * Timeline}, {@code Totals}, {@code StepTable}, {@code Constraint} …), each of which writes to one {@code Page}; {@code
 * Columns} knows how wide characters are, {@code Grid} lines up tables, {@code Notes} numbers the reasons why a figure is
 * not known. All figures are rounded by {@code Shown} and nowhere else.
 */
@NullMarked
package dev.valuestream.io.text;

import org.jspecify.annotations.NullMarked;
