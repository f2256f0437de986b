package dev.valuestream.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The changed elements that carry most, where there are too many to judge each. */
final class MostLoaded {

    private MostLoaded() {}

    /** All of them, or so many of the highest loads before or after, in the order in which they were. */
    static List<ChangedElement> of(List<ChangedElement> elements, Comparison comparison, int most) {
        if (elements.size() <= most) {
            return elements;
        }
        SystemFigures before = new SystemFigures(comparison.before());
        SystemFigures after = new SystemFigures(comparison.after());
        Set<ChangedElement> chosen = elements.stream()
                .sorted(Comparator.comparingDouble((ChangedElement e) -> Math.max(load(e, before), load(e, after)))
                        .reversed())
                .limit(most)
                .collect(Collectors.toSet());
        return elements.stream().filter(chosen::contains).toList();
    }

    private static double load(ChangedElement element, SystemFigures figures) {
        return element.steps().stream()
                .mapToDouble(s -> figures.number("step.load", s).orElse(0))
                .max()
                .orElse(0);
    }
}
