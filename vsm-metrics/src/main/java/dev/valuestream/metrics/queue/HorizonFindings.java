package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Blocked;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Result;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is held up because the place it fills is full, once for each element. */
final class HorizonFindings {

    private HorizonFindings() {}

    static List<Finding> of(ValueStream stream, Result result) {
        List<Finding> findings = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Blocked blocked : result.blocked()) {
            if (found.add(blocked.element())) {
                findings.add(Finding.warning(
                        "step.blocked",
                        blocked.element(),
                        "{0} is held up {1}: the place before {2} is full, so {0} can pass on {3} items a day only.",
                        blocked.element(),
                        when(stream, blocked.after()),
                        blocked.by(),
                        Shown.number(blocked.itemsPerDay())));
            }
        }
        return findings;
    }

    private static String when(ValueStream stream, Duration after) {
        return after.isZero() ? "from the start" : "after " + Shown.time(Durations.toSeconds(after), stream.calendar());
    }
}
