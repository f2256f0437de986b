package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.ElementResult;
import dev.valuestream.metrics.internal.LoadFindings;
import dev.valuestream.metrics.internal.TeamModel;
import dev.valuestream.problem.Text;
import java.util.List;

/**
 * Team load: the share of a team's time that all the steps it serves ask for.
 *
 * <p>Σ demand · visits · item time · crew over its steps and families ÷ (people · share · A − Σ servers · crew · C ÷ u), a
 * ratio, where A is the working time of its steps in a stream day if they all have the same, else that of the stream, and
 * the rest is as in {@link StepCapacity}. One step alone gives its own load where stations take up all people. For every
 * team that the map describes and at least one step names. Where a figure is missing, what is known is a lower bound; a
 * team of nobody to which work comes is unstable. Source: the resource pools of Laguna &amp; Marklund, <i>Business Process
 * Modeling</i>, ch. 5.
 */
public final class TeamLoad implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("team.load", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.RATIO, Direction.LOWER, Scope.TEAM, "Share of the team's time that its steps ask for.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Team load",
            "Σ demand · visits · item time · crew ÷ (people · share · time a day − changeovers a day)",
            "Laguna & Marklund, Business Process Modeling, ch. 5 (resource pools)",
            MEASURE);

    /** The metric; it holds no state. */
    public TeamLoad() {}

    @Override
    public MetricKey<ElementFigures> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<ElementFigures> evaluate(MetricContext context) {
        CapacityModel model = CapacityModel.of(context);
        ElementResult result = new ElementResult(MEASURE, model.mix());
        List<TeamModel> described = model.teams().values().stream()
                .filter(t -> t.team().isPresent())
                .toList();
        for (TeamModel team : described) {
            result.put(team.id(), team.load(), team::load);
        }
        Explanation explanation = CapacityReport.explain(DESCRIPTION, model, r -> r.teamLoads(KEY.id(), described));
        Text none = Text.of("map.teams.none", "No step names a team that the map describes.");
        return result.result(none, explanation, LoadFindings.teams(context));
    }
}
