package dev.valuestream.io.text;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementAdded;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.NodeSplit;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.io.internal.ChangeWords;
import dev.valuestream.io.internal.ChangedNames;
import dev.valuestream.model.ElementKind;
import dev.valuestream.problem.Text;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.Merge;
import java.util.List;
import java.util.Set;

/** What changes, in sentences: the work first; what only says something about it is counted. */
final class ChangeSentences {

    private static final int MOST = 20;

    private static final Set<ElementKind> WORK =
            Set.of(ElementKind.NODE, ElementKind.FLOW, ElementKind.TEAM, ElementKind.DEMAND, ElementKind.MAP);

    /** Fields that describe an element and take no part in any figure of time or queue. */
    private static final Set<String> WORDS = Set.of(
            "name", "note", "observation", "charter", "state", "snapshot", "every", "kind", "pacemaker", "system");

    private ChangeSentences() {}

    static void write(Comparison comparison, Page page) {
        page.heading("WHAT CHANGES");
        List<Change> all = comparison.diff().changes();
        ChangedNames names = ChangedNames.of(comparison);
        if (all.isEmpty()) {
            page.line("  nothing");
        }
        List<Change> work = all.stream().filter(ChangeSentences::isOfWork).toList();
        work.stream().filter(ChangeSentences::isOfShape).forEach(c -> sentence(c, names, comparison, page));
        List<Change> fields = work.stream().filter(c -> !isOfShape(c)).toList();
        fields.stream().limit(MOST).forEach(c -> sentence(c, names, comparison, page));
        int more = all.size() - work.size() + Math.max(0, fields.size() - MOST);
        if (more > 0) {
            page.line("    and " + more + " more: notes, information, bursts, order; --json lists them");
        }
    }

    private static void sentence(Change change, ChangedNames names, Comparison comparison, Page page) {
        Text said = ChangeWords.sentence(
                change, names, comparison.after().valueStream().calendar());
        page.paragraph("  · ", Names.shown(said.message()) + inference(change, comparison));
    }

    private static String inference(Change change, Comparison comparison) {
        boolean inferred = change instanceof NodesMerged merged
                && comparison.merges().stream()
                        .filter(Merge::inferred)
                        .anyMatch(m -> m.into().equals(merged.into().id()));
        return inferred ? " (Inferred: it stands between the same neighbours.)" : "";
    }

    private static boolean isOfWork(Change change) {
        if (change instanceof FieldChange field) {
            String name = field.field().name();
            return WORK.contains(field.element().kind()) && !WORDS.contains(name) && !name.startsWith("attributes");
        }
        return isOfShape(change);
    }

    private static boolean isOfShape(Change change) {
        boolean shape = change instanceof NodesMerged
                || change instanceof NodeSplit
                || change instanceof ElementAdded
                || change instanceof ElementRemoved
                || change instanceof FlowRerouted;
        return shape && change.elements().stream().anyMatch(e -> WORK.contains(e.kind()));
    }
}
