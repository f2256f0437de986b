package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.problem.Suggestions;
import java.util.NoSuchElementException;

/** Says that an analysis has no measure of a name, and which was perhaps meant. */
final class UnknownMeasure {

    private UnknownMeasure() {}

    static NoSuchElementException of(String name, Analysis analysis, String code) {
        String maybe = Suggestions.nearest(
                        name, analysis.measures().stream().map(Measure::name).toList())
                .map(n -> "Maybe it is " + n + ".")
                .orElse("Take a name that Analysis.measures() lists.");
        return new NoSuchElementException("The analysis has no measure (" + name + "). " + maybe + " [" + code + "]");
    }
}
