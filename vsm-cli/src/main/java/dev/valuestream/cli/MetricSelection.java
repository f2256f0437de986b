package dev.valuestream.cli;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Metrics and measures by the ids that somebody typed. */
final class MetricSelection {

    private final MetricCatalog catalog;
    private final List<String> ids;

    private MetricSelection(MetricCatalog catalog, List<String> ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    /**
     * A selection.
     *
     * @throws IllegalArgumentException if the catalogue lacks an id; it names the nearest
     */
    static MetricSelection of(MetricCatalog catalog, List<String> ids) {
        for (String id : ids) {
            if (catalog.keyOf(plain(id)).isEmpty()) {
                throw new IllegalArgumentException(unknown(catalog, id));
            }
        }
        return new MetricSelection(catalog, ids);
    }

    /** The id without element and family: {@code step.load} of {@code step.load[weld-1]{LH}}. */
    private static String plain(String id) {
        return id.replaceFirst("[\\[{].*", "");
    }

    private static String unknown(MetricCatalog catalog, String id) {
        Set<String> known = new LinkedHashSet<>();
        catalog.keys().forEach(k -> known.add(k.id()));
        catalog.measures().forEach(m -> known.add(m.id()));
        List<String> near = Suggestions.allNear(plain(id), known);
        return "There is no metric or measure " + id + "."
                + (near.isEmpty() ? "" : " Maybe you mean " + String.join(" or ", near) + ".")
                + " The command metrics lists all.";
    }

    List<String> ids() {
        return ids;
    }

    /** The metrics that give what was asked for, in the order it was asked for, none twice. */
    List<MetricKey<?>> keys() {
        return ids.stream()
                .map(MetricSelection::plain)
                .map(catalog::keyOf)
                .<MetricKey<?>>flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The measures asked for: those of a metric, of an id, or the one of a full name. */
    List<Measure> measures(Analysis analysis) {
        Set<Measure> selected = new LinkedHashSet<>();
        for (String id : ids) {
            for (Measure measure : analysis.measures(catalog.keyOf(plain(id)).orElseThrow())) {
                boolean whole = catalog.keys().stream().anyMatch(k -> k.id().equals(id));
                if (whole || measure.id().equals(id) || measure.name().equals(id)) {
                    selected.add(measure);
                }
            }
        }
        return new ArrayList<>(selected);
    }
}
