package dev.valuestream.problem;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text for people as data: a stable code, an English template and the arguments it shows.
 *
 * <p>In a template {@code {0}} stands for the first argument, {@code {1}} for the second, up to {@code {99}}; everything
 * else, quotes and other braces too, stands for itself. To say it in other words, look a template up by
 * {@link #code()} and call {@link #format(String)}. No locale is involved. Immutable and thread-safe.
 *
 * @param code what the text is about, for programs: {@code flow.probability.range}; never changes
 * @param template complete English sentences, without the code
 * @param arguments what fills the template, already as text
 * @serial exclude
 */
public record Text(String code, String template, List<String> arguments) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Digits shown of a double that was not made text before; enough to tell figures apart, same on every JDK. */
    private static final MathContext SHOWN = new MathContext(15);

    /**
     * Makes a text.
     *
     * @param code the stable code, not empty
     * @param template the English template, not empty
     * @param arguments the arguments as text; copied
     * @throws IllegalArgumentException if code or template is empty
     */
    public Text {
        if (code.isEmpty() || template.isEmpty()) {
            throw new IllegalArgumentException("The code (" + code + ") and template (" + template
                    + ") of a text must not be empty. [text.empty]");
        }
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns the text of a code, a template and arguments of any type.
     *
     * @param code the stable code, not empty
     * @param template the English template, not empty
     * @param arguments each shown by its {@code toString()}; a {@code Double} or {@code Float} in plain or exponent form with
     *     up to 15 digits, the same on every JDK; a {@code Duration} by {@link ClockTime}
     * @return the text
     * @throws IllegalArgumentException if code or template is empty
     */
    public static Text of(String code, String template, Object... arguments) {
        List<String> texts = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            texts.add(show(argument));
        }
        return new Text(code, template, texts);
    }

    /**
     * Returns the English message.
     *
     * @return the template filled with the arguments
     */
    public String message() {
        return format(template);
    }

    /**
     * Returns the message in other words, or in another language.
     *
     * <p>Control characters in arguments, which may come from untrusted input, are shown as their escape {@code \}{@code u000A},
     * so that no argument can start a new line of a log.
     *
     * @param otherTemplate a template with the same argument positions
     * @return that template filled with the arguments; a position without argument stays as it is
     */
    public String format(String otherTemplate) {
        return TemplateFiller.fill(otherTemplate, arguments);
    }

    /**
     * Returns the English message followed by the code.
     *
     * @return for instance {@code The map has no customer. [map.customer.missing]}
     */
    @Override
    public String toString() {
        return message() + " [" + code + "]";
    }

    private static String show(Object argument) {
        Objects.requireNonNull(argument, "argument of a text");
        if (argument instanceof Double || argument instanceof Float) {
            return show(((Number) argument).doubleValue());
        }
        return argument instanceof Duration time ? ClockTime.text(time) : argument.toString();
    }

    private static String show(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal shown = new BigDecimal(number).round(SHOWN).stripTrailingZeros();
        return Math.abs(shown.scale()) <= 21 ? shown.toPlainString() : shown.toString();
    }
}
