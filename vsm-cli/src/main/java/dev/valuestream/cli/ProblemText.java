package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import java.util.stream.Collectors;

/** The problems of a document as editors and build servers understand them: file, line, column, message, code. */
final class ProblemText {

    private ProblemText() {}

    static String of(String file, DocumentException refused) {
        String lines = refused.problems().stream().map(p -> line(file, p)).collect(Collectors.joining());
        int count = refused.problems().size();
        return lines + file + ": not valid, " + count + (count == 1 ? " problem\n" : " problems\n");
    }

    private static String line(String file, DocumentProblem problem) {
        return file + ":" + problem.line() + ":" + problem.column() + ": " + problem.text() + "\n";
    }
}
