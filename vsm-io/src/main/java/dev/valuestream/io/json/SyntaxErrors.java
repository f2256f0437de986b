package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in this library's words what the parser found wrong, and where. */
final class SyntaxErrors {

    private static final String TEMPLATE = "The text must be JSON, and {0} here cannot be read as such.{1}";

    private final DocumentText document;
    private final char[] text;
    private final String pointer;

    private SyntaxErrors(DocumentText document, String pointer) {
        this.document = document;
        text = document.characters();
        this.pointer = pointer;
    }

    /** The error for what the parser threw after it had read the text up to an offset. */
    static DocumentException of(
            JacksonException e, DocumentText document, ReadLimits limits, int read, String pointer) {
        SyntaxErrors errors = new SyntaxErrors(document, pointer);
        if (e instanceof StreamConstraintsException) {
            return errors.limit(limits, read);
        }
        return errors.syntax(errors.place(e.getLocation(), read));
    }

    /** The parser keeps texts, names and numbers within their length; what comes next in the text tells which it was. */
    private DocumentException limit(ReadLimits limits, int read) {
        int start = read;
        while (start < text.length && (isSpace(text[start]) || text[start] == ',' || text[start] == ':')) {
            start++;
        }
        boolean number = start < text.length && text[start] != '"';
        return number
                ? broken(
                        start, "maxNumberLength", limits.maxNumberLength(), "A number must have at most {0} characters")
                : broken(start, "maxStringLength", limits.maxStringLength(), "A text must have at most {0} characters");
    }

    private DocumentException broken(int offset, String setting, int limit, String what) {
        return Limits.broken(document, offset, pointer, setting, limit, what);
    }

    private int place(TokenStreamLocation location, int read) {
        long offset = location.getCharOffset();
        int at = (int) Math.min(text.length, Math.max(offset < 0 ? read : offset, 0));
        int start = at;
        while (start > 0 && (Character.isLetter(text[start - 1]) || text[start - 1] == '-' || text[start - 1] == '+')) {
            start--;
        }
        String word = new String(text, start, at - start);
        return word.matches("[-+]?(NaN|Infinity|INF)|\\+") ? start : at;
    }

    private DocumentException syntax(int at) {
        if (at >= text.length) {
            return document.exception(
                    text.length,
                    pointer,
                    "json.syntax",
                    "The document must be complete, and it ends in the middle. A bracket, brace or quotation mark may be missing.");
        }
        return document.exception(at, pointer, "json.syntax", TEMPLATE, found(at), advice(at));
    }

    private String found(int at) {
        int end = at;
        while (end < text.length && end - at < 20 && Character.isLetterOrDigit(text[end])) {
            end++;
        }
        return end > at + 1 ? new String(text, at, end - at) : "(" + Characters.clean(String.valueOf(text[at])) + ")";
    }

    private String advice(int at) {
        char c = text[at];
        int last = at - 1;
        while (last >= 0 && isSpace(text[last])) {
            last--;
        }
        char earlier = last < 0 ? ' ' : text[last];
        if ((c == '}' || c == ']') && earlier == ',') {
            return " Take out the comma before it.";
        }
        return switch (c) {
            case '\'' -> " Texts stand in double quotation marks.";
            case '/', '#' -> " JSON has no comments.";
            case '"', '{', '[' -> " A comma may be missing before it.";
            case '\n', '\r', '\t' ->
                " Inside a text, write a line break as \\n and a tab as \\t; or a quotation mark is missing.";
            case 'N', 'I', '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                " Write numbers like 0.5 or 120: without plus, without leading zeros, and finite.";
            default -> Character.isLetter(c) ? " Names and texts stand in double quotation marks." : "";
        };
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
