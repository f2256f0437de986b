package dev.valuestream.io.csv;

/**
 * Finds out what stands between the cells: the one of comma, semicolon and tab that the row of headings has most of,
 * outside of quotes; a comma where it has none.
 */
final class Delimiter {

    private static final String CANDIDATES = ",;\t";
    private static final String SAID = "sep=";

    private final char[] text;
    private int at;

    private Delimiter(char[] text) {
        this.text = text;
    }

    static char of(char[] text) {
        return new Delimiter(text).find();
    }

    /** Whether the first row only says what stands between the cells, as spreadsheets write it: {@code sep=;}. */
    static boolean isSaid(char[] text) {
        boolean begins = text.length > SAID.length() && new String(text, 0, SAID.length()).equalsIgnoreCase(SAID);
        int end = SAID.length() + 1;
        return begins
                && CANDIDATES.indexOf(text[SAID.length()]) >= 0
                && (text.length == end || text[end] == '\r' || text[end] == '\n');
    }

    private char find() {
        if (isSaid(text)) {
            return text[SAID.length()];
        }
        int[] counts = new int[CANDIDATES.length()];
        while (at < text.length && !isHeadings(counts)) {
            counts = new int[CANDIDATES.length()];
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return CANDIDATES.charAt(most);
    }

    /** Counts the candidates of one row; whether it is one that counts, and neither empty nor a note above the table. */
    private boolean isHeadings(int[] counts) {
        int from = at;
        boolean quoted = false;
        for (; at < text.length && (quoted || !isEndOfLine(text[at])); at++) {
            if (text[at] == '"') {
                quoted = quoted ? closesNot() : opens(from);
            } else if (!quoted && CANDIDATES.indexOf(text[at]) >= 0) {
                counts[CANDIDATES.indexOf(text[at])]++;
            }
        }
        String row = new String(text, from, at - from).strip();
        at++;
        return !row.isEmpty() && !row.startsWith("#") && !row.startsWith("\"#") && !isAll(row);
    }

    private static boolean isEndOfLine(char c) {
        return c == '\r' || c == '\n';
    }

    private boolean opens(int from) {
        return at == from || CANDIDATES.indexOf(text[at - 1]) >= 0;
    }

    /** A quote within quotes stands for itself when it is doubled. */
    private boolean closesNot() {
        boolean doubled = at + 1 < text.length && text[at + 1] == '"';
        at += doubled ? 1 : 0;
        return doubled;
    }

    /** Whether a row has nothing but what may stand between cells. */
    private static boolean isAll(String row) {
        return row.chars().allMatch(c -> CANDIDATES.indexOf(c) >= 0 || Character.isWhitespace(c));
    }
}
