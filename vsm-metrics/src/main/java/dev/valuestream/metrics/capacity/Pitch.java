package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.Customer;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pitch: the working time in which customers ask for one container, takt time · pack-out.
 *
 * <p>In seconds: a takt of 60 s and a tray of 20 are 20 min, the beat at which work is released and finished goods are taken
 * away. That of a family is by its own takt and the customers it reaches. Missing while a customer states no {@code
 * packOut}; not applicable where the customers take containers of different sizes, or the map has no customer. Source: Rother
 * &amp; Shook, <i>Learning to See</i>, part III (pitch = takt time · pack-out quantity).
 */
public final class Pitch implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("pitch", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.NEUTRAL, "Working time in which customers ask for one container.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Pitch", "takt-time · items of a container", "Rother & Shook, Learning to See, part III: pitch", MEASURE);

    /** The metric; it holds no state. */
    public Pitch() {}

    @Override
    public MetricKey<StreamFigure> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<StreamFigure> evaluate(MetricContext context) {
        FamilyMix mix = FamilyMix.of(context);
        List<Customer> customers = context.valueStream().nodes().stream()
                .filter(Customer.class::isInstance)
                .map(Customer.class::cast)
                .toList();
        Figure takt = TaktTime.takt(mix.demand());
        StreamResult result = StreamResult.of(
                mix,
                m -> pitch(TaktTime.takt(mix.demandOf(m)), packOut(customers, m.routes()::reaches)),
                pitch(takt, packOut(customers, c -> true)));
        List<Term> terms = new ArrayList<>();
        takt.number()
                .ifPresent(t -> terms.add(new Term(
                        TaktTime.KEY.id(), Shown.time(t, context.valueStream().calendar()), "metric takt-time")));
        customers.forEach(c -> c.packOut()
                .ifPresent(p ->
                        terms.add(new Term("pack-out " + c.id(), Shown.items(p), "nodes[" + c.id() + "].packOut"))));
        return result.result(MEASURE, Explanation.of(DESCRIPTION, terms, List.of()));
    }

    private static Figure pitch(Figure takt, Figure packOut) {
        if (!(packOut instanceof Figure.Known items)) {
            return packOut;
        }
        return takt instanceof Figure.Known time ? Figure.of(time.value() * items.value()) : takt;
    }

    private static Figure packOut(List<Customer> all, Predicate<Customer> asks) {
        List<Customer> customers = all.stream().filter(asks).toList();
        if (customers.isEmpty()) {
            return Figure.unknown(
                    Reason.NOT_APPLICABLE, Text.of("pitch.no-customer", "No customer is reached, so none packs out."));
        }
        List<Text> missing = customers.stream()
                .filter(c -> c.packOut().isEmpty())
                .map(c -> Missing.field("customer", c.id(), "packOut", Optional.empty()))
                .toList();
        double first = customers.get(0).packOut().orElse(0);
        boolean same = customers.stream().allMatch(c -> c.packOut().orElse(0) == first);
        return missing.isEmpty() && !same ? different(customers) : Missing.value(first, missing);
    }

    private static Figure different(List<Customer> customers) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "pitch.different",
                        "The customers take containers of different sizes ({0}), so there is no one pitch.",
                        customers.stream()
                                .limit(8)
                                .map(c -> c.id() + ".packOut "
                                        + Shown.number(c.packOut().orElseThrow()))
                                .collect(Collectors.joining(", "))));
    }
}
