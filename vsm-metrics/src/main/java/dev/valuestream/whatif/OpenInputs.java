package dev.valuestream.whatif;

import dev.valuestream.distribution.ShapedDistribution;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Observation;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Ratio;
import dev.valuestream.whatif.OpenInput.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers of a map that nobody has walked or measured, and how far off each may be. */
final class OpenInputs {

    /** Fields that are found by walking; others are decided. */
    private static final Set<String> FOUND = Set.of(
            "processTime",
            "leadTime",
            "cycleTime",
            "changeover",
            "meanTimeToRepair",
            "uptime",
            "yield",
            "goodShare",
            "percentCompleteAccurate",
            "inventory.quantity",
            "inventory.wait",
            "transfer.time",
            "probability");

    /** A number, why it is open, and between what it is thought to lie. */
    record Open(Parameter parameter, Standing standing, double low, double high) {}

    private final ValueStream stream;
    private final double error;
    private final double assumedCv;
    private final List<Open> found = new ArrayList<>();

    private OpenInputs(ValueStream stream, Ratio error, double assumedCv) {
        this.stream = stream;
        this.error = error.value();
        this.assumedCv = assumedCv;
        if (stream.state().orElse(State.AS_IS) == State.AS_IS) {
            Parameters.of(stream).stream()
                    .filter(p -> FOUND.contains(Wish.plain(p.name())))
                    .forEach(this::stated);
        }
        stream.steps().forEach(this::unstated);
        stream.demand().forEach(this::unstated);
    }

    static List<Open> of(ValueStream stream, Ratio error, double assumedCv) {
        return new OpenInputs(stream, error, assumedCv).found;
    }

    private void stated(Parameter parameter) {
        Optional<Standing> standing = standing(observation(parameter.element()));
        if (standing.isEmpty()) {
            return;
        }
        Optional<ShapedDistribution> shape = shape(parameter);
        double off = error * (parameter.unit().equals(Unit.RATIO) ? smaller(parameter.value()) : parameter.value());
        double low = shape.map(s -> s.quantileSeconds(ValueOfKnowing.LOW)).orElse(parameter.value() - off);
        double high = shape.map(s -> s.quantileSeconds(1 - ValueOfKnowing.LOW)).orElse(parameter.value() + off);
        found.add(new Open(parameter, standing.get(), low, high));
    }

    private static double smaller(double share) {
        return Math.min(share, 1 - share);
    }

    private Optional<ShapedDistribution> shape(Parameter parameter) {
        return Parameters.field(stream, parameter.element(), parameter.name())
                .flatMap(f -> f.of(parameter.element().in(stream).orElseThrow()))
                .filter(TimeDistribution.class::isInstance)
                .flatMap(t -> Spread.shape((TimeDistribution) t));
    }

    /** That of the step; what waits before a step, and the way there, was seen with it. */
    private Optional<Observation> observation(ElementRef element) {
        if (element.kind() != ElementKind.FLOW) {
            return stream.step(element.id()).flatMap(ProcessStep::observation);
        }
        MaterialFlow flow = stream.flow(element.id()).orElseThrow();
        return stream.step(flow.to()).or(() -> stream.step(flow.from())).flatMap(ProcessStep::observation);
    }

    private static Optional<Standing> standing(Optional<Observation> observation) {
        Optional<ObservationSource> source = observation.flatMap(Observation::source);
        if (source.isEmpty()) {
            return Optional.of(Standing.UNOBSERVED);
        }
        return source.get() == ObservationSource.ESTIMATE ? Optional.of(Standing.ESTIMATE) : Optional.empty();
    }

    private void unstated(ProcessStep step) {
        if (step.figures().cycleTimeOrProcessTime().isEmpty()) {
            return;
        }
        for (String time : List.of("processTime", "cycleTime")) {
            Field<?> field = Fields.named(step, time).orElseThrow();
            field.of(step).map(TimeDistribution.class::cast).ifPresent(t -> variability(step, field, t));
        }
        share(step, "uptime", step.figures().uptime());
        share(step, "yield", step.figures().yield());
    }

    private void variability(ProcessStep step, Field<?> field, TimeDistribution time) {
        if (time.squaredCoefficientOfVariation().isEmpty() && !time.mean().isZero()) {
            ElementRef ref = ElementRef.of(step);
            assumed(
                    ref,
                    field.name() + Spread.SUFFIX,
                    Unit.COUNT,
                    assumedCv,
                    0,
                    2 * assumedCv,
                    (map, x) -> Parameters.set(map, ref, field, Spread.withCv(time, x)));
        }
    }

    private void share(Element step, String name, Optional<Ratio> stated) {
        if (stated.isEmpty()) {
            ElementRef ref = ElementRef.of(step);
            Field<?> field = Fields.named(step, name).orElseThrow();
            assumed(
                    ref,
                    name,
                    Unit.RATIO,
                    1,
                    ValueOfKnowing.LEAST_SHARE.value(),
                    1,
                    (map, x) -> Parameters.set(map, ref, field, Ratio.of(x)));
        }
    }

    private void unstated(Demand demand) {
        if (demand.cv().isEmpty()) {
            ElementRef ref = ElementRef.of(demand);
            Field<?> field = Fields.named(demand, Spread.NAME).orElseThrow();
            assumed(
                    ref,
                    Spread.NAME,
                    Unit.COUNT,
                    assumedCv,
                    0,
                    2 * assumedCv,
                    (map, x) -> Parameters.set(map, ref, field, x));
        }
    }

    private void assumed(
            ElementRef element, String name, Unit unit, double value, double low, double high, Parameter.Setter set) {
        Parameter parameter = new Parameter(element, name, unit, value, Double.MAX_VALUE, false, set);
        found.add(new Open(parameter, Standing.ASSUMED, low, high));
    }
}
