package dev.valuestream.model;

import dev.valuestream.problem.Text;
import java.util.Optional;

/**
 * Thrown when an attribute is read as a type that its value is not of; it says what was wanted and what was found.
 *
 * @serial exclude
 */
public final class AttributeTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 60;

    private final Text text;

    private AttributeTypeException(Text text) {
        super(text.toString());
        this.text = text;
    }

    static AttributeTypeException of(String name, Optional<Element> owner, String wanted, AttributeValue found) {
        String of = owner.map(o -> " of " + o.id()).orElse("");
        return new AttributeTypeException(Text.of(
                "attribute.type", "The attribute ({0}){1} must be {2}, found: {3}.", name, of, wanted, shown(found)));
    }

    private static String shown(AttributeValue value) {
        if (value instanceof AttributeValue.Text words) {
            return "the text " + cut(words.value());
        } else if (value instanceof AttributeValue.Number number) {
            return "the number " + cut(number.text());
        } else if (value instanceof AttributeValue.Bool truth) {
            return String.valueOf(truth.value());
        } else if (value instanceof AttributeValue.Null) {
            return "null";
        }
        return value instanceof AttributeValue.Sequence ? "a list" : "a map";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /**
     * What is wrong.
     *
     * @return the text, naming the attribute and the element it was read from
     */
    public Text text() {
        return text;
    }
}
