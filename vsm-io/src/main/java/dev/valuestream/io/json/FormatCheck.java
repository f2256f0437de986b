package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.UnknownField;
import dev.valuestream.problem.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether a document is a map of a version that can be read. */
final class FormatCheck {

    /** What this version writes. */
    static final String FORMAT = "vsm/1";

    private final Reading reading;

    private FormatCheck(Reading reading) {
        this.reading = reading;
    }

    /**
     * Checks the format. A newer minor version is read with a finding, and kept.
     *
     * @return the newer minor version as a field to keep, or empty
     * @throws DocumentException at once if the document is something else: nothing more can be said of it
     */
    static Optional<UnknownField> check(Reading reading, JsonValue root) {
        return new FormatCheck(reading).check(root);
    }

    /** Whether an unknown field is the newer format that a document was read in. */
    static boolean isFormat(UnknownField field) {
        return field.parent().isEmpty()
                && field.name().equals("format")
                && field.value() instanceof AttributeValue.Text text
                && isNewerMinor(text.value());
    }

    /** The format to write: the one a document was read in, if that is newer. */
    static String format(List<UnknownField> unknown) {
        return unknown.stream()
                .filter(FormatCheck::isFormat)
                .map(field -> ((AttributeValue.Text) field.value()).value())
                .findFirst()
                .orElse(FORMAT);
    }

    private static boolean isNewerMinor(String format) {
        return format.matches("vsm/1\\.[0-9]{1,9}");
    }

    private Optional<UnknownField> check(JsonValue root) {
        if (!(root instanceof JsonObject map)) {
            throw refused(root, "json.type", "The document ({0}) must be an object, a map.", root.kind());
        }
        @Nullable JsonValue format = map.get("format");
        if (format == null) {
            reading.report(
                    map.offset(),
                    "",
                    "map.format.missing",
                    "The format of the map must be there: write \"format\": \"vsm/1\" first.");
            return Optional.empty();
        }
        if (!(format instanceof JsonText text)) {
            throw refused(
                    format,
                    "map.format.type",
                    "The format ({0}) of the map must be the text \"vsm/1\".",
                    format.shown());
        }
        return check(text);
    }

    private Optional<UnknownField> check(JsonText format) {
        String text = format.text();
        if (text.equals(FORMAT)) {
            return Optional.empty();
        }
        if (isNewerMinor(text)) {
            reading.notice(Finding.info(
                    "map.format.newer",
                    "",
                    "The format ({0}) is newer than {1}, the one this version knows; fields it does not know are kept.",
                    text,
                    FORMAT));
            return Optional.of(new UnknownField("", "", "format", new AttributeValue.Text(text)));
        }
        throw wrong(format);
    }

    private DocumentException wrong(JsonText format) {
        String text = format.text();
        if (text.startsWith("vsm-project/")) {
            return refused(
                    format,
                    "map.format.project",
                    "The document ({0}) is a project, which cannot be read yet; a map (vsm/1) can.",
                    text);
        }
        if (text.matches("vsm/[0-9.]{1,9}")) {
            return refused(
                    format,
                    "map.format.version",
                    "The format ({0}) is of another major version than vsm/1, the one that can be read. Use a newer version of this library.",
                    text);
        }
        return refused(format, "map.format.word", "The format ({0}) must be vsm/1.", format.shown());
    }

    private DocumentException refused(JsonValue at, String code, String template, Object... arguments) {
        return reading.text().exception(at.offset(), at.pointer(), code, template, arguments);
    }
}
