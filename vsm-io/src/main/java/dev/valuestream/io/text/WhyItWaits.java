package dev.valuestream.io.text;

import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Element;
import dev.valuestream.model.Join;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StepResult;
import dev.valuestream.simulation.TeamResult;
import java.util.Optional;

/**
 * Why items wait in front of a step, in a sentence: what a simulation saw of its stations and people, and if neither had much to do,
 * what the map lets them wait for.
 */
final class WhyItWaits {

    /** From which share of time on a step or a team counts as busy, and a step as held up. */
    private static final double BUSY = 0.8;

    private static final double HELD_UP = 0.1;

    private final SimulationReport report;

    WhyItWaits(SimulationReport report) {
        this.report = report;
    }

    String sentence(StepResult result) {
        double busy = result.utilization().mean();
        String itIsBusy = Names.shown(step(result).name()) + " is busy " + Shown.percent(busy) + " of the time";
        if (result.blocked().mean() >= HELD_UP) {
            return itIsBusy + ", and holds finished items "
                    + Shown.percent(result.blocked().mean()) + " of it, as there is no room further on.";
        }
        if (busy >= BUSY) {
            return itIsBusy + ".";
        }
        Optional<TeamResult> people = people(result);
        if (people.isPresent() && people.get().utilization().mean() >= BUSY) {
            return itIsBusy + ", but " + team(people.get()) + " "
                    + Shown.percent(people.get().utilization().mean()) + ".";
        }
        return itIsBusy + reason(step(result)).map(r -> " only: " + r + ".").orElse(".");
    }

    private ProcessStep step(StepResult result) {
        return (ProcessStep) report.valueStream().node(result.id()).orElseThrow();
    }

    private Optional<TeamResult> people(StepResult result) {
        return step(result)
                .team()
                .flatMap(id ->
                        report.teams().stream().filter(t -> t.id().equals(id)).findFirst());
    }

    private String team(TeamResult team) {
        return Names.shown(
                report.valueStream().team(team.id()).map(Element::name).orElse(team.id()));
    }

    /** What a step that is not busy lets items wait for. */
    private static Optional<String> reason(ProcessStep step) {
        if (step.join() == Join.ALL) {
            return Optional.of("items wait there for their other parts");
        }
        StepFigures figures = step.figures();
        if (figures.quantityPerCycle().orElse(1) > 1) {
            return Optional.of("items wait there until there are enough for a cycle");
        }
        return figures.batch()
                .filter(batch -> batch instanceof Batch.Every)
                .map(batch -> "items wait there for the turn of their family");
    }
}
