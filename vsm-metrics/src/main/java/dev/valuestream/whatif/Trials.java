package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.InvalidValueStreamException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a map with other numbers in it for one measure. */
final class Trials {

    /**
     * What came of a trial.
     *
     * @param after the analysis with the other numbers; empty if there is no such map
     * @param refused why there is none
     */
    record Trial(Optional<Analysis> after, String refused) {}

    private final Analysis before;
    private final Measure measure;

    /**
     * Trials with a measure.
     *
     * @throws NoSuchElementException if the analysis has no measure of that name
     */
    Trials(Analysis before, String name) {
        this.before = before;
        measure =
                before.measure(name).orElseThrow(() -> UnknownMeasure.of(name, before, "sensitivity.measure.unknown"));
    }

    /** The map as it is. */
    ValueStream stream() {
        return before.valueStream();
    }

    Measure before() {
        return measure;
    }

    /** The analysis of the map after an edit. */
    Trial with(Consumer<ValueStreamBuilder> edit) {
        ValueStreamBuilder map = before.valueStream().toBuilder();
        try {
            edit.accept(map);
            return new Trial(Optional.of(Analysis.of(before.catalog(), map.build(), before.options())), "");
        } catch (InvalidValueStreamException e) {
            return new Trial(Optional.empty(), e.problems().get(0).message());
        } catch (IllegalArgumentException | ArithmeticException e) { // a number beyond what its type holds
            return new Trial(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** The measure after a trial. */
    Measure measure(Analysis after) {
        return after.measure(measure.name()).orElse(measure);
    }

    /** The steps and teams of the highest load; empty where it is not known. */
    static List<ElementRef> constraint(Analysis analysis) {
        boolean asked = analysis.catalog().keys().contains(Bottleneck.KEY);
        return asked && analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> known
                ? known.value().highest().stream().map(Trials::element).toList()
                : List.of();
    }

    private static ElementRef element(Bottleneck.Ranked ranked) {
        return ranked.kind() == Bottleneck.Kind.TEAM
                ? new ElementRef(ElementKind.TEAM, ranked.id())
                : ElementRef.node(ranked.id());
    }
}
