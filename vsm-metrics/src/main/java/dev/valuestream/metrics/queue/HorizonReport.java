package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.HorizonQueues;
import dev.valuestream.metrics.internal.QueueGrowth;
import dev.valuestream.metrics.internal.StartingItems;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sums behind the queues at the horizon: what was there, what comes more than is done, where it ends. */
final class HorizonReport {

    /** A map is read by people; beyond so many steps the lines would only repeat. */
    private static final int SHOWN_STEPS = 200;

    private final ValueStream stream;
    private final CapacityModel model;
    private final QueueGrowth growth;
    private final HorizonQueues queues;
    private final StartingItems starting;
    private final List<Term> terms = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();

    private HorizonReport(MetricContext context) {
        stream = context.valueStream();
        model = CapacityModel.of(context);
        growth = QueueGrowth.of(context);
        queues = HorizonQueues.of(context);
        starting = StartingItems.of(context);
    }

    static Explanation explain(MetricDescription description, MetricContext context) {
        HorizonReport report = new HorizonReport(context);
        return Explanation.lazy(description, report::body);
    }

    private Explanation.Body body() {
        double horizon = Durations.toSeconds(queues.horizon());
        terms.add(new Term("horizon", Shown.time(horizon, stream.calendar()), "what was asked for, else 20 d"));
        model.steps().values().stream().limit(SHOWN_STEPS).forEach(this::step);
        int more = model.steps().size() - SHOWN_STEPS;
        if (more > 0) {
            terms.add(new Term("and " + Shown.number(more) + " more in the same way", "", ""));
        }
        return new Explanation.Body(terms, assumptions());
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add("demand, times and limits stay as the map says until the horizon");
        queues.schedule().ifPresent(lines::add);
        if (!empty.isEmpty()) {
            String names = empty.stream().limit(8).collect(Collectors.joining(", "));
            String more = empty.size() > 8 ? " and " + Shown.number(empty.size() - 8) + " more" : "";
            lines.add("nothing waits at the start where neither items nor a wait are stated (" + names + more + ")");
        }
        return lines;
    }

    private void step(StepModel step) {
        String element = "[" + step.step().id() + "]";
        Figure queue = queues.of(step);
        if (queue instanceof Figure.Known) {
            stream.flows().stream().filter(f -> f.to().equals(step.step().id())).forEach(f -> start(step, f));
            add("step.queue.growth" + element, growth.of(step), Unit.ITEMS_PER_DAY, "metric step.queue.growth");
        }
        add(StepQueueAtHorizon.KEY.id() + element, queue, Unit.ITEMS, "followed from event to event until the horizon");
    }

    private void start(StepModel step, MaterialFlow flow) {
        double items = 0;
        for (int f = 0; f < step.families().size(); f++) {
            items += starting.on(flow, f);
        }
        switch (starting.origin(flow)) {
            case COUNTED -> start(flow, items, "flows[" + flow.id() + "].inventory.quantity");
            case WAIT -> start(flow, items, "the flow's rate · its wait (Little's law)");
            case NONE -> empty.add(flow.id());
        }
    }

    private void start(MaterialFlow flow, double items, String origin) {
        terms.add(new Term("at the start " + flow.id(), Shown.items(items), origin));
    }

    private void add(String name, Figure figure, Unit unit, String origin) {
        if (figure instanceof Figure.Known known) {
            terms.add(new Term(name, Shown.value(known.value(), unit, stream.calendar()), origin));
        } else {
            terms.add(new Term(name, "unknown", ((Figure.Unknown) figure).text().message()));
        }
    }
}
