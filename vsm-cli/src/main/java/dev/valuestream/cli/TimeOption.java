package dev.valuestream.cli;

import dev.valuestream.io.DurationText;
import dev.valuestream.io.DurationTextException;
import dev.valuestream.model.WorkCalendar;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads options that are working times. */
final class TimeOption {

    private TimeOption() {}

    /**
     * The time that an option says, whose days are those of the map's calendar.
     *
     * @throws ParameterException if it is none
     */
    static Duration read(CommandSpec spec, String option, String text, WorkCalendar calendar) {
        try {
            return DurationText.parse(text, calendar);
        } catch (DurationTextException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.text());
        }
    }
}
