/**
 * The step table of a map, as people keep it in spreadsheets: one row a step, columns by name.
 *
 * <p>Start at {@link dev.valuestream.io.csv.Csv}; the columns are listed at {@link dev.valuestream.io.csv.CsvReader}. What a
 * table cannot hold of a map is named by {@link dev.valuestream.io.csv.CsvWriter#notHeld}. Inside, text becomes cells
 * ({@code Cells}), the first row headings ({@code Headings}), a cell under a heading a value ({@code Value}), and rows a map
 * ({@code TableReader}). This package may depend on what the formats share and on the model.
 */
@NullMarked
package dev.valuestream.io.csv;

import org.jspecify.annotations.NullMarked;
