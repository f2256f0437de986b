package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to do harm.
 *
 * @param name what it does, the last word of its metrics' ids
 * @param fate what becomes of it
 * @param words what is said of it
 * @param metrics the metrics that do it
 */
public record Hostile(String name, Fate fate, String words, List<Metric<?>> metrics) {

    /** What becomes of a hostile metric. */
    public enum Fate {
        /** It is not taken into the catalogue, and a problem says why. */
        LEFT_OUT,
        /** Its answer is that it failed, and why. */
        FAILED,
        /** It answers; what is wrong about it shows nowhere but in itself. */
        ANSWERS
    }

    /** All there are, but {@link HostileWaits}: those need a limit on time. */
    public static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>(HostileDescriptions.all());
        all.addAll(HostileAnswers.all());
        all.addAll(HostileNeeds.all());
        all.addAll(HostileValues.all());
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
