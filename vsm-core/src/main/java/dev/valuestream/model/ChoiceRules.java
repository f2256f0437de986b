package dev.valuestream.model;

import dev.valuestream.problem.Problem;
import dev.valuestream.problem.Problems;
import dev.valuestream.unit.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flows out of a node are, for each family, one choice whose probabilities sum to 1, or all certain. */
final class ChoiceRules {

    private static final double TOLERANCE = 1e-9;

    private final ValueStream.Parts parts;
    private final Problems problems;
    private final Set<String> wrongProbability = new HashSet<>();
    private boolean sound = true;

    private ChoiceRules(ValueStream.Parts parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
        for (Problem problem : problems.toList()) {
            if (problem.code().equals("flow.probability.range")) {
                wrongProbability.add(problem.element());
                sound = false;
            }
        }
    }

    /** Returns whether every node chooses or does not, so that routes can be followed. */
    static boolean check(ValueStream.Parts parts, Problems problems) {
        ChoiceRules rules = new ChoiceRules(parts, problems);
        Map<String, List<MaterialFlow>> leaving = new HashMap<>();
        parts.flows()
                .forEach(f -> leaving.computeIfAbsent(f.from(), n -> new ArrayList<>())
                        .add(f));
        for (Node node : parts.nodes()) {
            List<MaterialFlow> flows = leaving.getOrDefault(node.id(), List.of());
            if (flows.stream().noneMatch(f -> rules.wrongProbability.contains(f.id()))) {
                rules.check(node, flows);
            }
        }
        return rules.sound;
    }

    private void check(Node node, List<MaterialFlow> flows) {
        if (flows.stream().allMatch(f -> f.probability().isEmpty())) {
            return;
        }
        if (flows.stream().allMatch(f -> f.families().isEmpty())) {
            checkChoice(node, flows, "");
            return;
        }
        Set<String> families = new LinkedHashSet<>(parts.families());
        for (String family : families) {
            List<MaterialFlow> open = flows.stream()
                    .filter(f -> f.families().isEmpty() || f.families().contains(family))
                    .toList();
            checkChoice(node, open, " for family " + family);
        }
    }

    private void checkChoice(Node node, List<MaterialFlow> flows, String whose) {
        long chosen = flows.stream().filter(f -> f.probability().isPresent()).count();
        if (chosen > 0 && chosen < flows.size()) {
            wrong(
                    node,
                    "node.flows.mixed",
                    "The flows out of ({0}){1} must all have a probability, or none: {2} of {3} have one. Give the others"
                            + " theirs.",
                    whose,
                    chosen,
                    flows.size());
        } else if (chosen > 0) {
            checkSum(node, flows, whose);
        }
    }

    private void checkSum(Node node, List<MaterialFlow> flows, String whose) {
        double sum = flows.stream().mapToDouble(f -> f.probability().orElse(0)).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            wrong(
                    node,
                    "node.probability.sum",
                    "The probabilities of the flows out of ({0}){1} must sum to 1, and sum to {2}.",
                    whose,
                    Numbers.shortest(sum));
        }
    }

    private void wrong(Node node, String code, String template, Object... more) {
        sound = false;
        List<Object> arguments = new ArrayList<>(List.of(Checks.shown(node.id())));
        arguments.addAll(List.of(more));
        problems.add(code, node.id(), template, arguments.toArray());
    }
}
