package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.ProcessStep;
import java.util.List;

/**
 * People: how many different people work in the stream.
 *
 * <p>The people of each team that a step names, once however many steps it serves, plus for each step that names no team its
 * operators, or where it states none its crew · stations. Heads, whatever share of their time they have. A team's people
 * stand for the operators at its steps. For a family, those of the steps that its items reach. Where a team states no
 * people, or a step neither team nor operators nor crew, what is known is a lower bound. Source: Martin &amp; Osterling,
 * <i>Value Stream Mapping</i>, ch. 3 (people in the summary of the map).
 */
public final class People implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("people", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.PEOPLE, Direction.NEUTRAL, "Different people who work in the stream.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "People",
            "Σ people of the teams, each once, + Σ operators (else crew · stations) of the steps without a team",
            "Martin & Osterling, Value Stream Mapping, ch. 3",
            MEASURE);

    /** The metric; it holds no state. */
    public People() {}

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
        List<ProcessStep> steps = context.valueStream().steps();
        HeadCount all = HeadCount.of(context.valueStream(), steps);
        return StreamResult.of(
                        FamilyMix.of(context),
                        m -> HeadCount.of(
                                        context.valueStream(),
                                        steps.stream()
                                                .filter(m.routes()::reaches)
                                                .toList())
                                .figure(),
                        all.figure())
                .result(MEASURE, Explanation.of(DESCRIPTION, all.terms(), all.assumptions()));
    }
}
