package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.UnknownField;
import dev.valuestream.problem.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether a document is of the kind that is wanted, and of a version that can be read. */
final class FormatCheck {

    private final Reading reading;
    private final DocumentKind kind;

    private FormatCheck(Reading reading, DocumentKind kind) {
        this.reading = reading;
        this.kind = kind;
    }

    /**
     * Checks the format. A newer minor version is read with a finding, and kept.
     *
     * @return the newer minor version as a field to keep, or empty
     * @throws DocumentException at once if the document is something else: nothing more can be said of it
     */
    static Optional<UnknownField> check(Reading reading, JsonValue root, DocumentKind kind) {
        return new FormatCheck(reading, kind).check(root);
    }

    /** Whether an unknown field is the newer format that a document was read in. */
    static boolean isFormat(UnknownField field, DocumentKind kind) {
        return field.parent().isEmpty()
                && field.name().equals("format")
                && field.value() instanceof AttributeValue.Text text
                && kind.isNewerMinor(text.value());
    }

    /** The format to write: the one a document was read in, if that is newer. */
    static String format(List<UnknownField> unknown, DocumentKind kind) {
        return unknown.stream()
                .filter(f -> isFormat(f, kind))
                .map(field -> ((AttributeValue.Text) field.value()).value())
                .findFirst()
                .orElse(kind.format());
    }

    private Optional<UnknownField> check(JsonValue root) {
        if (!(root instanceof JsonObject map)) {
            throw refused(root, "json.type", "The document ({0}) must be an object, a {1}.", root.kind(), kind);
        }
        @Nullable JsonValue format = map.get("format");
        if (format == null) {
            reading.report(
                    map.offset(),
                    "",
                    kind + ".format.missing",
                    "The format of the {0} must be there: write \"format\": \"{1}\" first.",
                    kind,
                    kind.format());
            return Optional.empty();
        }
        if (!(format instanceof JsonText text)) {
            throw refused(
                    format,
                    kind + ".format.type",
                    "The format ({0}) of the {1} must be the text \"{2}\".",
                    format.shown(),
                    kind,
                    kind.format());
        }
        return check(text);
    }

    private Optional<UnknownField> check(JsonText format) {
        String text = format.text();
        if (text.equals(kind.format())) {
            return Optional.empty();
        }
        if (kind.isNewerMinor(text)) {
            reading.notice(Finding.info(
                    kind + ".format.newer",
                    "",
                    "The format ({0}) is newer than {1}, the one this version knows; fields it does not know are kept.",
                    text,
                    kind.format()));
            return Optional.of(new UnknownField("", "", "format", new AttributeValue.Text(text)));
        }
        throw wrong(format);
    }

    private DocumentException wrong(JsonText format) {
        String text = format.text();
        for (DocumentKind other : DocumentKind.values()) {
            if (other != kind && text.startsWith(other.family())) {
                return refused(
                        format,
                        kind + ".format." + other,
                        "The document ({0}) is a {1}, and a {2} ({3}) is wanted here.",
                        JsonText.cut(text),
                        other,
                        kind,
                        kind.format());
            }
        }
        if (kind.isOfOtherMajor(text)) {
            return refused(
                    format,
                    kind + ".format.version",
                    "The format ({0}) is of another major version than {1}, the one that can be read. Use a newer version of this library.",
                    text,
                    kind.format());
        }
        return refused(format, kind + ".format.word", "The format ({0}) must be {1}.", format.shown(), kind.format());
    }

    private DocumentException refused(JsonValue at, String code, String template, Object... arguments) {
        return reading.text().exception(at.offset(), at.pointer(), code, template, arguments);
    }
}
