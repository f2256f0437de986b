package dev.valuestream.io.json;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;

/** Writes any element of a map as it stands in one. */
final class ElementWriter {

    private final TimeWriter times;
    private final NodeWriter nodes;
    private final FlowWriter flows;

    ElementWriter(TimeWriter times) {
        this.times = times;
        nodes = new NodeWriter(times);
        flows = new FlowWriter(times);
    }

    AttributeValue element(Element element) {
        if (element instanceof Node node) {
            return nodes.node(node);
        } else if (element instanceof MaterialFlow flow) {
            return flows.material(flow);
        } else if (element instanceof InformationFlow flow) {
            return flows.information(flow);
        } else if (element instanceof Team team) {
            return FrameWriter.team(team);
        } else if (element instanceof Demand demand) {
            return FrameWriter.demand(demand, times);
        } else if (element instanceof KaizenBurst burst) {
            return FlowWriter.kaizen(burst);
        }
        return MapWriter.value((ValueStream) element);
    }
}
