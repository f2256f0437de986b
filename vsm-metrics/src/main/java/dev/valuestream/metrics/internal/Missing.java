package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what is missing, naming element and field. */
public final class Missing {

    private Missing() {}

    /**
     * A field that an element does not state.
     *
     * @param kind what the element is
     * @param id its id
     * @param field the field's name in JSON
     * @param family the family it is missing for
     * @return the text
     */
    public static Text field(String kind, String id, String field, Optional<String> family) {
        return Text.of(
                kind + "." + field + ".missing",
                "The {0} {1} has no {2}{3}.",
                kind,
                id,
                field,
                family.map(f -> " for family " + f).orElse(""));
    }

    /**
     * Several things that are missing, as one text.
     *
     * @param texts at least one
     * @return the first two and how many more
     */
    public static Text all(Collection<Text> texts) {
        Iterator<Text> all = texts.iterator();
        Text first = all.next();
        if (!all.hasNext()) {
            return first;
        }
        Text second = all.next();
        int more = texts.size() - 2;
        return Text.of(
                first.code(),
                "{0} {1}{2}",
                first.message(),
                second.message(),
                more > 0 ? " And " + more + " more like these." : "");
    }

    /**
     * A figure that adds up: known if nothing is missing, else what is known so far as a lower bound.
     *
     * @param sum what is known so far
     * @param missing what is missing
     * @return the figure
     */
    public static Figure sum(double sum, Collection<Text> missing) {
        return missing.isEmpty()
                ? Figure.of(sum)
                : new Figure.Unknown(Reason.MISSING_INPUT, all(missing), OptionalDouble.of(sum));
    }

    /**
     * A figure that does not add up: known if nothing is missing.
     *
     * @param value the value
     * @param missing what is missing
     * @return the figure
     */
    public static Figure value(double value, Collection<Text> missing) {
        return missing.isEmpty() ? Figure.of(value) : Figure.unknown(Reason.MISSING_INPUT, all(missing));
    }
}
