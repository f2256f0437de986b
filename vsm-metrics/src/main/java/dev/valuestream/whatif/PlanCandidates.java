package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Project;
import dev.valuestream.problem.Text;
import dev.valuestream.whatif.PlanSearch.LeftOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Sorts the improvements of a plan into those that are done, those that can be made, and those that cannot. */
final class PlanCandidates {

    private final ValueStream start;
    private final Function<ValueStream, Analysis> analyse;
    private final List<Improvement> done;
    private final List<Improvement> open = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Text> assumptions = new ArrayList<>();

    PlanCandidates(Project project, Function<ValueStream, Analysis> analyse) {
        this.analyse = analyse;
        done = project.plan()
                .withDependencies(project.plan().improvements().stream()
                        .filter(i -> i.status()
                                .filter(ImprovementStatus.DONE::equals)
                                .isPresent())
                        .map(Improvement::id)
                        .toList());
        start = project.plan()
                .applyTo(project.asIs(), done.stream().map(Improvement::id).toList());
        project.plan().order().stream().filter(i -> !done.contains(i)).forEach(this::sort);
    }

    /** A plan lets nothing need what is dropped, so that all else can be made, as far as it fits. */
    private void sort(Improvement improvement) {
        if (improvement.isDropped()) {
            leftOut.add(new LeftOut(improvement, Text.of("search.dropped", "It was dropped.")));
        } else {
            open.add(improvement);
        }
    }

    List<Improvement> done() {
        return done;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<Text> assumptions() {
        return assumptions;
    }

    /**
     * The sets of those that can be made.
     *
     * @throws NoSuchElementException if the analysis has no such measure
     */
    PlanSets sets(String measure) {
        PlanSets sets = new PlanSets(start, open, costs(), analyse, measure);
        if (sets.measure(new BitSet()).isEmpty()) {
            throw UnknownMeasure.of(measure, analyse.apply(start), "search.measure.unknown");
        }
        return sets;
    }

    private double[] costs() {
        OptionalDouble mean = open.stream()
                .map(Improvement::cost)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
        List<String> without = open.stream()
                .filter(i -> i.cost().isEmpty())
                .map(Improvement::id)
                .toList();
        if (!without.isEmpty()) {
            assumptions.add(
                    mean.isPresent()
                            ? Text.of(
                                    "search.cost.mean",
                                    "No cost is stated of {0}: the mean of the others is taken.",
                                    String.join(", ", without))
                            : Text.of("search.cost.none", "No cost is stated: each improvement counts as 1."));
        }
        return open.stream().mapToDouble(i -> i.cost().orElse(mean.orElse(1))).toArray();
    }
}
