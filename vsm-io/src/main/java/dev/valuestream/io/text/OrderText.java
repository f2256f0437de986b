package dev.valuestream.io.text;

import dev.valuestream.io.Labels;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.internal.OrderWords;
import dev.valuestream.plan.Improvement;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.util.List;

/** The order of a plan that gives most of a measure for the money, and soonest. */
final class OrderText {

    private final PlanSearch search;
    private final OrderWords words;
    private final Page page;

    OrderText(PlanSearch search, PlanPath path, Page page) {
        this.search = search;
        this.page = page;
        words = new OrderWords(
                search,
                new AnalysisWords(path.asIs(), Labels.english()),
                path.project().plan().currency(),
                Improvement::id);
    }

    void write() {
        page.heading("BEST ORDER  most of " + Names.shown(search.measure()) + " for the money, and soonest");
        if (words.missing().isPresent()) {
            paragraph("  ", words.missing().get());
            return;
        }
        words.done().ifPresent(d -> paragraph("  ", d));
        Grid grid = new Grid(List.of("", "cost", "spent", "it is then", "better by"));
        words.rows().forEach(r -> grid.row(r.stream().map(Names::shown).toList()));
        page.lines(grid.lines());
        words.leftOut().forEach(l -> paragraph("  –  ", l));
        paragraph("  ", words.worth());
        words.assumptions().forEach(a -> paragraph("  ", a));
    }

    private void paragraph(String label, String text) {
        page.paragraph(label, Names.shown(text));
    }
}
