package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;

/** What is said of a flow when it is pointed at or read aloud. */
record FlowTitles(ValueStream stream, MapFigures figures, Amounts amounts) {

    String of(MaterialFlow flow) {
        StringBuilder title = new StringBuilder(ends(flow.from(), flow.to()));
        if (figures.rework().contains(flow.id())) {
            title.append(", ").append(amounts.say("flow.rework", "rework"));
        }
        title.append(", ").append(said("flow", flow.kind().token()));
        flow.probability().ifPresent(p -> title.append(", ").append(Amounts.percent(p)));
        Double wait = figures.waits().get(flow.id());
        String time = wait == null ? amounts.say("summary.unknown", "unknown") : amounts.longTime(wait);
        return title.append(", ").append(amounts.say("wait", "wait {0}", time)).toString();
    }

    String of(InformationFlow flow) {
        StringBuilder title = new StringBuilder(ends(flow.from(), flow.to()));
        flow.content().ifPresent(c -> title.append(": ").append(PlainText.safe(c)));
        flow.kind().ifPresent(k -> title.append(", ").append(said("information", k.token())));
        flow.every().ifPresent(e -> title.append(", ").append(amounts.rhythm(e)));
        return title.toString();
    }

    String ends(String from, String to) {
        return amounts.say("flow.ends", "{0} to {1}", name(from), name(to));
    }

    private String said(String kind, String token) {
        return amounts.say(kind + "." + token, token);
    }

    private String name(String id) {
        return PlainText.safe(stream.node(id).map(Node::name).orElse(id));
    }
}
