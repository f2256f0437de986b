package dev.valuestream.metrics.queue;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.HorizonQueues;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Blocked;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Full;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Result;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.StepQueue;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.fluid.FluidCourse;
import dev.valuestream.queueing.fluid.FluidPeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the course of the queues back into the words of the map. */
final class HorizonOutcome {

    /** A wait beyond this is one for ever: the step passes on nothing but rounding. */
    private static final double LONGEST_DAYS = 1e9;

    private final ValueStream stream;
    private final HorizonQueues queues;
    private final FluidCourse course;
    private final ListMultimap<String, Integer> flowsTo = ArrayListMultimap.create();

    private HorizonOutcome(ValueStream stream, HorizonQueues queues, FluidCourse course) {
        this.stream = stream;
        this.queues = queues;
        this.course = course;
        for (int i = 0; i < stream.flows().size(); i++) {
            flowsTo.put(stream.flows().get(i).to(), i);
        }
    }

    static Result of(CapacityModel model, HorizonQueues queues) {
        return queues.course()
                .map(course -> new HorizonOutcome(model.stream(), queues, course).result(model))
                .orElseGet(() -> new Result(queues.horizon(), List.of(), List.of()));
    }

    private Result result(CapacityModel model) {
        List<StepQueue> steps = new ArrayList<>();
        for (int n = 0; n < stream.nodes().size(); n++) {
            StepModel step = model.steps().get(stream.nodes().get(n).id());
            if (step != null && queues.of(step) instanceof Figure.Known known) {
                steps.add(queue(step.step(), n, known.value()));
            }
        }
        List<Blocked> blocked = course.blockings().stream()
                .map(b -> new Blocked(name(b.node()), name(b.by()), queues.time(b.time()), b.rate()))
                .toList();
        return new Result(queues.horizon(), steps, blocked);
    }

    private String name(int node) {
        return stream.nodes().get(node).id();
    }

    private StepQueue queue(ProcessStep step, int node, double items) {
        FluidPeak peak = course.peak(node);
        OptionalDouble clear = peak.items() > 0 ? course.clears(node) : OptionalDouble.empty();
        return new StepQueue(
                step.id(),
                course.queue(node, 0),
                items,
                newestWaits(node, items),
                peak.items(),
                queues.time(peak.time()),
                clear.stream().mapToObj(queues::time).findFirst(),
                full(step, node));
    }

    private Optional<Duration> newestWaits(int node, double items) {
        double rate = 0;
        for (int f = 0; f < Math.max(1, stream.families().size()); f++) {
            rate += course.ratesAtHorizon().leaving(f, node);
        }
        double days = items == 0 ? 0 : items / rate;
        return days <= LONGEST_DAYS ? Optional.of(queues.time(days)) : Optional.empty();
    }

    private List<Full> full(ProcessStep step, int node) {
        List<Full> full = new ArrayList<>();
        for (int flow : flowsTo.get(step.id())) {
            String id = stream.flows().get(flow).id();
            course.flowFull(flow).ifPresent(t -> full.add(new Full(id, queues.time(t))));
        }
        course.nodeFull(node).ifPresent(t -> full.add(new Full(step.id(), queues.time(t))));
        full.sort(Comparator.comparing(Full::after));
        return full;
    }
}
