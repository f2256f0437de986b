package dev.valuestream.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a step beside its figures. */
final class StepFields {

    static final List<Field<?>> ALL = List.of(
            field("stations", Integer.class, s -> boxed(s.stations()), (b, v) -> b.stations = v),
            field("team", String.class, ProcessStep::team, (b, v) -> b.team = v),
            field("crew", Double.class, s -> FigureFields.boxed(s.crew()), (b, v) -> b.crew = v),
            field("operators", Double.class, s -> FigureFields.boxed(s.operators()), (b, v) -> b.operators = v),
            field(
                    "calendar",
                    WorkCalendar.class,
                    ProcessStep::calendar,
                    (b, v) -> b.calendar = v == null ? null : new CalendarBuilder(v)),
            field("atShiftEnd", ShiftEnd.class, ProcessStep::atShiftEnd, (b, v) -> b.atShiftEnd = v),
            field("failures", FailureBasis.class, ProcessStep::failures, (b, v) -> b.failures = v),
            field("wipLimit", Integer.class, s -> boxed(s.wipLimit()), (b, v) -> b.wipLimit = v),
            field("join", Join.class, ProcessStep::statedJoin, (b, v) -> b.join = v),
            field(
                    "pacemaker",
                    Boolean.class,
                    s -> s.pacemaker() ? Optional.of(true) : Optional.empty(),
                    (b, v) -> b.pacemaker = v),
            field(
                    "observation",
                    Observation.class,
                    ProcessStep::observation,
                    (b, v) -> b.observation = v == null ? null : new ObservationBuilder(v)));

    /** The names of the families whose figures differ; behind their figures, as it takes out what is not named. */
    static final Field<Set<?>> FAMILIES = field(
            "families",
            Fields.SET,
            s -> s.families().isEmpty()
                    ? Optional.empty()
                    : Optional.of(s.families().keySet()),
            StepFields::families);

    private StepFields() {}

    private static void families(StepBuilder builder, @Nullable Set<?> names) {
        Set<String> kept = new LinkedHashSet<>();
        if (names != null) {
            names.forEach(n -> kept.add((String) n));
        }
        builder.keepFamilies(kept);
    }

    private static <T> Field<T> field(
            String name,
            Class<T> type,
            Function<ProcessStep, Optional<T>> reader,
            BiConsumer<StepBuilder, @Nullable T> writer) {
        return Field.of(name, type, ProcessStep.class, StepBuilder.class, reader, writer);
    }

    static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
