package dev.valuestream.io.csv;

import dev.valuestream.distribution.MeanOnly;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.Kanban;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.Observation;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what a table leaves out of a map. */
final class NotHeld {

    private static final String CODE = "csv.lost.";

    private final List<Finding> findings = new ArrayList<>();

    private NotHeld() {}

    static List<Finding> of(ValueStream map) {
        NotHeld lost = new NotHeld();
        lost.map(map);
        Layout layout = new Layout(map);
        lost.order(map, layout);
        map.demand().forEach(lost::demand);
        map.teams().forEach(lost::team);
        map.nodes().forEach(lost::node);
        map.flows().forEach(f -> lost.flow(f, Objects.requireNonNull(layout.before(f.to()))));
        return List.copyOf(lost.findings);
    }

    private void lost(boolean isLost, Element of, String kind, String field) {
        if (isLost) {
            findings.add(Finding.warning(
                    CODE + kind,
                    of.id(),
                    "The table cannot hold {0} of {1} ({2}); it is left out.",
                    field,
                    kind.equals("map") ? "the map" : "the " + kind,
                    of.id()));
        }
    }

    private void map(ValueStream map) {
        lost(map.charter().isPresent(), map, "map", "the charter");
        lost(map.wipLimit().isPresent(), map, "map", "the wipLimit");
        lost(!map.calendar().shifts().isEmpty(), map, "map", "the shifts of the calendar");
        lost(!map.information().isEmpty(), map, "map", "the information flows");
        lost(!map.kaizen().isEmpty(), map, "map", "the kaizen bursts");
        lost(map.statedCalendar().filter(WorkCalendar.ASSUMED::equals).isPresent(), map, "map", "the empty calendar");
        map.nodes().stream()
                .filter(ControlPoint.class::isInstance)
                .forEach(c -> lost(true, map, "map", "the control point (" + c.id() + ")"));
        texts(map, "map", Held::isNote);
    }

    private void order(ValueStream map, Layout layout) {
        lost(!layout.flows().equals(map.flows()), map, "map", "the order of flows");
    }

    private void texts(Element element, String kind, Predicate<String> isHeld) {
        lost(element.name().isEmpty(), element, kind, "the empty name");
        lost(element.annotations().note().filter(String::isEmpty).isPresent(), element, kind, "the empty note");
        attributes(element, kind, isHeld);
    }

    private void attributes(Element element, String kind, Predicate<String> isHeld) {
        element.annotations().attributes().forEach((name, value) -> attribute(element, kind, isHeld, name, value));
        element.annotations()
                .unknownFields()
                .forEach(f -> lost(true, element, kind, "the unknown field (" + f.name() + ")"));
    }

    private void attribute(Element element, String kind, Predicate<String> isHeld, String name, AttributeValue value) {
        lost(!isHeld.test(name) || Held.text(value).isEmpty(), element, kind, "the attribute (" + name + ")");
    }

    private void demand(Demand demand) {
        lost(demand.interarrival().isPresent(), demand, "demand", "the distribution of the interarrival");
        lost(!demand.schedule().isEmpty(), demand, "demand", "the schedule");
        lost(demand.priority().isPresent(), demand, "demand", "the priority");
        lost(demand.promise().isPresent(), demand, "demand", "the promise");
        lost(demand.annotations().note().isPresent(), demand, "demand", "the note");
        attributes(demand, "demand", name -> false);
    }

    private void team(Team team) {
        lost(team.serves().isPresent(), team, "team", "the rule by which it serves");
        texts(team, "team", name -> false);
    }

    private void node(Node node) {
        if (node instanceof ProcessStep step) {
            texts(step, "step", Held::isAttribute);
            step(step);
        } else if (!(node instanceof ControlPoint)) {
            lost(node instanceof Customer customer && customer.packOut().isPresent(), node, "customer", "the packOut");
            texts(node, Layout.type(node).word(), Held::isAttribute);
        }
    }

    private void step(ProcessStep step) {
        lost(!step.families().isEmpty(), step, "step", "the figures of families");
        lost(step.calendar().isPresent(), step, "step", "the calendar");
        lost(step.atShiftEnd().isPresent(), step, "step", "the atShiftEnd");
        lost(step.failures().isPresent(), step, "step", "the failures");
        lost(step.team().filter(String::isEmpty).isPresent(), step, "step", "the empty team");
        shape(step.processTime(), step, "step", "processTime");
        shape(step.cycleTime(), step, "step", "cycleTime");
        shape(step.figures().idealCycleTime(), step, "step", "idealCycleTime");
        shape(step.leadTime(), step, "step", "leadTime");
        shape(step.figures().changeover(), step, "step", "changeover");
        shape(step.figures().meanTimeToRepair(), step, "step", "meanTimeToRepair");
        step.observation().ifPresent(o -> observation(step, o));
    }

    private void observation(ProcessStep step, Observation observation) {
        boolean empty = observation.by().filter(String::isEmpty).isPresent();
        boolean nothing = observation.equals(
                new Observation(Optional.empty(), Optional.empty(), Optional.empty(), observation.samples()));
        lost(empty || (nothing && observation.samples().isEmpty()), step, "step", "the observation that says nothing");
    }

    private void shape(Optional<TimeDistribution> time, Element element, String kind, String field) {
        lost(time.filter(t -> !(t instanceof MeanOnly)).isPresent(), element, kind, "the variability of the " + field);
    }

    private void flow(MaterialFlow flow, MaterialFlow held) {
        lost(!flow.name().equals(flow.id()), flow, "flow", "the name");
        lost(flow.annotations().note().filter(String::isEmpty).isPresent(), flow, "flow", "the empty note");
        attributes(flow, "flow", name -> false);
        lost(!flow.families().isEmpty(), flow, "flow", "the families");
        lost(!flow.kanban().equals(Kanban.UNKNOWN), flow, "flow", "the kanban");
        shape(flow.inventory().waitTime(), flow, "flow", "wait");
        shape(flow.transfer().time(), flow, "flow", "transfer time");
        if (!flow.id().equals(held.id())) {
            second(flow, held);
        }
    }

    /** What is lost of a flow into a step that another flow enters first: all but a wait that they share. */
    private void second(MaterialFlow flow, MaterialFlow first) {
        CellText as = new CellText(WorkCalendar.ASSUMED);
        for (FlowColumn column : FlowColumn.values()) {
            if (column != FlowColumn.WAIT) {
                lost(column.write(flow, as).isPresent(), flow, "flow", "the " + column.heading());
            }
        }
        boolean same = FlowColumn.WAIT.write(flow, as).equals(FlowColumn.WAIT.write(first, as));
        lost(!same, flow, "flow", "a wait other than that of the flow " + first.id());
    }
}
