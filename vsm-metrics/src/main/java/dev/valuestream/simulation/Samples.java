package dev.valuestream.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of each replication by the names of their measures, those that some replication lacks left out. */
final class Samples {

    private Samples() {}

    /** The samples of replications, each given as what it alone found, in their order. */
    static ImmutableMap<String, List<Double>> of(List<List<SimulatedMeasure>> replications) {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (List<SimulatedMeasure> replication : replications) {
            for (SimulatedMeasure measure : replication) {
                figures.computeIfAbsent(measure.name(), name -> new ArrayList<>())
                        .add(measure.estimate().mean());
            }
        }
        ImmutableMap.Builder<String, List<Double>> complete = ImmutableMap.builder();
        figures.forEach((name, values) -> {
            if (values.size() == replications.size()) {
                complete.put(name, ImmutableList.copyOf(values));
            }
        });
        return complete.buildOrThrow();
    }
}
