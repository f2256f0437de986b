package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.DurationText;
import dev.valuestream.io.DurationTextException;
import dev.valuestream.problem.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads fields of dates, zones and durations. */
abstract class TimeFields extends ScalarFields {

    private static final String CLOCK_TIME = "a time of day such as \"06:00\" or \"14:30\"";
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?|24:00");

    TimeFields(Reading reading, JsonObject object, KnownFields known, Owner owner) {
        super(reading, object, known, owner);
    }

    void date(String field, Consumer<LocalDate> to) {
        read(field, JsonText.class, "a date such as \"2026-12-25\"", value -> date(field, value, to));
    }

    private void date(String field, JsonText value, Consumer<LocalDate> to) {
        @Nullable LocalDate date;
        try {
            date = LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            report(value, field, "date", value.shown(), "a date such as 2026-12-25: year, month and day", "");
            return;
        }
        to.accept(date);
    }

    void dates(String field, Consumer<LocalDate> to) {
        texts(field, value -> date(field, value, to));
    }

    void zone(String field, Consumer<ZoneId> to) {
        read(field, JsonText.class, "a time zone such as \"America/Detroit\"", value -> {
            @Nullable ZoneId zone;
            try {
                zone = ZoneId.of(value.text());
            } catch (DateTimeException e) {
                report(value, field, "zone", value.shown(), "a time zone such as America/Detroit or +02:00", "");
                return;
            }
            to.accept(zone);
        });
    }

    /** A time of day that must be there; 24:00 is the end of the day. */
    void clockTime(String field, Consumer<LocalTime> to) {
        mustHave(field);
        read(field, JsonText.class, CLOCK_TIME, value -> {
            if (TIME_OF_DAY.matcher(value.text()).matches()) {
                to.accept(value.text().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(value.text()));
            } else {
                report(value, field, "time", value.shown(), CLOCK_TIME, "");
            }
        });
    }

    /** A duration of which days and weeks are those of the stream's calendar. */
    void duration(String field, Consumer<Duration> to) {
        durationAs(field, text -> DurationText.parse(text, reading().calendar()), to);
    }

    /** A duration more than 0. */
    void interval(String field, Consumer<Duration> to) {
        duration(field, duration -> {
            if (duration.isZero()) {
                JsonText value = (JsonText) requireNonNull(object().get(field));
                report(value, field, "range", value.shown(), "more than 0", whyNothing());
            } else {
                to.accept(duration);
            }
        });
    }

    /** Where a day is nothing, so is any number of days. */
    private String whyNothing() {
        return reading().calendar().day().isZero()
                ? " A day of the calendar has no working time: state workingTimePerDay."
                : "";
    }

    /** A duration of at most 24 hours without days and weeks, as a calendar has it. */
    void clockDuration(String field, Consumer<Duration> to) {
        durationAs(field, DurationText::parseTime, duration -> {
            if (duration.compareTo(Duration.ofHours(24)) > 0) {
                JsonText value = (JsonText) requireNonNull(object().get(field));
                report(value, field, "range", value.shown(), "at most 24 h", "");
            } else {
                to.accept(duration);
            }
        });
    }

    void durations(String field, Consumer<Duration> to) {
        texts(
                field,
                value -> parsed(
                        field, value, text -> DurationText.parse(text, reading().calendar()), to));
    }

    private void durationAs(String field, Function<String, Duration> parse, Consumer<Duration> to) {
        read(field, JsonText.class, "a duration such as \"39 s\"", value -> parsed(field, value, parse, to));
    }

    private void parsed(String field, JsonText value, Function<String, Duration> parse, Consumer<Duration> to) {
        @Nullable Duration duration;
        try {
            duration = parse.apply(value.text());
        } catch (DurationTextException e) {
            reading().report(value, located(field, e.text()));
            return;
        }
        to.accept(duration);
    }

    /** What is wrong with a duration, and of which field of what. */
    private Text located(String field, Text wrong) {
        List<String> arguments = new ArrayList<>(wrong.arguments());
        String where = "The {" + arguments.size() + "} ({0}) of {" + (arguments.size() + 1) + "}";
        arguments.add(label(field));
        arguments.add(owner().shown());
        String template = wrong.template().replace("The duration ({0})", where);
        return new Text(code(field, wrong.code().replace("duration.", "")), template, arguments);
    }
}
