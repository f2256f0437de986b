package dev.valuestream.metrics.network;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where items queue again for the very people who have just served them. That these people's own work spaces them out is not in the
 * network, which takes all visits of one station for arrivals by chance.
 */
final class SameTeamAgain {

    private final Map<String, StepPlan> plans;
    private final Set<String> stations;

    SameTeamAgain(ValueStream stream, Map<String, StepPlan> plans) {
        this.plans = plans;
        stations = stream.flows().stream()
                .filter(this::isAlong)
                .flatMap(flow -> station(flow.to()).stream())
                .collect(toUnmodifiableSet());
    }

    /** Whether a flow leads from a step to another one that the same station serves. */
    boolean isAlong(MaterialFlow flow) {
        Optional<String> from = station(flow.from());
        return from.isPresent()
                && from.equals(station(flow.to()))
                && !flow.from().equals(flow.to());
    }

    /** Whether items wait for a step among such as were served there before. */
    boolean isAt(ProcessStep step) {
        return station(step.id()).filter(stations::contains).isPresent();
    }

    private Optional<String> station(String node) {
        return Optional.ofNullable(plans.get(node)).map(StepPlan::station).filter(s -> !s.isEmpty());
    }
}
