package dev.valuestream.io.text;

import java.util.ArrayList;
import java.util.List;

/** Draws pieces of a timeline as a line of two levels, in as many bands as the width of the page asks for. */
final class Ladder {

    private static final int LABEL = 9;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder upper = new StringBuilder();
    private final StringBuilder lower = new StringBuilder();
    private final List<StringBuilder> names = new ArrayList<>();
    private int used;

    private Ladder() {}

    static List<String> draw(List<Piece> pieces) {
        Ladder ladder = new Ladder();
        for (int i = 0; i < pieces.size(); i++) {
            if (ladder.used > 0 && ladder.used + 1 + pieces.get(i).width() > Page.WIDTH - LABEL - 1) {
                ladder.endBand();
            }
            if (i > 0) {
                ladder.corner(pieces.get(i - 1).upper(), pieces.get(i).upper());
            }
            ladder.piece(pieces.get(i));
        }
        ladder.endBand();
        return ladder.lines;
    }

    private void corner(boolean before, boolean after) {
        if (before == after) {
            upper.append(before ? '┬' : ' ');
            lower.append(before ? ' ' : '┴');
        } else {
            upper.append(before ? '┐' : '┌');
            lower.append(before ? '└' : '┘');
        }
        names.forEach(n -> n.append(' '));
        used++;
    }

    private void piece(Piece piece) {
        int width = piece.width();
        String line = Columns.centred(" " + piece.time() + " ", width, "─");
        String blank = " ".repeat(width);
        upper.append(piece.upper() ? line : blank);
        lower.append(piece.upper() ? blank : line);
        for (int i = 0; i < Math.max(names.size(), piece.names().size()); i++) {
            if (i == names.size()) {
                names.add(new StringBuilder(" ".repeat(used)));
            }
            String name = i < piece.names().size() ? piece.names().get(i) : "";
            names.get(i).append(Columns.centred(name, width, " "));
        }
        used += width;
    }

    private void endBand() {
        lines.add(Columns.left("Waiting", LABEL) + upper);
        lines.add(Columns.left("Working", LABEL) + lower);
        names.forEach(n -> lines.add(" ".repeat(LABEL) + n));
        upper.setLength(0);
        lower.setLength(0);
        names.clear();
        used = 0;
    }
}
