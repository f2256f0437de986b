package dev.valuestream.io.text;

import com.google.common.collect.Streams;
import dev.valuestream.graph.Routes;
import dev.valuestream.graph.StreamGraphs;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Kind;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.metrics.capacity.Champion;
import dev.valuestream.metrics.queue.StepQueueAtHorizon;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The bottleneck and why it is one, apart from what is often taken for it. */
final class Constraint {

    private static final int NEXT = 3;
    private static final int MOST_TIES = 5;

    private final Report report;
    private final Optional<Bottleneck.Result> result;

    private Constraint(Report report) {
        this.report = report;
        result = report.value(Bottleneck.KEY);
    }

    static Constraint of(Report report) {
        return new Constraint(report);
    }

    /** The ids of the steps, or of the teams, of the highest load. */
    Set<String> elements(Kind kind) {
        return highest().stream().filter(r -> r.kind() == kind).map(Ranked::id).collect(Collectors.toSet());
    }

    private List<Ranked> highest() {
        return result.map(Bottleneck.Result::highest).orElse(List.of());
    }

    void write(Page page) {
        if (result.isPresent()) {
            page.heading("BOTTLENECK");
            highest().stream().limit(MOST_TIES).forEach(r -> page.paragraph("  ▲ ", reason(r)));
            if (highest().size() > MOST_TIES) {
                page.line("    and " + (highest().size() - MOST_TIES) + " more of the same load");
            }
            if (highest().isEmpty()) {
                page.line("  none: no step is asked for any of its time");
            }
            growing().stream().limit(MOST_TIES).forEach(words -> page.paragraph("    ", words));
            heldUp().stream().limit(MOST_TIES).forEach(words -> page.paragraph("    ", words));
            others(result.get()).ifPresent(next -> page.paragraph("    ", next));
            elsewhere(result.get()).ifPresent(words -> page.paragraph("    ", words));
            return;
        }
        report.measure("bottleneck.load").ifPresent(load -> unknown(load, page));
    }

    private void unknown(Measure load, Page page) {
        page.heading("BOTTLENECK");
        if (load.figure() instanceof Figure.Unknown unknown) {
            OptionalDouble bound = unknown.atLeast();
            String known = bound.isPresent() ? "; the highest load known is " + Shown.percent(bound.getAsDouble()) : "";
            page.paragraph("  ", "not known" + known + ". " + unknown.text().message());
        }
    }

    private String reason(Ranked ranked) {
        String name = report.name(ranked);
        if (ranked.kind() == Kind.TEAM) {
            return name + " has a load of " + Shown.percent(ranked.load()) + ": its steps ask for "
                    + (ranked.load() > 1 ? "more time than it has." : "that share of its time, the highest of all.");
        }
        OptionalDouble capacity = number("step.capacity[" + ranked.id() + "]");
        return name + " has a load of " + Shown.percent(ranked.load())
                + (capacity.isPresent() ? ": " + rates(ranked.load(), capacity.getAsDouble()) : ".");
    }

    private static String rates(double load, double capacity) {
        String come =
                Shown.number(load * capacity) + " items a day are to pass, and it can do " + Shown.number(capacity);
        return load > 1 ? come + ". What it cannot do waits before it." : come + ". No other is nearer to its limit.";
    }

    /** Where queues grow without end, and how far they get within the horizon. */
    private List<String> growing() {
        List<String> words = new ArrayList<>();
        for (ProcessStep step : report.stream().steps()) {
            double growth = number("step.queue.growth[" + step.id() + "]").orElse(0);
            if (growth > 0) {
                words.add("The queue before " + report.name(step.id()) + " grows by " + Shown.number(growth)
                        + " items a day" + reached(step, growth) + ".");
            }
        }
        return words;
    }

    /** From how many to how many, and why that may be more than the growth alone. */
    private String reached(ProcessStep step, double growth) {
        return report.value(StepQueueAtHorizon.KEY)
                .flatMap(r -> r.find(step.id()))
                .map(q -> {
                    double alone = q.start() + growth * days();
                    String more = q.queue() > 1.01 * alone && isBehindStock(step)
                            ? ", as the stock of the steps before it comes down on it too"
                            : "";
                    return ", from " + Shown.number(q.start()) + " now to " + Shown.number(q.queue()) + " after "
                            + horizon() + more;
                })
                .orElse("");
    }

    /** Whether what waited before some step on the way here, rework apart, is less at the end of the horizon. */
    private boolean isBehindStock(ProcessStep step) {
        Optional<StepQueueAtHorizon.Result> queues = report.value(StepQueueAtHorizon.KEY);
        Set<MaterialFlow> rework = Routes.reworkFlows(report.stream());
        Graph<Node, MaterialFlow> ahead =
                new MaskSubgraph<>(StreamGraphs.material(report.stream()), node -> false, rework::contains);
        return Streams.stream(new BreadthFirstIterator<>(new EdgeReversedGraph<>(ahead), step))
                .flatMap(node -> queues.flatMap(q -> q.find(node.id())).stream())
                .anyMatch(queue -> queue.queue() < queue.start());
    }

    private double days() {
        Duration day = report.stream().calendar().day();
        return report.value(StepQueueAtHorizon.KEY)
                .map(r -> Durations.ratio(r.horizon(), day))
                .orElse(0.0);
    }

    /** Which places fill up, and who is then held up by them, in the order in which it happens. */
    private List<String> heldUp() {
        Optional<StepQueueAtHorizon.Result> queues = report.value(StepQueueAtHorizon.KEY);
        return queues.map(StepQueueAtHorizon.Result::blocked).orElse(List.of()).stream()
                .map(this::heldUp)
                .distinct()
                .toList();
    }

    private String heldUp(StepQueueAtHorizon.Blocked blocked) {
        String when = blocked.after().isZero()
                ? "From the start "
                : "After " + report.time(Durations.toSeconds(blocked.after())) + " ";
        return when + "the place before " + report.name(blocked.by()) + " is full: " + report.name(blocked.element())
                + " is held up and passes on " + Shown.number(blocked.itemsPerDay()) + " items a day.";
    }

    private String horizon() {
        Optional<Duration> asked = report.analysis().options().horizon();
        return asked.map(h -> report.time(Durations.toSeconds(h))).orElse("20 d");
    }

    private OptionalDouble number(String measure) {
        return report.measure(measure).map(m -> m.figure().number()).orElse(OptionalDouble.empty());
    }

    private Optional<String> others(Bottleneck.Result ranked) {
        String next = ranked.ranking().stream()
                .skip(ranked.highest().size())
                .limit(NEXT)
                .map(r -> report.name(r) + " " + Shown.percent(r.load()))
                .collect(Collectors.joining(", "));
        return next.isEmpty() || ranked.highest().isEmpty() ? Optional.empty() : Optional.of("Next: " + next + ".");
    }

    /** What is often taken for the bottleneck, where it is elsewhere. */
    private Optional<String> elsewhere(Bottleneck.Result result) {
        List<String> waits = new ArrayList<>();
        elsewhere(waits, "the longest wait", "before", result.longestWait());
        elsewhere(waits, "the biggest queue", "before", result.biggestQueue());
        List<String> all = new ArrayList<>(waits);
        elsewhere(all, "the longest cycle", "at", result.longestCycle());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String moral = waits.isEmpty() ? " A long cycle may be shared." : " Waiting is not lack of capacity.";
        return Optional.of("Not the bottleneck: " + listed(all) + "." + moral);
    }

    private void elsewhere(List<String> to, String what, String where, Optional<Champion> champion) {
        List<String> steps = champion.stream()
                .flatMap(c -> c.elements().stream())
                .map(e -> report.stream().flow(e).map(MaterialFlow::to).orElse(e))
                .distinct()
                .toList();
        if (!steps.isEmpty() && !highest().isEmpty() && steps.stream().noneMatch(this::isConstrained)) {
            Champion most = champion.orElseThrow();
            String names = listed(steps.stream().map(report::name).toList());
            to.add(what + " (" + report.value(most.value(), most.unit()) + " " + where + " " + names + ")");
        }
    }

    /** Whether a step is a bottleneck, or its team is. */
    private boolean isConstrained(String step) {
        Optional<String> team = report.stream().step(step).flatMap(ProcessStep::team);
        return elements(Kind.STEP).contains(step)
                || team.filter(elements(Kind.TEAM)::contains).isPresent();
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
