package dev.valuestream.io.markdown;

/** Texts that may come from anybody, in one line, without characters that steer a terminal or turn the text around. */
final class OneLine {

    private static final char REPLACEMENT = '\ufffd';

    private OneLine() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(shown(c)));
        return line.toString();
    }

    private static int shown(int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return ' ';
        }
        boolean turns = (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return Character.isISOControl(c) || turns || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
    }
}
