package dev.valuestream.metrics.queue;

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
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Work in process: the items on the flows and in the steps.
 *
 * <p>Σ items counted on the flows, or where none are counted wait · rate of the flow (Little's law), plus transfer time ·
 * rate, plus Σ demand · visits · process time in the steps. In items; a lower bound where a figure or the demand is missing.
 * With families, each has its share of the items counted by its rate on the flow. Source: J. Little (1961); Hopp &amp;
 * Spearman, <i>Factory Physics</i>, ch. 7.
 */
public final class WorkInProcess implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("work-in-process", StreamFigure.class);

    private static final MeasureDefinition MEASURE =
            MeasureDefinition.ofStream(KEY.id(), Unit.ITEMS, Direction.LOWER, "Items on the flows and in the steps.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Work in process",
            "Σ items on the flows (wait · rate where only a wait is known) + Σ demand · visits · process time",
            "Little's law; Hopp & Spearman, Factory Physics, ch. 7",
            MEASURE);

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
        Tally tally = new Tally(context);
        FamilyMix mix = FamilyMix.of(context);
        Figure all = tally.all();
        return StreamResult.of(mix, m -> mix.hasFamilies() ? tally.of(m) : all, all)
                .result(MEASURE, Explanation.of(DESCRIPTION, tally.terms(), List.of()));
    }

    /** Counts items flow by flow and step by step. */
    private static final class Tally {

        private final MetricContext context;
        private final ValueStream stream;
        private final ObservedTimes times;
        private final List<Term> terms = new ArrayList<>();

        Tally(MetricContext context) {
            this.context = context;
            stream = context.valueStream();
            times = ObservedTimes.of(context);
        }

        List<Term> terms() {
            return terms;
        }

        Figure all() {
            double sum = 0;
            Set<Text> missing = new LinkedHashSet<>();
            for (MaterialFlow flow : stream.flows()) {
                double counted = flow.inventory().quantity().map(q -> q.value()).orElse(-1.0);
                double items = Math.max(0, counted);
                for (FamilyMix.Member member : times.mix().members()) {
                    items += moving(member, flow, counted < 0, missing);
                }
                add(flow.id(), items, counted < 0 ? "rate · time" : "flows[" + flow.id() + "].inventory.quantity");
                sum += items;
            }
            for (FamilyMix.Member member : times.mix().members()) {
                sum += inSteps(member, missing, true);
            }
            return Missing.sum(sum, missing);
        }

        Figure of(FamilyMix.Member member) {
            double sum = 0;
            Set<Text> missing = new LinkedHashSet<>();
            for (MaterialFlow flow : stream.flows()) {
                boolean counted = flow.inventory().quantity().isPresent();
                sum += moving(member, flow, !counted, missing);
                sum += counted ? flow.inventory().quantity().orElseThrow().value() * share(member, flow) : 0;
            }
            return Missing.sum(sum + inSteps(member, missing, false), missing);
        }

        private double share(FamilyMix.Member member, MaterialFlow flow) {
            double rate = ObservedTimes.rate(context, flow).number().orElse(0);
            return rate == 0 ? 0 : rate(member, flow) / rate;
        }

        private static double rate(FamilyMix.Member member, MaterialFlow flow) {
            return member.demand().orElse(0)
                    * member.routes().visits().map(v -> v.of(flow)).orElse(0.0);
        }

        /** Items under way on a flow, and those waiting if they were not counted. */
        private double moving(FamilyMix.Member member, MaterialFlow flow, boolean waiting, Set<Text> missing) {
            FamilyTimes family = times.of(member);
            Wait wait = family.wait(flow);
            double seconds = family.transfer(flow) + (waiting ? wait.seconds() : 0);
            if (seconds > 0 && ObservedTimes.rate(context, flow) instanceof Figure.Unknown unknown) {
                missing.add(unknown.text());
            }
            return rate(member, flow) * seconds;
        }

        private double inSteps(FamilyMix.Member member, Set<Text> missing, boolean explain) {
            FamilyTimes family = times.of(member);
            String whose = member.family().map(f -> " {" + f + "}").orElse("");
            double sum = 0;
            for (ProcessStep step : stream.steps()) {
                double often = member.routes().visits().map(v -> v.of(step)).orElse(0.0);
                Figure demand = times.mix().demand();
                if (member.routes().figures(step).processTimeOrCycleTime().isEmpty() && often > 0) {
                    missing.add(Missing.field("step", step.id(), "processTime", member.family()));
                } else if (family.process(step) > 0 && demand instanceof Figure.Unknown unknown) {
                    missing.add(unknown.text());
                }
                double items = member.demand().orElse(0) * often * (family.process(step) + family.waitAtStart(step));
                if (explain) {
                    add(step.id() + whose, items, "demand · visits · process time");
                }
                sum += items;
            }
            return sum;
        }

        private void add(String name, double items, String origin) {
            if (items > 0) {
                terms.add(new Term(name, Shown.number(items) + " items", origin));
            }
        }
    }
}
