package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.model.internal.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An embedder's own datum on an element: a text, a number, a truth value, nothing, a list or a map of such.
 *
 * <p>The same family as JSON's values, so that any JSON survives a round trip. Deeply immutable. This hierarchy is
 * complete; it will not grow.
 */
public sealed interface AttributeValue {

    /**
     * A text.
     *
     * @param value the text; no unpaired surrogate and no NUL
     */
    record Text(String value) implements AttributeValue {
        /**
         * Checks the text.
         *
         * @param value the text
         */
        public Text {
            Texts.requireClean(value);
        }
    }

    /**
     * A number, kept as it was written.
     *
     * @param text the number's text in JSON's form, such as {@code 1.50} or {@code 1e3}
     */
    record Number(String text) implements AttributeValue {
        /**
         * Checks the number.
         *
         * @param text the number's text
         * @throws IllegalArgumentException if the text is no number in JSON's form
         */
        public Number {
            if (!Texts.isJsonNumber(text)) {
                throw new IllegalArgumentException("A number must be written as in JSON, found: " + text);
            }
        }

        /**
         * The number's exact value.
         *
         * @return the value
         * @throws ArithmeticException if the exponent is beyond what a {@code BigDecimal} holds
         */
        public BigDecimal value() {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new ArithmeticException("The exponent of this number is too large: " + text);
            }
        }
    }

    /**
     * True or false.
     *
     * @param value the truth value
     */
    record Bool(boolean value) implements AttributeValue {}

    /** Nothing: JSON's {@code null}. */
    record Null() implements AttributeValue {}

    /**
     * A list of values.
     *
     * @param values the values, in order
     */
    record Sequence(List<AttributeValue> values) implements AttributeValue {
        /**
         * Copies the list.
         *
         * @param values the values
         */
        public Sequence {
            values = ImmutableList.copyOf(values);
        }
    }

    /**
     * Values by name, in the order they were written.
     *
     * @param values the values by name
     */
    record Mapping(Map<String, AttributeValue> values) implements AttributeValue {
        /**
         * Copies the map.
         *
         * @param values the values by name
         */
        public Mapping {
            values = ImmutableMap.copyOf(values);
            values.keySet().forEach(Texts::requireClean);
        }
    }

    /**
     * A text as an attribute.
     *
     * @param value the text
     * @return the attribute's value
     */
    static AttributeValue of(String value) {
        return new Text(value);
    }

    /**
     * A number as an attribute.
     *
     * @param value the number
     * @return the attribute's value
     */
    static AttributeValue of(BigDecimal value) {
        return new Number(value.toString());
    }

    /**
     * A truth value as an attribute.
     *
     * @param value the truth value
     * @return the attribute's value
     */
    static AttributeValue of(boolean value) {
        return new Bool(value);
    }
}
