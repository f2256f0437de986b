package dev.valuestream.io.json;

import dev.valuestream.problem.ClockTime;
import java.time.Duration;
import java.util.regex.Pattern;

/** Words of packages that know nothing of how people write durations, put so that people can read them. */
final class IsoTimes {

    private static final Pattern ISO =
            Pattern.compile("PT(?:-?[0-9]+H)?(?:-?[0-9]+M)?(?:-?[0-9]+(?:\\.[0-9]+)?S)?(?<!PT)");

    private IsoTimes() {}

    /** The message with each {@code PT1H30M} written as {@code 1.5 h}. */
    static String inWords(String message) {
        return ISO.matcher(message).replaceAll(iso -> ClockTime.text(Duration.parse(iso.group())));
    }
}
