package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a material flow. */
final class FlowFields {

    static final List<Field<?>> ALL = List.of(
            field("from", String.class, f -> Optional.of(f.from()), (b, v) -> b.from = Fields.required("from", v)),
            field("to", String.class, f -> Optional.of(f.to()), (b, v) -> b.to = Fields.required("to", v)),
            field("kind", FlowKind.class, MaterialFlow::statedKind, (b, v) -> b.kind = v),
            field("inventory.quantity", Quantity.class, f -> f.inventory().quantity(), (b, v) -> b.quantity = items(v)),
            field(
                    "inventory.wait",
                    TimeDistribution.class,
                    f -> f.inventory().waitTime(),
                    (b, v) -> b.wait = TimeInput.of(Optional.ofNullable(v))),
            field("inventory.min", Quantity.class, f -> f.inventory().min(), (b, v) -> b.min = items(v)),
            field("inventory.max", Quantity.class, f -> f.inventory().max(), (b, v) -> b.max = items(v)),
            field(
                    "kanban.cards",
                    Integer.class,
                    f -> StepFields.boxed(f.kanban().cards()),
                    (b, v) -> b.kanbanCards = v),
            field("kanban.quantity", Quantity.class, f -> f.kanban().quantity(), (b, v) -> b.kanbanQuantity = items(v)),
            field("probability", Double.class, f -> FigureFields.boxed(f.probability()), (b, v) -> b.probability = v),
            field(
                    "transfer.time",
                    TimeDistribution.class,
                    f -> f.transfer().time(),
                    (b, v) -> b.transferTime = TimeInput.of(Optional.ofNullable(v))),
            field("transfer.batch", Quantity.class, f -> f.transfer().batch(), (b, v) -> b.transferBatch = items(v)),
            field("every", Duration.class, MaterialFlow::every, (b, v) -> b.every = v),
            field(
                    "families",
                    Fields.SET,
                    f -> f.families().isEmpty() ? Optional.empty() : Optional.of(f.families()),
                    FlowFields::families),
            field("rework", Boolean.class, MaterialFlow::rework, (b, v) -> b.rework = v));

    private FlowFields() {}

    private static <T> Field<T> field(
            String name,
            Class<T> type,
            Function<MaterialFlow, Optional<T>> reader,
            BiConsumer<FlowBuilder, @Nullable T> writer) {
        return Field.of(name, type, MaterialFlow.class, FlowBuilder.class, reader, writer);
    }

    private static @Nullable Double items(@Nullable Quantity quantity) {
        return quantity == null ? null : (Double) quantity.value();
    }

    private static void families(FlowBuilder builder, @Nullable Set<?> names) {
        Set<String> families = new LinkedHashSet<>();
        if (names != null) {
            names.forEach(n -> families.add((String) n));
        }
        builder.families = families;
    }
}
