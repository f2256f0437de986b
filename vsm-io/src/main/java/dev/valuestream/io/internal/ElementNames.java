package dev.valuestream.io.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.graph.EndpointPair;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.util.Map;

/** The names of elements for people. Ids are unique only within a kind: a team may have the id of a step. Immutable. */
public final class ElementNames {

    private final ValueStream stream;
    private final Map<String, Scope> scopes;

    /** From where to where flows lead. */
    private final ImmutableMultiset<EndpointPair<String>> ways;

    /** Names of a map's elements, and of those that measures of a catalogue are about. */
    public ElementNames(ValueStream stream, MetricCatalog catalog) {
        this.stream = stream;
        scopes = catalog.measures().stream()
                .collect(ImmutableMap.toImmutableMap(MeasureDefinition::id, MeasureDefinition::scope, (a, b) -> a));
        ways = stream.flows().stream().map(ElementNames::ends).collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** The name of a node, or of a team or flow of that id if there is no such node. */
    public String of(String id) {
        return stream.node(id)
                .<Element>map(n -> n)
                .or(() -> stream.team(id))
                .map(Element::name)
                .or(() -> stream.flow(id).map(this::way))
                .orElse(id);
    }

    /** The name of an element of a kind; of one that is not there any of its id. */
    public String of(ElementRef element) {
        return element.kind() == ElementKind.MAP
                ? of(element.id())
                : element.in(stream)
                        .map(e -> e instanceof MaterialFlow flow ? way(flow) : e.name())
                        .orElseGet(() -> of(element.id()));
    }

    /** The name of a flow; of one without a name where it leads, with its id if another leads there too. */
    private String way(MaterialFlow flow) {
        if (!flow.name().equals(flow.id())) {
            return flow.name();
        }
        String way = of(flow.from()) + " → " + of(flow.to());
        return ways.count(ends(flow)) > 1 ? way + " (" + flow.id() + ")" : way;
    }

    private static EndpointPair<String> ends(MaterialFlow flow) {
        return EndpointPair.ordered(flow.from(), flow.to());
    }

    /** The name of a step or team that others are ranked with by load. */
    public String of(Ranked ranked) {
        return of(ranked.kind() == Bottleneck.Kind.TEAM ? team(ranked.id()) : ElementRef.node(ranked.id()));
    }

    /** The name of the element that a measure is about. */
    public String of(String measure, String element) {
        return switch (scopes.getOrDefault(measure, Scope.STREAM)) {
            case TEAM -> of(team(element));
            case FLOW -> of(ElementRef.flow(element));
            case STEP, STREAM -> of(element);
        };
    }

    /** The name of a team, or its id if the map does not describe it. */
    public String ofTeam(String id) {
        return stream.team(id).map(Element::name).orElse(id);
    }

    private static ElementRef team(String id) {
        return new ElementRef(ElementKind.TEAM, id);
    }
}
