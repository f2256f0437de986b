package dev.valuestream.io.json;

import dev.valuestream.io.DurationText;
import dev.valuestream.io.DurationTextException;
import dev.valuestream.io.internal.NumberText;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.unit.Durations;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values of measures: numbers of ratios and counts, or texts of a number and a unit, such as {@code -3 d}. */
final class StatedValueReader {

    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("([+-]?)([0-9]{1,100}(?:\\.[0-9]{1,100})?) *([^0-9 ][^0-9]{0,60})");
    private static final String WANTED =
            "a number, or a text of a number and a unit such as \"23.6 d\", \"-3 d\" or \"45 %\"";

    private StatedValueReader() {}

    static void read(Fields fields, String field, Consumer<StatedValue> to) {
        @Nullable JsonValue value = fields.object().get(field);
        if (value instanceof JsonText text) {
            text(fields, field, text).ifPresent(to);
        } else if (value instanceof JsonNumber number) {
            OptionalDouble x = NumberText.asDouble(number.text());
            if (x.isEmpty()) {
                fields.report(
                        number, field, "range", number.shown(), "a number that can be held without changing it", "");
            } else {
                to.accept(StatedValue.of(x.getAsDouble()));
            }
        } else if (value != null) {
            fields.reportType(value, field, WANTED);
        }
    }

    private static Optional<StatedValue> text(Fields fields, String field, JsonText text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text.text());
        if (!parts.matches()) {
            return compound(fields, field, text);
        }
        String unit = parts.group(3).strip();
        OptionalDouble number = NumberText.asDouble(parts.group(2));
        Optional<String> meant = DurationText.unitMeantBy(unit).filter(m -> !m.equals(unit));
        if (number.isEmpty() || !StatedValue.isUnit(unit) || meant.isPresent()) {
            String advice = meant.map(m -> " Maybe it is \"" + parts.group(1) + parts.group(2) + " " + m + "\".")
                    .orElse("");
            fields.report(text, field, "form", text.shown(), WANTED, advice);
            return Optional.empty();
        }
        return Optional.of(new StatedValue(signed(parts.group(1), number.getAsDouble()), unit));
    }

    /** A duration of several units, or in the form of ISO, becomes one number of minutes, or seconds where that is exact. */
    private static Optional<StatedValue> compound(Fields fields, String field, JsonText text) {
        String sign = text.text().startsWith("-") ? "-" : "";
        String plain = text.text().replaceFirst("^[+-]", "");
        WorkCalendar calendar = fields.reading().calendar();
        try {
            double seconds = Durations.toSeconds(DurationText.parse(plain, calendar));
            boolean minutes = seconds >= 60 && Math.rint(seconds / 60 * 1000) == seconds / 60 * 1000;
            return Optional.of(new StatedValue(signed(sign, minutes ? seconds / 60 : seconds), minutes ? "min" : "s"));
        } catch (DurationTextException e) {
            fields.report(text, field, "form", text.shown(), WANTED, "");
            return Optional.empty();
        }
    }

    private static double signed(String sign, double number) {
        return sign.equals("-") ? -number : number;
    }
}
