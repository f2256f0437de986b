package dev.valuestream.io.markdown;

import static java.util.Objects.requireNonNull;

import dev.valuestream.graph.Routes;
import dev.valuestream.io.Labels;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A map as a flowchart in the text of Mermaid, which many wikis draw: steps with their times, waits on the arrows, rework and
 * information dotted, the bottleneck framed.
 *
 * <p>It is less than a value stream map: where a picture can be put, put one of {@code dev.valuestream.io.svg}. Names may hold
 * anything; they are escaped. The same analysis gives the same text everywhere.
 */
public final class MermaidDiagram {

    private final AnalysisWords words;
    private final StringBuilder out = new StringBuilder("flowchart LR\n");
    private final Map<String, String> ids = new HashMap<>();

    private MermaidDiagram(AnalysisWords words) {
        this.words = words;
    }

    /**
     * Writes a map as a flowchart, in English.
     *
     * @param analysis the map's analysis
     * @return the text, lines ended by a line feed
     */
    public static String of(Analysis analysis) {
        return of(analysis, Labels.english());
    }

    /**
     * Writes a map as a flowchart.
     *
     * @param analysis the map's analysis
     * @param labels the words
     * @return the text, lines ended by a line feed
     */
    public static String of(Analysis analysis, Labels labels) {
        requireNonNull(analysis, "analysis");
        return new MermaidDiagram(new AnalysisWords(analysis, requireNonNull(labels, "labels"))).write();
    }

    private String write() {
        words.stream().nodes().forEach(this::node);
        Set<String> rework = new HashSet<>();
        Routes.all(words.stream()).forEach(r -> r.reworkFlows().forEach(f -> rework.add(f.id())));
        words.stream().flows().forEach(f -> flow(f, rework.contains(f.id())));
        words.stream().information().forEach(this::information);
        bottleneck();
        return out.toString();
    }

    private String id(String node) {
        return ids.computeIfAbsent(node, n -> "n" + (ids.size() + 1));
    }

    private void node(Node node) {
        String label = "\"" + label(node) + "\"";
        String shape;
        if (node instanceof ProcessStep) {
            shape = "[" + label + "]";
        } else if (node instanceof ControlPoint) {
            shape = "[[" + label + "]]";
        } else {
            shape = node instanceof Customer ? "([" + label + "])" : "[/" + label + "\\]";
        }
        out.append("    ").append(id(node.id())).append(shape).append('\n');
    }

    private String label(Node node) {
        List<String> lines = new ArrayList<>(List.of(escape(node.name())));
        if (node instanceof ProcessStep step) {
            step.figures()
                    .processTimeOrCycleTime()
                    .ifPresent(t -> lines.add(escape(words.time(Durations.toSeconds(t.mean())))));
            step.team().ifPresent(t -> lines.add(escape(words.names().ofTeam(t))));
            words.number("step.load", step.id())
                    .ifPresent(l -> lines.add(escape(words.say("mermaid.load", "load {0}", Shown.percent(l)))));
        }
        return String.join("<br/>", lines);
    }

    private void flow(MaterialFlow flow, boolean rework) {
        List<String> label = new ArrayList<>();
        flow.probability().ifPresent(p -> label.add(Shown.percent(p)));
        OptionalDouble wait = words.number("flow.wait", flow.id());
        if (wait.orElse(0) > 0) {
            label.add(words.say("mermaid.wait", "wait {0}", words.time(wait.getAsDouble())));
        }
        if (rework) {
            label.add(words.say("mermaid.rework", "rework"));
        }
        arrow(flow.from(), rework ? "-.->" : "-->", String.join(", ", label), flow.to());
    }

    private void information(InformationFlow flow) {
        arrow(flow.from(), "-.->", flow.content().orElse(""), flow.to());
    }

    private void arrow(String from, String arrow, String label, String to) {
        out.append("    ").append(id(from)).append(' ').append(arrow);
        if (!label.isEmpty()) {
            out.append("|\"").append(escape(label)).append("\"|");
        }
        out.append(' ').append(id(to)).append('\n');
    }

    private void bottleneck() {
        List<String> steps = words.value(Bottleneck.KEY).stream()
                .flatMap(r -> r.highest().stream())
                .filter(r -> r.kind() == Bottleneck.Kind.STEP)
                .map(r -> id(r.id()))
                .toList();
        if (!steps.isEmpty()) {
            out.append("    classDef bottleneck stroke:#B4142A,stroke-width:3px\n");
            out.append("    class ").append(String.join(",", steps)).append(" bottleneck\n");
        }
    }

    /** The text with the entities of Mermaid for everything that could end a label or be taken for markup. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        OneLine.of(text).codePoints().forEach(c -> {
            if (c < 0x80 && !Character.isLetterOrDigit(c) && " .,:%/()-+=?".indexOf(c) < 0) {
                escaped.append('#').append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
