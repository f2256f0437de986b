package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who levels: a control point that tells the pacemaker what to do more often than once a working day, itself or over the cards of the
 * steps behind it. How often it does is the pitch.
 */
final class Levelling {

    private static final double WIDTH = 62;
    private static final double HEIGHT = 18;
    private static final double ASIDE = 8;

    private final Amounts amounts;
    private final Map<String, Duration> pitches = new HashMap<>();

    Levelling(ValueStream stream, Amounts amounts) {
        this.amounts = amounts;
        Set<String> paced = paced(stream);
        for (InformationFlow flow : stream.information()) {
            Optional<Duration> pitch = flow.every().filter(e -> e.compareTo(amounts.day()) < 0);
            boolean sent = stream.node(flow.from())
                    .filter(ControlPoint.class::isInstance)
                    .isPresent();
            if (sent && paced.contains(flow.to())) {
                pitch.ifPresent(p -> pitches.merge(flow.from(), p, (a, b) -> a.compareTo(b) < 0 ? a : b));
            }
        }
    }

    /** The pacemakers, and the steps whose information ends at one of them. */
    private static Set<String> paced(ValueStream stream) {
        Set<String> paced = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        stream.steps().stream().filter(ProcessStep::pacemaker).forEach(s -> open.add(s.id()));
        while (!open.isEmpty()) {
            String told = open.remove();
            if (paced.add(told)) {
                stream.information().stream()
                        .filter(f -> f.to().equals(told))
                        .filter(f -> stream.node(f.from())
                                .filter(ProcessStep.class::isInstance)
                                .isPresent())
                        .forEach(f -> open.add(f.from()));
            }
        }
        return paced;
    }

    /**
     * The sign in a box that levels.
     *
     * @param rect the box with noughts and crosses
     * @param pitch the words beside it
     */
    record Sign(Rect rect, PlacedText pitch) {}

    /** What stands beside the sign in the box of a control point that levels. */
    Optional<TextFit> words(Node node) {
        return Optional.ofNullable(pitches.get(node.id()))
                .map(p -> amounts.say("levelling.pitch", "pitch {0}", amounts.time(p)))
                .map(text -> TextFit.of(text, TextStyle.SMALL, InformationPlan.width(node) - WIDTH - ASIDE - 16, 1));
    }

    String title(TextFit words) {
        return amounts.say("levelling.title", "levels the work: {0}", words.whole());
    }

    /** The sign at the foot of a control point's box, or in the middle of its body if nothing else stands there. */
    static Sign sign(TextFit words, OutsideFace face, Rect box) {
        double wide = WIDTH + ASIDE + TextStyle.SMALL.width(words.lines().get(0));
        double x = box.centerX() - wide / 2;
        double middle = (box.y() + face.strip() + box.bottom()) / 2;
        double y = face.under().isPresent() ? box.bottom() - 15 : middle;
        Point at = new Point(x + WIDTH + ASIDE, y + 4);
        return new Sign(
                new Rect(x, y - HEIGHT / 2, WIDTH, HEIGHT),
                new PlacedText(words.lines().get(0), at, Align.START, TextStyle.SMALL, Tint.INFORMATION));
    }
}
