package dev.valuestream.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import java.util.stream.Collectors;

/** Compares explanations line by line. */
final class Explained {

    private Explained() {}

    /** Compares what stands between the formula and the source, whatever spaces make columns of it. */
    static void assertExplained(Analysis analysis, String metric, String expected) {
        String text = analysis.explain(analysis.catalog().keyOf(metric).orElseThrow())
                .toText()
                .lines()
                .skip(2)
                .filter(l -> !l.startsWith("  source"))
                .collect(Collectors.joining("\n"));
        assertThat(squeezed(text)).isEqualTo(squeezed(expected));
    }

    private static String squeezed(String text) {
        return text.lines().map(l -> l.strip().replaceAll(" +", " ")).collect(Collectors.joining("\n"));
    }
}
