package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that a step states for all items and, where they differ, for one family. */
final class FigureFields {

    /** A field of a step's figures, whosever they are. */
    private record Figure<T>(
            String name,
            Class<T> type,
            Function<StepFigures, Optional<T>> reader,
            BiConsumer<FiguresBuilder<?>, @Nullable T> writer) {

        Field<T> ofStep() {
            return Field.of(name, type, ProcessStep.class, StepBuilder.class, s -> reader.apply(s.figures()), writer);
        }

        Field<T> ofFamily(String family) {
            return Field.of(
                    Fields.FAMILIES + family + "." + name,
                    type,
                    ProcessStep.class,
                    StepBuilder.class,
                    s -> Optional.ofNullable(s.families().get(family)).flatMap(reader),
                    (step, value) -> step.family(family, figures -> writer.accept(figures, value)));
        }
    }

    private static final List<Figure<?>> ALL = List.of(
            time("processTime", StepFigures::processTime, (b, v) -> b.processTime = v),
            time("leadTime", StepFigures::leadTime, (b, v) -> b.leadTime = v),
            time("cycleTime", StepFigures::cycleTime, (b, v) -> b.cycleTime = v),
            time("idealCycleTime", StepFigures::idealCycleTime, (b, v) -> b.idealCycleTime = v),
            new Figure<>(
                    "quantityPerCycle",
                    Double.class,
                    f -> boxed(f.quantityPerCycle()),
                    (b, v) -> b.quantityPerCycle = v),
            time("changeover", StepFigures::changeover, (b, v) -> b.changeover = v),
            new Figure<>("batch", Batch.class, StepFigures::batch, (b, v) -> b.batch = v),
            new Figure<>("uptime", Ratio.class, StepFigures::uptime, (b, v) -> b.uptime = share(v)),
            time("meanTimeToRepair", StepFigures::meanTimeToRepair, (b, v) -> b.meanTimeToRepair = v),
            new Figure<>("yield", Ratio.class, StepFigures::yield, (b, v) -> b.yield = share(v)),
            new Figure<>("goodShare", Ratio.class, StepFigures::goodShare, (b, v) -> b.goodShare = share(v)),
            new Figure<>(
                    "percentCompleteAccurate",
                    Ratio.class,
                    StepFigures::percentCompleteAccurate,
                    (b, v) -> b.percentCompleteAccurate = v == null ? null : (Double) v.percent()),
            new Figure<>("value", ValueClass.class, StepFigures::value, (b, v) -> b.value = v));

    private FigureFields() {}

    static List<Field<?>> ofStep() {
        return ALL.stream().map(Figure::ofStep).collect(ImmutableList.toImmutableList());
    }

    static List<Field<?>> ofFamily(String family) {
        return ALL.stream().map(f -> f.ofFamily(family)).collect(ImmutableList.toImmutableList());
    }

    private static Figure<TimeDistribution> time(
            String name,
            Function<StepFigures, Optional<TimeDistribution>> reader,
            BiConsumer<FiguresBuilder<?>, TimeInput> writer) {
        return new Figure<>(
                name, TimeDistribution.class, reader, (b, v) -> writer.accept(b, TimeInput.of(Optional.ofNullable(v))));
    }

    static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    static @Nullable Double share(@Nullable Ratio value) {
        return value == null ? null : (Double) value.value();
    }
}
