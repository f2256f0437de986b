package dev.valuestream.io.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What elements are called where changes of maps are told: by name, a flow without one by where it leads, and with the id
 * too where two elements would be called the same. Immutable once made.
 */
public final class ChangedNames {

    /** What stands between the ends of a flow in an id that nobody chose, and in no id of a node. */
    private static final String ARROW = "->";

    private final Map<ElementRef, String> names = new HashMap<>();
    private final SetMultimap<String, ElementRef> called = LinkedHashMultimap.create();

    private ChangedNames(List<ValueStream> maps) {
        maps.forEach(m -> m.nodes().forEach(this::node));
        maps.forEach(m -> m.teams().forEach(this::team));
        maps.forEach(m -> m.flows().forEach(this::flow));
        maps.forEach(m -> m.information().forEach(this::information));
        maps.forEach(m -> m.kaizen().forEach(this::burst));
    }

    /** Names for what is different between two maps; those of the map after the change where both have some. */
    public static ChangedNames of(Comparison comparison) {
        return new ChangedNames(
                List.of(comparison.after().valueStream(), comparison.before().valueStream()));
    }

    /** Names for what a plan changes; those of the map as it is where it has some. */
    public static ChangedNames of(PlanPath path) {
        List<ValueStream> maps = new ArrayList<>(List.of(path.project().asIs()));
        path.milestones().forEach(m -> maps.add(m.after().valueStream()));
        return new ChangedNames(maps);
    }

    private void node(Node node) {
        add(ElementRef.node(node.id()), node.name());
    }

    private void team(Team team) {
        add(ElementRef.of(team), "team " + team.name());
    }

    private void flow(MaterialFlow flow) {
        String name = flow.name().equals(flow.id()) ? way(flow.from(), flow.to()) : flow.name();
        add(ElementRef.flow(flow.id()), name);
    }

    private void information(InformationFlow flow) {
        String name = flow.name().equals(flow.id()) ? way(flow.from(), flow.to()) : flow.name();
        add(ElementRef.of(flow), ElementKind.INFORMATION + " " + name);
    }

    private void burst(KaizenBurst burst) {
        add(ElementRef.of(burst), ElementKind.KAIZEN + " " + burst.name());
    }

    private String way(String from, String to) {
        return node(from) + " → " + node(to);
    }

    private void add(ElementRef element, String name) {
        if (names.putIfAbsent(element, name) == null) {
            called.put(name, element);
        }
    }

    /** A flow that is there only on the way, while nodes become one or several, is called by its ends, if its id tells them. */
    private String unknown(ElementRef element) {
        List<String> ends = Splitter.on(ARROW).splitToList(element.id());
        boolean tells = ends.size() == 2 && ends.stream().allMatch(e -> names.containsKey(ElementRef.node(e)));
        return tells ? element.kind() + " " + way(ends.get(0), ends.get(1)) : element.toString();
    }

    /** What a node is called. */
    String node(String id) {
        return of(ElementRef.node(id));
    }

    /** What nodes are called, one after another. */
    String nodes(List<String> ids) {
        return ids.stream().map(this::node).collect(Collectors.joining(", "));
    }

    /** What an element is called; by kind and id if no map has it, or it is of a kind without names. */
    String of(ElementRef element) {
        String name = names.get(element);
        if (name == null) {
            return element.kind() == ElementKind.NODE ? element.id() : unknown(element);
        }
        return called.get(name).size() > 1 ? name + " (" + element.id() + ")" : name;
    }
}
