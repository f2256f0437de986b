package dev.valuestream.io.internal;

import dev.valuestream.io.DocumentProblem;
import dev.valuestream.io.ReadLimitException;
import dev.valuestream.problem.Text;
import java.util.Locale;

/** Makes the errors of {@link dev.valuestream.io.ReadLimits}: each says which setting it was and how to raise it. */
public final class Limits {

    private Limits() {}

    public static ReadLimitException broken(
            DocumentText document, int offset, String pointer, String setting, int limit, String what) {
        return new ReadLimitException(setting, limit, document.problem(offset, pointer, text(setting, limit, what)));
    }

    public static ReadLimitException tooManyBytes(int limit) {
        Text text = text("maxBytes", limit, "The document must have at most {0} bytes");
        return new ReadLimitException("maxBytes", limit, new DocumentProblem(text, 1, 1, ""));
    }

    private static Text text(String setting, int limit, String what) {
        String with = "with" + setting.substring(0, 1).toUpperCase(Locale.ROOT) + setting.substring(1);
        return Text.of(
                "limit." + setting,
                what + ". The limit is {1}; if the document is to be trusted, raise it by ReadLimits.{2}.",
                limit,
                setting,
                with);
    }
}
