package dev.valuestream.io.json;

import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the changes of a plan start from: the elements of the as-is, where it could be read. */
final class PlanBase {

    /** The field that holds the calendar of a map. */
    static final Field<WorkCalendar> CALENDAR = calendarField();

    private final Optional<WorkCalendar> calendar;
    private final String map;
    private final Map<ElementRef, Element> elements = new HashMap<>();

    PlanBase(Optional<ValueStream> asIs) {
        calendar = asIs.flatMap(ValueStream::statedCalendar);
        map = asIs.map(ValueStream::id).orElse("");
        asIs.ifPresent(this::keep);
    }

    @SuppressWarnings("unchecked") // the field of that name holds a calendar
    private static Field<WorkCalendar> calendarField() {
        ValueStream any = ValueStream.builder("any")
                .step("a")
                .customer("b")
                .flow("a", "b")
                .build();
        return (Field<WorkCalendar>)
                dev.valuestream.model.Fields.named(any, "calendar").orElseThrow();
    }

    private void keep(ValueStream stream) {
        List.of(stream.demand(), stream.teams(), stream.nodes(), stream.flows(), stream.information(), stream.kaizen())
                .forEach(kind -> kind.forEach(e -> elements.put(ElementRef.of(e), e)));
    }

    ElementRef map() {
        return new ElementRef(ElementKind.MAP, map);
    }

    Optional<WorkCalendar> calendar() {
        return calendar;
    }

    Optional<Element> element(ElementRef element) {
        return Optional.ofNullable(elements.get(element));
    }

    /** What an id means where the kind of element is not said: a node, or else a flow. */
    ElementRef meant(String id) {
        ElementRef node = ElementRef.node(id);
        ElementRef flow = ElementRef.flow(id);
        boolean isFlow = id.contains("->") || (elements.containsKey(flow) && !elements.containsKey(node));
        return isFlow ? flow : node;
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(elements.get(ElementRef.node(id))).map(Node.class::cast);
    }

    Optional<Demand> demand(String id) {
        return Optional.ofNullable(elements.get(new ElementRef(ElementKind.DEMAND, id)))
                .map(Demand.class::cast);
    }

    Set<String> nodes() {
        Set<String> nodes = new HashSet<>();
        elements.keySet().stream().filter(e -> e.kind() == ElementKind.NODE).forEach(e -> nodes.add(e.id()));
        return nodes;
    }

    List<UnknownField> unknownFields(ElementRef element) {
        return Optional.ofNullable(elements.get(element))
                .map(e -> e.annotations().unknownFields())
                .orElse(List.of());
    }

    /** The ends of a flow: those in the as-is, or those that its id says. */
    Optional<Ends> ends(ElementRef flow) {
        Element element = elements.get(flow);
        if (element instanceof MaterialFlow material) {
            return Optional.of(new Ends(material.from(), material.to()));
        } else if (element instanceof InformationFlow information) {
            return Optional.of(new Ends(information.from(), information.to()));
        }
        int arrow = flow.id().indexOf("->");
        return arrow < 0
                ? Optional.empty()
                : Optional.of(new Ends(flow.id().substring(0, arrow), flow.id().substring(arrow + 2)));
    }

    /** The id of a flow after it got other ends, if the change does not say: one that followed from its ends follows again. */
    String idAfter(ElementRef flow, Ends after) {
        return ends(flow).filter(e -> e.id().equals(flow.id())).isPresent() ? after.id() : flow.id();
    }
}
