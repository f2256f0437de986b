package dev.valuestream.metrics.quality;

import dev.valuestream.graph.Journey;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The product of a share that every step states, along a journey. The steps of the first pass must all state it; those
 * that only rework reaches add nothing.
 *
 * @param field the name of the share in JSON
 * @param share the share of a step
 * @param journey the journey it is multiplied along
 * @param none why there is no such journey, empty if there is
 */
record RolledShare(
        String field,
        Function<StepFigures, Optional<Ratio>> share,
        Function<Routes, Journey> journey,
        Function<Routes, Optional<Figure.Unknown>> none) {

    /** The result of a metric that is this product, given by the only measure it describes. */
    MetricResult<StreamFigure> result(MetricContext context, MetricDescription description) {
        ValueStream stream = context.valueStream();
        FamilyMix mix = FamilyMix.of(context);
        return StreamResult.mean(mix, m -> figure(stream, m))
                .result(
                        description.measures().get(0),
                        Explanation.lazy(description, () -> new Explanation.Body(terms(stream, mix), deadEnds(mix))));
    }

    private Figure figure(ValueStream stream, FamilyMix.Member member) {
        Optional<Figure.Unknown> no = none.apply(member.routes());
        if (no.isPresent()) {
            return no.get();
        }
        List<Text> missing = steps(stream, member).stream()
                .filter(s -> stated(member, s).isEmpty())
                .map(s -> Missing.field("step", s.id(), field, member.family()))
                .toList();
        return missing.isEmpty()
                ? Figure.of(journey.apply(member.routes()).product(n -> factor(member, n)))
                : Missing.value(0, missing);
    }

    private double factor(FamilyMix.Member member, Node node) {
        return node instanceof ProcessStep step
                ? stated(member, step).map(Ratio::value).orElse(1.0)
                : 1;
    }

    private Optional<Ratio> stated(FamilyMix.Member member, ProcessStep step) {
        return share.apply(member.routes().figures(step));
    }

    private static List<ProcessStep> steps(ValueStream stream, FamilyMix.Member member) {
        Journey first = member.routes().firstPass();
        return stream.steps().stream().filter(s -> first.visits(s) > 0).toList();
    }

    private List<Term> terms(ValueStream stream, FamilyMix mix) {
        List<Term> terms = new ArrayList<>();
        for (FamilyMix.Member member : mix.members()) {
            steps(stream, member).forEach(s -> terms.add(term(member, s)));
            again(stream, member).forEach(f -> terms.add(again(member, f)));
        }
        return terms;
    }

    private static List<String> deadEnds(FamilyMix mix) {
        return mix.members().stream()
                .flatMap(m -> Assumptions.deadEnds(m.routes()).stream())
                .distinct()
                .toList();
    }

    /** The rework flows that are taken on the journey, which make the product smaller. */
    private List<MaterialFlow> again(ValueStream stream, FamilyMix.Member member) {
        Journey taken = journey.apply(member.routes());
        return stream.flows().stream()
                .filter(f ->
                        taken.passages(f) > 0 && member.routes().reworkFlows().contains(f))
                .toList();
    }

    private Term again(FamilyMix.Member member, MaterialFlow flow) {
        Journey taken = journey.apply(member.routes());
        Node from = member.routes().valueStream().node(flow.from()).orElseThrow();
        return new Term(
                flow.id() + whose(member),
                Shown.percent(taken.passages(flow) / taken.visits(from)),
                "flows[" + flow.id() + "].probability: rework, of which nothing passes");
    }

    private Term term(FamilyMix.Member member, ProcessStep step) {
        String value = stated(member, step).map(r -> Shown.percent(r.value())).orElse("unknown");
        double reached = member.routes().firstPass().visits(step);
        return new Term(
                step.id() + whose(member),
                value,
                "steps[" + step.id() + "]." + field + (reached < 1 ? ", reached by " + Shown.percent(reached) : ""));
    }

    private static String whose(FamilyMix.Member member) {
        return member.family().map(f -> " {" + f + "}").orElse("");
    }
}
