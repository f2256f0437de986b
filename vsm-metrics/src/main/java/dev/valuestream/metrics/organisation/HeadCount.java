package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.TeamModel;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Counts the different people of some steps. */
final class HeadCount {

    private final ValueStream stream;
    private final Set<String> teams = new HashSet<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Text> missing = new ArrayList<>();
    private final Assumptions assumptions = new Assumptions();
    private double people;

    private HeadCount(ValueStream stream) {
        this.stream = stream;
    }

    static HeadCount of(ValueStream stream, List<ProcessStep> steps) {
        HeadCount count = new HeadCount(stream);
        for (ProcessStep step : steps) {
            if (step.team().isPresent()) {
                count.team(step.team().get());
            } else {
                count.step(step);
            }
        }
        return count;
    }

    private void team(String id) {
        if (!teams.add(id)) {
            return;
        }
        OptionalDouble its = stream.team(id).map(Team::people).orElse(OptionalDouble.empty());
        if (its.isEmpty()) {
            missing.add(TeamModel.missingPeople(id));
        } else {
            add(id, its.getAsDouble(), "teams[" + id + "].people");
        }
    }

    private void step(ProcessStep step) {
        String field = "steps[" + step.id() + "].";
        if (step.operators().isPresent()) {
            add(step.id(), step.operators().getAsDouble(), field + "operators");
            assumptions.add("the operators of steps that name no team are people of their own", step.id());
        } else if (step.crew().isPresent()) {
            int stations = step.stations().orElse(1);
            add(step.id(), step.crew().getAsDouble() * stations, field + "crew · stations " + stations);
            assumptions.add(
                    "a crew at every station, of people of their own, where no operators are stated", step.id());
        } else {
            missing.add(Missing.field("step", step.id(), "operators", Optional.empty()));
        }
    }

    private void add(String name, double number, String origin) {
        people += number;
        terms.add(new Term(name, Shown.people(number), origin));
    }

    Figure figure() {
        if (terms.isEmpty() && missing.isEmpty()) {
            return Figure.unknown(Reason.NOT_APPLICABLE, Text.of("map.steps.none", "The map has no step."));
        }
        return terms.isEmpty() ? Missing.value(0, missing) : Missing.sum(people, missing);
    }

    List<Term> terms() {
        return terms;
    }

    List<String> assumptions() {
        return assumptions.lines();
    }
}
