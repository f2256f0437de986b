package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.metrics.organisation.FigureSeen.Standing;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Observation;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The figures from which the lead time of each family follows, each with the observation that stands behind it. */
final class FiguresBehind {

    private final ValueStream stream;
    private final ObservedTimes times;
    private final Map<FamilyMix.Member, Map<String, FigureSeen>> figures = new LinkedHashMap<>();
    private final List<Figure.Unknown> lost = new ArrayList<>();

    FiguresBehind(ValueStream stream, ObservedTimes times) {
        this.stream = stream;
        this.times = times;
        for (FamilyTimes family : times.families()) {
            Optional<Figure.Unknown> none = Sources.noJourney(family.routes());
            none.ifPresent(lost::add);
            if (none.isEmpty()) {
                stream.steps().forEach(s -> step(family, s));
                stream.flows().forEach(f -> flow(family, f));
            }
        }
    }

    FamilyMix mix() {
        return times.mix();
    }

    /** The figures of all families, each once. */
    List<FigureSeen> all() {
        Map<String, FigureSeen> all = new LinkedHashMap<>();
        figures.values()
                .forEach(own -> own.forEach((field, figure) -> all.merge(field, figure, FiguresBehind::greater)));
        return List.copyOf(all.values());
    }

    private static FigureSeen greater(FigureSeen one, FigureSeen other) {
        return one.standing() == Standing.MISSING || one.seconds() >= other.seconds() ? one : other;
    }

    /** The share that was seen of one family's figures. */
    Figure share(FamilyMix.Member member) {
        return Sources.noJourney(member.routes())
                .<Figure>map(none -> none)
                .orElseGet(() -> share(figures.getOrDefault(member, Map.of()).values()));
    }

    /** The share that was seen of all figures. */
    Figure share() {
        return lost.isEmpty() ? share(all()) : Missing.because(lost, OptionalDouble.empty());
    }

    private Figure share(Collection<FigureSeen> of) {
        return of.isEmpty()
                ? Figure.unknown(
                        Reason.NOT_APPLICABLE,
                        Text.of("evidence.none", "No step is on the way, and no figure stands behind the lead time."))
                : Figure.of(of.stream().filter(FigureSeen::isEvidence).count() / (double) of.size());
    }

    private void step(FamilyTimes family, ProcessStep step) {
        double often = family.delivering().journey().visits(step);
        if (often == 0) {
            return;
        }
        StepFigures stated = family.routes().figures(step);
        boolean whole = stated.leadTime().isPresent();
        if (whole) {
            double seconds = often * stated.leadTime().orElseThrow().meanSeconds();
            add(
                    family,
                    "steps[" + step.id() + "].leadTime",
                    step.id(),
                    seen(step.observation()),
                    seconds,
                    step.observation());
        }
        boolean known = family.isProcessKnown(step);
        if (known || !whole) {
            String field =
                    stated.processTime().isEmpty() && stated.cycleTime().isPresent() ? "cycleTime" : "processTime";
            Standing standing = known ? seen(step.observation()) : Standing.MISSING;
            add(
                    family,
                    "steps[" + step.id() + "]." + field,
                    step.id(),
                    standing,
                    often * family.process(step),
                    step.observation());
        }
    }

    private void flow(FamilyTimes family, MaterialFlow flow) {
        double often = family.delivering().journey().passages(flow);
        if (often == 0) {
            return;
        }
        Optional<Observation> seen =
                stream.step(flow.to()).or(() -> stream.step(flow.from())).flatMap(ProcessStep::observation);
        Wait wait = family.wait(flow);
        String place = "flows[" + flow.id() + "].";
        if (wait.kind() == Wait.Kind.STATED || wait.kind() == Wait.Kind.INVENTORY) {
            String field = wait.kind() == Wait.Kind.STATED ? "inventory.wait" : "inventory.quantity";
            add(family, place + field, flow.id(), seen(seen), often * wait.known(), seen);
        }
        if (flow.transfer().time().isPresent()) {
            add(family, place + "transfer.time", flow.id(), seen(seen), often * family.transfer(flow), seen);
        }
    }

    private void add(
            FamilyTimes family,
            String field,
            String element,
            Standing standing,
            double seconds,
            Optional<Observation> observation) {
        OptionalInt samples = observation.map(Observation::samples).orElse(OptionalInt.empty());
        figures.computeIfAbsent(family.member(), m -> new LinkedHashMap<>())
                .put(field, new FigureSeen(field, element, standing, samples, seconds));
    }

    private static Standing seen(Optional<Observation> observation) {
        Optional<ObservationSource> source = observation.flatMap(Observation::source);
        return source.map(FiguresBehind::standing).orElse(Standing.UNOBSERVED);
    }

    private static Standing standing(ObservationSource source) {
        return switch (source) {
            case WALKED -> Standing.WALKED;
            case SYSTEM_DATA -> Standing.SYSTEM_DATA;
            case ESTIMATE -> Standing.ESTIMATE;
        };
    }
}
