package dev.valuestream.metrics.capacity;

import static java.util.Objects.requireNonNull;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.FlowWaits;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the elements whose wait, cycle or queue is the greatest of the map. */
final class Champions {

    private final MetricContext context;
    private final ValueStream stream;

    Champions(MetricContext context) {
        this.context = context;
        stream = context.valueStream();
    }

    /** The flows on which an item waits longest. */
    Optional<Champion> longestWait() {
        ObservedTimes times = ObservedTimes.of(context);
        return greatest(stream.flows(), f -> FlowWaits.mean(times, f), Unit.SECONDS);
    }

    /** The steps whose cycle, for whichever family, is longest. */
    Optional<Champion> longestCycle() {
        Map<String, StepModel> steps = CapacityModel.of(context).steps();
        return greatest(stream.steps(), s -> cycle(requireNonNull(steps.get(s.id()))), Unit.SECONDS);
    }

    /** The flows on which most items wait. */
    Optional<Champion> biggestQueue() {
        return greatest(stream.flows(), f -> FlowWaits.items(context, f), Unit.ITEMS);
    }

    private static Figure cycle(StepModel step) {
        double longest = 0;
        for (FamilyWork family : step.families()) {
            if (family.reached()) {
                Optional<TimeDistribution> cycle =
                        family.member().routes().figures(step.step()).cycleTimeOrProcessTime();
                if (cycle.isEmpty()) {
                    return Missing.unknownField(
                            "step",
                            step.step().id(),
                            "cycleTime",
                            family.member().family());
                }
                longest = Math.max(longest, cycle.get().meanSeconds());
            }
        }
        return Figure.of(longest);
    }

    /** Empty while a figure that might be greater is unknown, and where all are 0; what is not applicable does not compete. */
    private static <E extends Element> Optional<Champion> greatest(
            List<E> elements, Function<? super E, Figure> figure, Unit unit) {
        Map<String, Double> known = new LinkedHashMap<>();
        for (E element : elements) {
            Figure its = figure.apply(element);
            if (its instanceof Figure.Known number) {
                known.put(element.id(), number.value());
            } else if (((Figure.Unknown) its).reason() != Reason.NOT_APPLICABLE) {
                return Optional.empty();
            }
        }
        double most = known.values().stream().mapToDouble(v -> v).max().orElse(0);
        List<String> ids = known.entrySet().stream()
                .filter(e -> e.getValue() >= most * (1 - Bottleneck.TIE))
                .map(Map.Entry::getKey)
                .toList();
        return most > 0 ? Optional.of(new Champion(ids, most, unit)) : Optional.empty();
    }
}
