package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.internal.text.TextFit;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a process box, before the box has a place.
 *
 * @param name the step's name in one or two lines
 * @param people who works there, if the map says
 * @param rows the measured facts
 * @param pace the word that marks the pacemaker, if it is
 * @param bottleneck why it is the bottleneck, if it is
 */
record StepFace(
        TextFit name,
        Optional<TextFit> people,
        List<DataRow> rows,
        Optional<TextFit> pace,
        Optional<TextFit> bottleneck) {

    /**
     * One measured fact.
     *
     * @param label what it is
     * @param value its value
     */
    record DataRow(TextFit label, TextFit value) {}

    StepFace {
        rows = ImmutableList.copyOf(rows);
    }

    double height() {
        double footer = bottleneck.isPresent() ? Spec.FOOTER : 0;
        double strip = pace.isPresent() ? Spec.PACE : 0;
        return Spec.HEAD + Spec.DATA_ROW * rows.size() + strip + footer;
    }
}
