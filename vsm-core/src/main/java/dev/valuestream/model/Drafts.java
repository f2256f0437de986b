package dev.valuestream.model;

import dev.valuestream.problem.Problems;
import java.util.Optional;

/** What the elements of a map are while they are being built, whatever their kind. */
final class Drafts {

    private Drafts() {}

    /** The builder that starts from an element; of a node its entry. */
    static Object of(Element element) {
        if (element instanceof Node node) {
            return NodeEntry.of(node);
        } else if (element instanceof MaterialFlow flow) {
            return new FlowBuilder(flow);
        } else if (element instanceof InformationFlow flow) {
            return new InformationBuilder(flow);
        } else if (element instanceof Team team) {
            return new TeamBuilder(team);
        } else if (element instanceof Demand demand) {
            return new DemandBuilder(demand);
        } else if (element instanceof KaizenBurst burst) {
            return new KaizenBuilder(burst);
        }
        throw new IllegalArgumentException("A map (" + element.id() + ") cannot be an element of a map.");
    }

    static String id(Object draft) {
        if (draft instanceof NodeEntry node) {
            return node.id();
        } else if (draft instanceof FlowBuilder flow) {
            return flow.id();
        } else if (draft instanceof InformationBuilder flow) {
            return flow.id();
        } else if (draft instanceof TeamBuilder team) {
            return team.id;
        } else if (draft instanceof DemandBuilder demand) {
            return demand.id();
        }
        return ((KaizenBuilder) draft).id;
    }

    /** The builder whose fields are set. */
    static Object builder(Object draft) {
        if (draft instanceof NodeEntry node) {
            return node.builder();
        }
        return draft;
    }

    /** The element that a builder makes by itself; of a demand without a rate none. */
    static Optional<Element> build(Object draft, Problems problems) {
        if (draft instanceof NodeEntry node) {
            return Optional.of(node.build(problems));
        } else if (draft instanceof DemandBuilder demand) {
            return demand.build(new Checks(problems, "demand", demand.id())).map(d -> d);
        } else if (draft instanceof FlowBuilder flow) {
            return Optional.of(flow.build(new Checks(problems, "flow", flow.id())));
        } else if (draft instanceof InformationBuilder flow) {
            return Optional.of(flow.build(new Checks(problems, "information", flow.id())));
        } else if (draft instanceof TeamBuilder team) {
            return Optional.of(team.build(new Checks(problems, "team", team.id)));
        }
        KaizenBuilder burst = (KaizenBuilder) draft;
        return Optional.of(burst.build(new Checks(problems, "kaizen", burst.id)));
    }
}
