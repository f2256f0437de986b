package dev.valuestream.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes the ids after an option, apart or with commas between, up to the next option or file: a command reads the same whether its
 * file stands before its ids or after them.
 */
final class IdsOfOption implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        List<String> ids = new ArrayList<>();
        while (!words.isEmpty() && !isOption(words.peek()) && !isFile(words.peek())) {
            ids.addAll(List.of(words.pop().split(",", -1)));
        }
        if (ids.isEmpty() && option.arity().min() > 0) {
            String name = option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
            throw new MissingParameterException(
                    command.commandLine(),
                    option,
                    "The option " + name + " needs at least one id: " + name + " lead-time.");
        }
        List<String> before = option.getValue();
        if (before != null) {
            ids.addAll(0, before);
        }
        option.setValue(ids);
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    /** Whether a word names a file: by a hyphen, its ending, its folder, or as there is one. */
    private static boolean isFile(String word) {
        try {
            Path path = Path.of(word);
            return word.equals(StandardOr.STANDARD)
                    || MapFormat.of(path).isPresent()
                    || path.getNameCount() > 1
                    || Files.isRegularFile(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
