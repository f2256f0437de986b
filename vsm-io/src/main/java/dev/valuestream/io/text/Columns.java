package dev.valuestream.io.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts in columns of a terminal: how wide they are there, and how they are made to fit.
 *
 * <p>East Asian wide characters and emoji take two columns, marks that sit on the character before them none.
 */
final class Columns {

    private static final String CUT = "…";

    /** Blocks whose characters take two columns (Unicode Standard Annex 11, W and F), first and last. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x23E9, 0x23EC},
        {0x2614, 0x2615},
        {0x26A1, 0x26A1},
        {0x2705, 0x2705},
        {0x274C, 0x274C},
        {0x2753, 0x2755},
        {0x2795, 0x2797},
        {0x2B50, 0x2B50},
        {0x2E80, 0x303E},
        {0x3041, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18CFF},
        {0x1B000, 0x1B2FF},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F7E0, 0x1F7EB},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (character >= block[0] && character <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    static String left(String text, int width) {
        return text + blanks(width - width(text));
    }

    static String right(String text, int width) {
        return blanks(width - width(text)) + text;
    }

    static String centred(String text, int width, String filler) {
        int room = Math.max(0, width - width(text));
        return filler.repeat(room / 2) + text + filler.repeat(room - room / 2);
    }

    private static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }

    /** The text, or as much of it as fits, with a sign that it was cut. */
    static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, fitting(text, 0, width - 1)) + CUT;
    }

    /** The end of the longest part of a text from a place on that fits, whole characters with their marks. */
    private static int fitting(String text, int from, int width) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            used += width(character);
            if (used > width) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** Breaks a text at blanks into lines that fit; a word too long for a line is broken where the line ends. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int at = 0;
            int size = width(word);
            if (used > 0 && used + 1 + size > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (size > width) {
                int end = Math.max(at + Character.charCount(word.codePointAt(at)), fitting(word, at, width));
                String piece = word.substring(at, end);
                lines.add(piece);
                at = end;
                size -= width(piece);
            }
            line.append(line.isEmpty() ? "" : " ").append(word, at, word.length());
            used += (used > 0 ? 1 : 0) + size;
        }
        lines.add(line.toString());
        return lines;
    }
}
