package dev.valuestream.metrics;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Demand;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.FiguresBuilder;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The same map drawn anew: its elements in another order, under other names, on another scale of time, with unknown times
 * filled in, or its one family split into two alike. What does not bear on figures is left out.
 */
public final class Redrawn {

    private final ValueStream map;
    private Optional<Random> order = Optional.empty();
    private UnaryOperator<String> names = UnaryOperator.identity();
    private double scale = 1;
    private Optional<Random> filling = Optional.empty();
    private boolean split;
    private boolean onlyWaits;

    private Redrawn(ValueStream map) {
        this.map = map;
    }

    /** Draws a map anew. */
    public static Redrawn of(ValueStream map) {
        return new Redrawn(map);
    }

    /** With its elements in a random order. */
    public Redrawn inOrder(long seed) {
        order = Optional.of(new Random(seed));
        return this;
    }

    /** With other ids. */
    public Redrawn named(UnaryOperator<String> renaming) {
        names = renaming;
        return this;
    }

    /** With all times longer. */
    public Redrawn scaled(double factor) {
        scale = factor;
        return this;
    }

    /** With a process time for each step that states none, and demand if there is none. */
    public Redrawn filledIn(long seed) {
        filling = Optional.of(new Random(seed));
        return this;
    }

    /** With half the demand for each of two families that are alike. */
    public Redrawn splitInTwo() {
        split = true;
        return this;
    }

    /** Without scrap, batches and counts, and with a wait on every flow. */
    public Redrawn withWaitsOnly() {
        onlyWaits = true;
        return this;
    }

    /** The map. */
    public ValueStream draw() {
        ValueStreamBuilder drawn = ValueStream.builder("redrawn");
        map.statedCalendar()
                .ifPresent(c -> drawn.calendar(d -> {
                    c.workingTimePerDay().ifPresent(d::workingTimePerDay);
                    c.daysPerWeek().ifPresent(d::daysPerWeek);
                    c.workingDaysPerYear().ifPresent(d::workingDaysPerYear);
                }));
        shuffled(map.teams()).forEach(t -> team(drawn, t));
        shuffled(map.nodes()).forEach(n -> node(drawn, n));
        shuffled(map.flows()).forEach(f -> drawn.flow(names.apply(f.from()), names.apply(f.to()), g -> flow(g, f)));
        demand(drawn);
        return drawn.build();
    }

    private <T> List<T> shuffled(List<T> elements) {
        List<T> shuffled = new ArrayList<>(elements);
        order.ifPresent(random -> Collections.shuffle(shuffled, random));
        return shuffled;
    }

    private void team(ValueStreamBuilder drawn, Team team) {
        drawn.team(names.apply(team.id()), t -> {
            team.people().ifPresent(t::people);
            team.share().ifPresent(r -> t.share(r.value()));
        });
    }

    private void node(ValueStreamBuilder drawn, Node node) {
        String id = names.apply(node.id());
        if (node instanceof ProcessStep step) {
            drawn.step(id, s -> step(s, step));
        } else if (node instanceof Customer customer) {
            drawn.customer(id, c -> customer.packOut().ifPresent(c::packOut));
        } else if (node instanceof Supplier) {
            drawn.supplier(id);
        } else if (node instanceof ControlPoint) {
            drawn.control(id);
        } else {
            drawn.trigger(id);
        }
    }

    private void step(StepBuilder drawn, ProcessStep step) {
        figures(drawn, step.figures());
        step.families()
                .keySet()
                .forEach(f -> drawn.families(f, g -> {
                    figures(g, step.figures(f));
                    // what stands for a process time goes on doing so where the step's own is filled in
                    filling.flatMap(r -> step.figures(f).processTimeOrCycleTime())
                            .map(this::scaled)
                            .ifPresent(g::processTime);
                }));
        step.team().map(names).ifPresent(drawn::team);
        step.crew().ifPresent(drawn::crew);
        step.stations().ifPresent(drawn::stations);
        step.statedJoin().ifPresent(drawn::join);
        if (filling.isPresent() && step.figures().processTimeOrCycleTime().isEmpty()) {
            Duration most = step.leadTime().map(TimeDistribution::mean).orElse(Duration.ofHours(10));
            drawn.processTime(Durations.times(most, filling.get().nextDouble()));
        }
    }

    private void figures(FiguresBuilder<?> drawn, StepFigures figures) {
        figures.processTime().map(this::scaled).ifPresent(drawn::processTime);
        figures.cycleTime().map(this::scaled).ifPresent(drawn::cycleTime);
        figures.idealCycleTime().map(this::scaled).ifPresent(drawn::idealCycleTime);
        figures.leadTime().map(this::scaled).ifPresent(drawn::leadTime);
        figures.changeover().map(this::scaled).ifPresent(drawn::changeover);
        figures.uptime().ifPresent(r -> drawn.uptime(r.value()));
        figures.goodShare().ifPresent(r -> drawn.goodShare(r.value()));
        figures.percentCompleteAccurate().ifPresent(r -> drawn.percentCompleteAccurate(r.percent()));
        figures.value().ifPresent(drawn::value);
        if (onlyWaits) {
            return;
        }
        figures.quantityPerCycle().ifPresent(drawn::quantityPerCycle);
        figures.yield().ifPresent(r -> drawn.yield(r.value()));
        figures.batch().map(this::scaled).ifPresent(drawn::batch);
    }

    private Batch scaled(Batch batch) {
        return batch instanceof Batch.Every every ? Batch.every(scaled(every.interval())) : batch;
    }

    private Duration scaled(TimeDistribution time) {
        return scaled(time.mean());
    }

    private Duration scaled(Duration time) {
        return scale == 1 ? time : Durations.times(time, scale);
    }

    private void flow(FlowBuilder drawn, MaterialFlow flow) {
        if (!flow.id().equals(flow.from() + "->" + flow.to())) {
            drawn.id(names.apply(flow.id()));
        }
        flow.probability().ifPresent(drawn::probability);
        flow.rework().ifPresent(drawn::rework);
        flow.families().forEach(drawn::family);
        flow.transfer().time().map(this::scaled).ifPresent(drawn::transferTime);
        Optional<Duration> wait = flow.inventory().waitTime().map(this::scaled);
        wait.ifPresent(drawn::wait);
        if (onlyWaits) {
            drawn.wait(wait.orElse(Duration.ofMinutes(flow.id().hashCode() & 255)));
        } else {
            flow.inventory().quantity().ifPresent(q -> drawn.inventory(q.value()));
        }
    }

    private void demand(ValueStreamBuilder drawn) {
        map.demand().forEach(d -> demand(drawn, d));
        if (filling.isPresent() && map.demand().isEmpty()) {
            List<String> families = new ArrayList<>(map.families());
            if (families.isEmpty()) {
                drawn.demand(7, Duration.ofHours(8));
            }
            families.forEach(f -> drawn.demand(
                    d -> d.family(f).quantity(1 + filling.get().nextInt(9)).per(Duration.ofHours(8))));
        }
    }

    private void demand(ValueStreamBuilder drawn, Demand demand) {
        if (split) {
            drawn.demand(d -> demand(d.family("one"), demand, 0.5));
            drawn.demand(d -> demand(d.family("two"), demand, 0.5));
        } else {
            drawn.demand(d -> {
                demand.family().ifPresent(d::family);
                demand(d, demand, 1);
            });
        }
    }

    private void demand(DemandBuilder drawn, Demand demand, double share) {
        OptionalDouble cv = demand.cv();
        cv.ifPresent(drawn::cv);
        demand.at().map(names).ifPresent(drawn::at);
        drawn.quantity(demand.rate().quantity().value() * share)
                .per(scaled(demand.rate().period()));
    }
}
