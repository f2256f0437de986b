package dev.valuestream.plan;

import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives the map after a plan a name that does not say it is the one before. */
final class ToBeName {

    /** How people say of a map that it is the one before, at the end of its name. */
    private static final Pattern AS_IS =
            Pattern.compile("[\\s:,(–-]*\\b(?:current state|as[- ]is)\\)?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 3;

    private ToBeName() {}

    /** The map after with its name; as it is where nothing was made, no name is stated, or an improvement states one. */
    static ValueStream give(ValueStream asIs, ValueStream toBe, List<Improvement> made, boolean whole) {
        boolean own = !toBe.name().equals(asIs.name()) || asIs.name().equals(asIs.id());
        if (toBe.equals(asIs) || own) {
            return toBe;
        }
        String base = AS_IS.matcher(asIs.name()).replaceFirst("");
        String state = whole ? "future state" : "after " + names(made);
        return toBe.toBuilder()
                .name(base.isEmpty() ? state : base + ": " + state)
                .build();
    }

    private static String names(List<Improvement> made) {
        return made.size() > MOST
                ? made.size() + " improvements"
                : made.stream().map(Improvement::id).collect(Collectors.joining(", "));
    }
}
