package dev.valuestream.whatif;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each measure after the one that it was before. Used once. */
final class MeasurePairs {

    private final Map<String, Measure> before = new LinkedHashMap<>();
    private final Map<String, Measure> left = new LinkedHashMap<>();
    private final Origins origins;

    private MeasurePairs(List<Measure> before, Origins origins) {
        before.forEach(m -> this.before.put(m.name(), m));
        left.putAll(this.before);
        this.origins = origins;
    }

    /** Those of the map after in their order, then those that are there no more. */
    static List<MeasureChange> of(List<Measure> before, List<Measure> after, Origins origins) {
        MeasurePairs pairs = new MeasurePairs(before, origins);
        ImmutableList.Builder<MeasureChange> changes = ImmutableList.builder();
        after.forEach(m -> changes.add(pairs.change(m)));
        after.forEach(m -> pairs.left.remove(m.name()));
        pairs.left.values().forEach(m -> changes.add(MeasureChange.gone(m, missing("after", m))));
        return changes.build();
    }

    private MeasureChange change(Measure after) {
        Optional<Measure> was = origin(after);
        if (was.isEmpty()) {
            return MeasureChange.of(after, missing("before", after), Optional.empty());
        }
        Measure found = was.get();
        left.remove(found.name());
        Figure figure = found.unit().equals(after.unit()) ? found.figure() : otherUnit(found);
        return MeasureChange.of(
                after, figure, found.element().filter(e -> !after.element().equals(found.element())));
    }

    /** The measure before: that of the same element, or of the one it stands for; of several, that of the worst. */
    private Optional<Measure> origin(Measure after) {
        if (after.element().isEmpty()) {
            return Optional.ofNullable(before.get(after.name()));
        }
        List<Measure> candidates = new ArrayList<>();
        for (String element : origins.of(after.element().get())) {
            Optional.ofNullable(before.get(at(after, element).name())).ifPresent(candidates::add);
        }
        return candidates.isEmpty() ? Optional.ofNullable(before.get(after.name())) : Optional.of(worst(candidates));
    }

    private static Measure at(Measure measure, String element) {
        return new Measure(
                measure.id(),
                Optional.of(element),
                measure.family(),
                measure.unit(),
                measure.better(),
                measure.figure());
    }

    /** One that is not known is worse than any; one that has no such figure, better. */
    private static Measure worst(List<Measure> candidates) {
        Optional<Measure> unknown = candidates.stream()
                .filter(m -> m.figure() instanceof Figure.Unknown u && u.reason() != Reason.NOT_APPLICABLE)
                .findFirst();
        Comparator<Measure> byValue =
                Comparator.comparingDouble(m -> m.figure().number().orElseThrow());
        Comparator<Measure> byHarm = candidates.get(0).better() == Direction.HIGHER ? byValue.reversed() : byValue;
        return unknown.or(() -> candidates.stream()
                        .filter(m -> m.figure() instanceof Figure.Known)
                        .max(byHarm))
                .orElse(candidates.get(0));
    }

    private static Figure missing(String side, Measure measure) {
        String where =
                measure.element().map(e -> "The map {1} has no {2}, so no {0}.").orElse("There is no {0} {1}.");
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "compare.missing-" + side,
                        where,
                        measure.name(),
                        side,
                        measure.element().orElse("")));
    }

    private static Figure otherUnit(Measure before) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of("compare.unit", "{0} was in another unit before ({1}).", before.name(), before.unit()));
    }
}
