package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.problem.Text;
import java.util.Map;

/**
 * The words of pictures and reports: what each text for people says, English unless it is replaced.
 *
 * <p>A text has a stable code and arguments; to say it otherwise, give another template for its code:
 *
 * <pre>{@code
 * Labels german = Labels.of(Map.of("report.finding", "Der Befund", "title.lead-time", "Durchlaufzeit"));
 * }</pre>
 *
 * <p>The title of a metric has the code {@code title.} and its id. Implementations must be safe to share between threads
 * and give the same words for the same text, or the same input does not give the same bytes.
 */
@FunctionalInterface
public interface Labels {

    /**
     * Puts a text into words.
     *
     * @param text the text
     * @return the words, not null
     */
    String of(Text text);

    /**
     * The words as they are written in this library.
     *
     * @return English labels
     */
    static Labels english() {
        return Text::message;
    }

    /**
     * English labels of which some are replaced.
     *
     * @param templates another template by the code of its text; {@code {0}} stands for the first argument
     * @return the labels
     */
    static Labels of(Map<String, String> templates) {
        Map<String, String> replaced = ImmutableMap.copyOf(requireNonNull(templates, "templates"));
        return text -> text.format(replaced.getOrDefault(text.code(), text.template()));
    }

    /**
     * Puts a text into words that is made here and now.
     *
     * @param code the stable code, not empty
     * @param template the English template, not empty
     * @param arguments what fills the template
     * @return the words
     */
    default String say(String code, String template, Object... arguments) {
        return of(Text.of(code, template, arguments));
    }
}
