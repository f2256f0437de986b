package dev.valuestream.io.svg.chart;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a chart shows, as a table. Immutable.
 *
 * @param headings the heading of each column; the first column names the rows
 * @param rows the cells of each row, one a column
 */
public record ChartTable(List<String> headings, List<List<String>> rows) {

    /**
     * Copies the lists.
     *
     * @param headings the heading of each column
     * @param rows the cells of each row
     */
    public ChartTable {
        headings = ImmutableList.copyOf(headings);
        rows = rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }
}
