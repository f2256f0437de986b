package dev.valuestream.io.internal;

import com.google.common.primitives.ImmutableIntArray;

/** Turns a character's offset in a text into its line and column; CR, LF and CR LF each end a line. */
public final class TextPlaces {

    private final ImmutableIntArray starts;

    private TextPlaces(ImmutableIntArray starts) {
        this.starts = starts;
    }

    public static TextPlaces of(char[] text) {
        ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
        starts.add(0);
        for (int i = 0; i < text.length; i++) {
            boolean endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n'));
            if (endsLine) {
                starts.add(i + 1);
            }
        }
        return new TextPlaces(starts.build());
    }

    /** The line that holds the offset, the first being 1. */
    public int line(int offset) {
        int low = 0;
        int high = starts.length();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    /** The column of the offset in its line in UTF-16 units, the first being 1. */
    public int column(int offset) {
        return offset - starts.get(line(offset) - 1) + 1;
    }
}
