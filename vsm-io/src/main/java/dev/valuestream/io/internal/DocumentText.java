package dev.valuestream.io.internal;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.problem.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a document, and where in it things are. Belongs to one reading. */
public final class DocumentText {

    private final char[] characters;
    private @Nullable TextPlaces places;

    public DocumentText(char[] characters) {
        this.characters = characters;
    }

    public char[] characters() {
        return characters;
    }

    public DocumentProblem problem(int offset, String pointer, Text text) {
        TextPlaces known = places();
        return new DocumentProblem(text, known.line(offset), known.column(offset), pointer);
    }

    public DocumentException exception(int offset, String pointer, String code, String template, Object... arguments) {
        return new DocumentException(List.of(problem(offset, pointer, Text.of(code, template, arguments))));
    }

    private TextPlaces places() {
        TextPlaces known = places == null ? TextPlaces.of(characters) : places;
        places = known;
        return known;
    }
}
