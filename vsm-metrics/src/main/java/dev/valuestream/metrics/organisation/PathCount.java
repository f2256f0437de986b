package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Counts what items can meet on their first pass: each thing once for a family, and once for all of them together. */
final class PathCount {

    private final FamilyMix mix;
    private final Map<FamilyMix.Member, Met> met = new LinkedHashMap<>();
    private final List<Figure.Unknown> lost = new ArrayList<>();
    private final Met all = new Met();

    private PathCount(FamilyMix mix, Function<FamilyMix.Member, Met> count) {
        this.mix = mix;
        for (FamilyMix.Member member : mix.members()) {
            Optional<Figure.Unknown> none = Sources.noFirstPass(member.routes());
            none.ifPresent(lost::add);
            if (none.isEmpty()) {
                met.put(member, count.apply(member));
                all.addAll(met.get(member));
            }
        }
    }

    /** The result of a metric that is such a count, given by the only measure it describes. */
    static MetricResult<Counted> of(
            MetricContext context, MetricDescription description, Function<FamilyMix.Member, Met> count) {
        return new PathCount(FamilyMix.of(context), count).result(description);
    }

    private MetricResult<Counted> result(MetricDescription description) {
        StreamResult figures = StreamResult.of(mix, this::figure, figure());
        List<Measure> measures = figures.measures(description.measures().get(0));
        if (figures.all() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        Explanation explanation =
                Explanation.lazy(description, () -> new Explanation.Body(terms(), List.copyOf(all.assumptions())));
        return MetricResult.of(value(), explanation, measures);
    }

    private Figure figure(FamilyMix.Member member) {
        return met.containsKey(member)
                ? met.get(member).count()
                : Sources.noFirstPass(member.routes()).orElseThrow();
    }

    private Figure figure() {
        Figure counted = all.count();
        if (lost.isEmpty()) {
            return counted;
        }
        OptionalDouble found = all.things().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(all.things().size());
        return Missing.because(lost, found);
    }

    private Counted value() {
        Map<String, List<String>> families = new LinkedHashMap<>();
        met.forEach((member, things) -> member.family()
                .ifPresent(f -> families.put(f, List.copyOf(things.things().keySet()))));
        return new Counted(List.copyOf(all.things().keySet()), families);
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        all.things().forEach((thing, origins) -> terms.add(new Term(thing, "1", String.join(", ", origins))));
        met.forEach((member, things) -> member.family()
                .ifPresent(f -> terms.add(new Term(
                        "{" + f + "}",
                        String.valueOf(things.things().size()),
                        String.join(", ", things.things().keySet())))));
        return terms;
    }
}
