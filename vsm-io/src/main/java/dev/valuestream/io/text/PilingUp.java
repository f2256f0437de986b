package dev.valuestream.io.text;

import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Element;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.QueueBuildUp;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StepResult;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * In front of which steps work piles up, and how sure that is: a queue grows surely if nine of ten runs end with more than nine of
 * ten had halfway, probably if they end with more than half of the runs had then. Fewer than ten runs are never sure.
 */
final class PilingUp {

    private static final int MOST = 3;

    /** How many runs it takes to tell what nine of ten do. */
    private static final int TELLING = 10;

    private static final double NOTABLE = 0.1;

    private enum Growth {
        SURE,
        PROBABLE,
        NONE
    }

    private final SimulationReport report;
    private final double day;
    private final WhyItWaits why;

    PilingUp(SimulationReport report) {
        this.report = report;
        why = new WhyItWaits(report);
        day = Durations.toSeconds(report.valueStream().calendar().day());
    }

    /** What there is to say, the fastest growing queue first; then the largest, if it is not among them. */
    List<String> sentences() {
        List<QueueBuildUp> growing = report.queueBuildUp().stream()
                .filter(q -> growth(q) != Growth.NONE)
                .sorted(Comparator.comparingDouble(this::itemsPerDay).reversed())
                .toList();
        List<String> sentences = new ArrayList<>();
        growing.stream().limit(MOST).map(this::grows).forEach(sentences::add);
        if (growing.size() > MOST) {
            int more = growing.size() - MOST;
            sentences.add(more == 1 ? "So does one more queue." : "So do " + more + " more queues.");
        } else if (growing.isEmpty()) {
            sentences.add(
                    report.queueBuildUp().stream().anyMatch(this::mayGrow)
                            ? "Whether a queue goes on growing these runs do not tell."
                            : "No queue goes on growing.");
        }
        largest()
                .filter(s -> growing.stream().noneMatch(q -> q.element().equals(s.id())))
                .map(this::largest)
                .ifPresent(sentences::add);
        return sentences;
    }

    /** Whether the middle run grows by more than a tenth in the second half, and more than an item, or nobody has looked twice. */
    private boolean mayGrow(QueueBuildUp queue) {
        int end = queue.times().size() - 1;
        return end < 2
                || queue.median().get(end) > (1 + NOTABLE) * queue.median().get(end / 2) + 1;
    }

    private Growth growth(QueueBuildUp queue) {
        int end = queue.times().size() - 1;
        if (end < 2) {
            return Growth.NONE;
        }
        double least = queue.low().get(end);
        if (least > queue.high().get(end / 2) + 1) {
            return report.replications() < TELLING ? Growth.PROBABLE : Growth.SURE;
        }
        return least > queue.median().get(end / 2) + 1 ? Growth.PROBABLE : Growth.NONE;
    }

    /** By how much the middle run grows in the second half. */
    private double itemsPerDay(QueueBuildUp queue) {
        int end = queue.times().size() - 1;
        double items = queue.median().get(end) - queue.median().get(end / 2);
        return items / (queue.times().get(end) - queue.times().get(end / 2)) * day;
    }

    private String grows(QueueBuildUp queue) {
        int end = queue.times().size() - 1;
        String most = "Before " + name(queue.element())
                + (growth(queue) == Growth.SURE ? " the queue grows" : " the queue seems to grow")
                + (day > 0 ? " by about " + Shown.number(itemsPerDay(queue)) + " items a day" : "") + ": after "
                + Shown.time(queue.times().get(end), report.valueStream().calendar())
                + " " + Shown.number(queue.median().get(end)) + " items wait there";
        return (report.replications() == 1
                        ? most + ". One run says nothing of how sure that is."
                        : most + " in the middle run, " + band(queue, end) + howSure(queue))
                + " " + report.step(queue.element()).map(why::sentence).orElseThrow();
    }

    private String band(QueueBuildUp queue, int end) {
        String band = Shown.number(queue.low().get(end)) + " to "
                + Shown.number(queue.high().get(end));
        return report.replications() < TELLING
                ? "from about " + band + " in the " + report.replications() + " runs. "
                : "from " + band + " in eight runs of ten. ";
    }

    private String howSure(QueueBuildUp queue) {
        if (report.replications() < TELLING) {
            return "That is likely, not sure: " + report.replications() + " runs are few. Ten or more tell.";
        }
        return growth(queue) == Growth.SURE
                ? "That is sure: nine runs of ten end with more than nine of ten had halfway."
                : "That is likely, not sure: runs differ by as much as it grows. More replications or a longer horizon"
                        + " tell.";
    }

    private Optional<StepResult> largest() {
        return report.steps().stream()
                .filter(s -> s.queue().mean() > 0)
                .max(Comparator.comparingDouble(s -> s.queue().mean()));
    }

    private String largest(StepResult step) {
        Estimate queue = step.queue();
        String most = "Most items wait before " + name(step.id()) + ": " + Shown.number(queue.mean())
                + " on average over time";
        return (queue.halfWidth().isEmpty()
                        ? most + ". One run says nothing of how sure that is."
                        : most + ", give or take "
                                + Shown.number(queue.halfWidth().getAsDouble()) + ". " + rival(step))
                + " " + why.sentence(step);
    }

    /** Whether another queue might be the largest as well. */
    private String rival(StepResult step) {
        double least = step.queue().mean() - step.queue().halfWidth().orElse(0);
        List<String> rivals = report.steps().stream()
                .filter(s -> !s.equals(step)
                        && s.queue().mean() + s.queue().halfWidth().orElse(0) >= least)
                .map(s -> name(s.id()))
                .limit(MOST)
                .toList();
        return rivals.isEmpty()
                ? "That it is the largest is sure."
                : "Before " + String.join(", ", rivals) + " it may be as many: the intervals overlap.";
    }

    private String name(String step) {
        return Names.shown(report.valueStream().node(step).map(Element::name).orElse(step));
    }
}
