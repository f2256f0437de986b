package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of all that is around the steps and the flows between them. */
final class FrameFields {

    static final List<Field<?>> MAP = List.of(
            Field.of(
                    "id",
                    String.class,
                    ValueStream.class,
                    ValueStreamBuilder.class,
                    m -> Optional.of(m.id()),
                    (b, v) -> b.id = Fields.required("id", v)),
            Field.of(
                    "state",
                    State.class,
                    ValueStream.class,
                    ValueStreamBuilder.class,
                    ValueStream::state,
                    (b, v) -> b.state = v),
            Field.of(
                    "snapshot",
                    LocalDate.class,
                    ValueStream.class,
                    ValueStreamBuilder.class,
                    ValueStream::snapshot,
                    (b, v) -> b.snapshot = v),
            Field.of(
                    "charter",
                    Charter.class,
                    ValueStream.class,
                    ValueStreamBuilder.class,
                    ValueStream::charter,
                    (b, v) -> b.charter = v == null ? null : new CharterBuilder(v)),
            Field.of(
                    "calendar",
                    WorkCalendar.class,
                    ValueStream.class,
                    ValueStreamBuilder.class,
                    ValueStream::statedCalendar,
                    (b, v) -> b.calendar = v == null ? null : new CalendarBuilder(v)),
            Field.of(
                    "wipLimit",
                    Integer.class,
                    ValueStream.class,
                    ValueStreamBuilder.class,
                    m -> StepFields.boxed(m.wipLimit()),
                    (b, v) -> b.wipLimit = v));

    static final List<Field<?>> DEMAND = List.of(
            Field.of(
                    "quantity", Rate.class, Demand.class, DemandBuilder.class, Demand::statedRate, DemandBuilder::rate),
            Field.of(
                    "cv",
                    Double.class,
                    Demand.class,
                    DemandBuilder.class,
                    d -> FigureFields.boxed(d.statedCv()),
                    (b, v) -> b.cv = v),
            Field.of(
                    "interarrival",
                    TimeDistribution.class,
                    Demand.class,
                    DemandBuilder.class,
                    Demand::interarrival,
                    (b, v) -> b.interarrival = TimeInput.of(Optional.ofNullable(v))),
            Field.of(
                    "schedule",
                    Fields.LIST,
                    Demand.class,
                    DemandBuilder.class,
                    d -> d.schedule().isEmpty() ? Optional.empty() : Optional.of(d.schedule()),
                    FrameFields::schedule),
            Field.of(
                    "priority",
                    Integer.class,
                    Demand.class,
                    DemandBuilder.class,
                    d -> StepFields.boxed(d.priority()),
                    (b, v) -> b.priority = v),
            Field.of(
                    "promise",
                    Duration.class,
                    Demand.class,
                    DemandBuilder.class,
                    Demand::promise,
                    (b, v) -> b.promise = v));

    static final List<Field<?>> TEAM = List.of(
            Field.of(
                    "people",
                    Double.class,
                    Team.class,
                    TeamBuilder.class,
                    t -> FigureFields.boxed(t.people()),
                    (b, v) -> b.people = v),
            Field.of(
                    "share",
                    Ratio.class,
                    Team.class,
                    TeamBuilder.class,
                    Team::share,
                    (b, v) -> b.share = FigureFields.share(v)),
            Field.of("serves", ServiceRule.class, Team.class, TeamBuilder.class, Team::serves, (b, v) -> b.serves = v));

    static final List<Field<?>> CONTROL = List.of(Field.of(
            "system",
            String.class,
            ControlPoint.class,
            NodeBuilder.class,
            ControlPoint::system,
            (b, v) -> b.system = v));

    static final List<Field<?>> CUSTOMER = List.of(Field.of(
            "packOut",
            Double.class,
            Customer.class,
            NodeBuilder.class,
            c -> FigureFields.boxed(c.packOut()),
            (b, v) -> b.packOut = v));

    static final List<Field<?>> INFORMATION = List.of(
            Field.of(
                    "from",
                    String.class,
                    InformationFlow.class,
                    InformationBuilder.class,
                    i -> Optional.of(i.from()),
                    (b, v) -> b.from = Fields.required("from", v)),
            Field.of(
                    "to",
                    String.class,
                    InformationFlow.class,
                    InformationBuilder.class,
                    i -> Optional.of(i.to()),
                    (b, v) -> b.to = Fields.required("to", v)),
            Field.of(
                    "kind",
                    InformationKind.class,
                    InformationFlow.class,
                    InformationBuilder.class,
                    InformationFlow::kind,
                    (b, v) -> b.kind = v),
            Field.of(
                    "content",
                    String.class,
                    InformationFlow.class,
                    InformationBuilder.class,
                    InformationFlow::content,
                    (b, v) -> b.content = v),
            Field.of(
                    "every",
                    Duration.class,
                    InformationFlow.class,
                    InformationBuilder.class,
                    InformationFlow::every,
                    (b, v) -> b.every = v));

    static final List<Field<?>> KAIZEN = List.of(
            Field.of(
                    "at",
                    String.class,
                    KaizenBurst.class,
                    KaizenBuilder.class,
                    k -> Optional.of(k.at()),
                    (b, v) -> b.at = Fields.required("at", v)),
            Field.of(
                    "waste",
                    Fields.SET,
                    KaizenBurst.class,
                    KaizenBuilder.class,
                    k -> k.waste().isEmpty() ? Optional.empty() : Optional.of(k.waste()),
                    FrameFields::waste));

    private FrameFields() {}

    private static void schedule(DemandBuilder builder, @Nullable List<?> phases) {
        builder.schedule = List.of();
        if (phases != null) {
            phases.forEach(p -> builder.phase((ArrivalPhase) p));
        }
    }

    private static void waste(KaizenBuilder builder, @Nullable Set<?> classes) {
        builder.waste.clear();
        if (classes != null) {
            classes.forEach(c -> builder.waste((Waste) c));
        }
    }
}
