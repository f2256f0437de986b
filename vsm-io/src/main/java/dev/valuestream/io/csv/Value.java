package dev.valuestream.io.csv;

import dev.valuestream.io.DurationText;
import dev.valuestream.io.DurationTextException;
import dev.valuestream.io.internal.NumberText;
import dev.valuestream.io.internal.Range;
import dev.valuestream.model.Token;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Suggestions;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says under its heading: what is right goes to its receiver, what is wrong is reported with its cell and left
 * out, so that all problems of a table come to light together.
 */
final class Value {

    private static final List<String> YES = List.of("yes", "true", "x", "y", "1");
    private static final List<String> NO = List.of("no", "false", "n", "0");

    private final TableReading reading;
    private final Cell cell;
    private final Heading heading;
    private final WorkCalendar calendar;

    Value(TableReading reading, Cell cell, Heading heading, WorkCalendar calendar) {
        this.reading = reading;
        this.cell = cell;
        this.heading = heading;
        this.calendar = calendar;
    }

    void text(Consumer<String> to) {
        to.accept(Formulas.restored(cell.text()));
    }

    /** A duration of which days and weeks are those of the stream's calendar. */
    void duration(Consumer<Duration> to) {
        parse(text -> DurationText.parse(text, calendar), to);
    }

    private void parse(Function<String, Duration> parser, Consumer<Duration> to) {
        @Nullable String text = DurationCell.text(this, cell.text(), heading.unit());
        if (text == null) {
            return;
        }
        @Nullable Duration duration;
        try {
            duration = parser.apply(text);
        } catch (DurationTextException e) {
            wrong(e.text().code().replace("duration.", ""), e.text().message());
            return;
        }
        to.accept(duration);
    }

    /** A duration of at most 24 hours without days and weeks, as a calendar has it. */
    void clockDuration(Consumer<Duration> to) {
        parse(DurationText::parseTime, time -> {
            if (time.compareTo(Duration.ofHours(24)) > 0) {
                must("range", "at most 24 h", "");
            } else {
                to.accept(time);
            }
        });
    }

    void interval(Consumer<Duration> to) {
        duration(duration -> {
            if (duration.isZero()) {
                must("range", "more than 0", "");
            } else {
                to.accept(duration);
            }
        });
    }

    /** A share as a number from 0 to 1. */
    void share(DoubleConsumer to) {
        ShareCell.read(this, cell.text(), heading.isPercent(), share -> exactly(share, to));
    }

    /** A share as a number from 0 to 100. */
    void percent(DoubleConsumer to) {
        ShareCell.read(this, cell.text(), heading.isPercent(), share -> exactly(share.movePointRight(2), to));
    }

    private void exactly(BigDecimal number, DoubleConsumer to) {
        OptionalDouble x = NumberText.asDouble(number.toString());
        if (x.isPresent()) {
            to.accept(x.getAsDouble());
        } else {
            must("range", "a number that can be held without changing it", "");
        }
    }

    void number(Range range, DoubleConsumer to) {
        @Nullable String text = NumberCell.plain(this, cell.text());
        if (text == null) {
            return;
        }
        OptionalDouble x = NumberText.asDouble(text);
        if (x.isEmpty()) {
            must("range", "a number that can be held without changing it", "");
        } else if (!range.holds(x.getAsDouble())) {
            must("range", range.wanted(), "");
        } else {
            to.accept(x.getAsDouble());
        }
    }

    void count(IntConsumer to) {
        @Nullable String text = NumberCell.plain(this, cell.text());
        if (text == null) {
            return;
        }
        OptionalInt count = NumberText.asInt(text);
        if (count.isEmpty() || count.getAsInt() < 1) {
            must("range", "a whole number from 1 to " + Integer.MAX_VALUE, "");
        } else {
            to.accept(count.getAsInt());
        }
    }

    <E extends Enum<E> & Token> void word(Class<E> type, Map<String, E> synonyms, Consumer<E> to) {
        String plain = Words.plain(cell.text());
        for (E constant : type.getEnumConstants()) {
            if (Words.plain(constant.token()).equals(plain)) {
                to.accept(constant);
                return;
            }
        }
        @Nullable E meant = synonyms.get(plain);
        if (meant == null) {
            oneOf(Arrays.stream(type.getEnumConstants()).map(Token::token).toList());
        } else {
            to.accept(meant);
        }
    }

    void oneOf(List<String> words) {
        String advice = Suggestions.nearest(cell.shown(), words)
                .map(w -> " Maybe it is " + w + ".")
                .orElse("");
        must("word", "one of " + String.join(", ", words), advice);
    }

    void truth(Consumer<Boolean> to) {
        String plain = Words.plain(cell.text());
        if (YES.contains(plain) || NO.contains(plain)) {
            to.accept(YES.contains(plain));
        } else {
            must("word", "yes or no", "");
        }
    }

    void date(Consumer<LocalDate> to) {
        date(cell.text(), to);
    }

    /** Dates with blanks, commas or semicolons between them. */
    void dates(Consumer<LocalDate> to) {
        for (String date : cell.text().strip().split("[\\s,;]+", -1)) {
            date(date, to);
        }
    }

    private void date(String text, Consumer<LocalDate> to) {
        @Nullable LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            must("date", "a date by year, month and day, such as 2026-12-25", "");
            return;
        }
        to.accept(date);
    }

    boolean hasDecimalComma() {
        return reading.hasDecimalComma();
    }

    String headingName() {
        return heading.name();
    }

    /** Reports that the cell must be something else. */
    void must(String rule, String wanted, String advice) {
        wrong(rule, "must be " + wanted + "." + advice, cell.shown());
    }

    private void wrong(String rule, String message) {
        reading.wrong(cell, heading.text(), code(rule), "Cell {0}, {1}: {2}", cell.name(), heading.name(), message);
    }

    private void wrong(String rule, String must, String found) {
        reading.wrong(
                cell, heading.text(), code(rule), "Cell {0}, {1} ({2}), {3}", cell.name(), heading.name(), found, must);
    }

    private String code(String rule) {
        return heading.field() + "." + rule;
    }
}
