package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.internal.Characters;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Limits;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in this library's words what the parser found wrong, and where. */
final class SyntaxErrors {

    private static final String TEMPLATE = "The text must be JSON, and {0} here cannot be read as such.{1}";

    /** In a name, the parser stops behind the escape of half a surrogate pair, or behind what stands in the other's place. */
    private static final Pattern HALF_A_PAIR =
            Pattern.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}(\\\\u[0-9a-fA-F]{4}|\\\\.)?$");

    private final DocumentText document;
    private final char[] text;
    private final String pointer;

    private SyntaxErrors(DocumentText document, String pointer) {
        this.document = document;
        text = document.characters();
        this.pointer = pointer;
    }

    /** The error for what the parser threw at the last token, or soon behind it. */
    static DocumentException of(
            JacksonException e, DocumentText document, ReadLimits limits, int lastToken, String pointer) {
        SyntaxErrors errors = new SyntaxErrors(document, pointer);
        if (e instanceof StreamConstraintsException) {
            return errors.limit(limits, lastToken);
        }
        return errors.syntax(errors.place(e.getLocation(), lastToken));
    }

    /** The parser keeps texts, names and numbers within their length; the text from the last token on tells which it was. */
    private DocumentException limit(ReadLimits limits, int lastToken) {
        int at = lastToken;
        while (at < text.length) {
            if (text[at] == '"') {
                int end = endOfText(at, limits.maxStringLength());
                if (end < 0) {
                    return broken(
                            at, "maxStringLength", limits.maxStringLength(), "A text must have at most {0} characters");
                }
                at = end;
            } else if (text[at] == '-' || (text[at] >= '0' && text[at] <= '9')) {
                return broken(
                        at, "maxNumberLength", limits.maxNumberLength(), "A number must have at most {0} characters");
            }
            at++;
        }
        return broken(
                lastToken, "maxStringLength", limits.maxStringLength(), "A text must have at most {0} characters");
    }

    /** Where the closing mark of a text stands; -1 if the text is longer than so many characters. */
    private int endOfText(int open, int most) {
        int length = 0;
        for (int at = open + 1; at < text.length && length <= most; at++) {
            if (text[at] == '"') {
                return at;
            }
            if (text[at] == '\\') {
                at += at + 1 < text.length && text[at + 1] == 'u' ? 5 : 1;
            }
            length++;
        }
        return -1;
    }

    private DocumentException broken(int offset, String setting, int limit, String what) {
        return Limits.broken(document, offset, pointer, setting, limit, what);
    }

    private int place(TokenStreamLocation location, int lastToken) {
        long offset = location.getCharOffset();
        int at = (int) Math.min(text.length, Math.max(offset < 0 ? lastToken : offset, 0));
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
        if (HALF_A_PAIR
                .matcher(new String(text, Math.max(0, at - 12), Math.min(12, at)))
                .find()) {
            return document.exception(
                    at, pointer, "json.character", "The text must have no half of a surrogate pair, and has one here.");
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
