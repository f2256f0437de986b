package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the README. A block that is cut from code or from a run stands behind a comment with its name:
 * {@code <!-- cut: report -->}.
 */
record Readme(String text) {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    /** This text with the block of that name replaced. */
    Readme with(String name, String language, String content) {
        Pattern block = Pattern.compile("(<!-- cut: " + name + " -->\n```" + language + "\n).*?(```)", Pattern.DOTALL);
        Matcher found = block.matcher(text);
        assertThat(found.find()).as("a block of %s named %s", language, name).isTrue();
        return new Readme(text.substring(0, found.end(1)) + content + text.substring(found.start(2)));
    }

    /** The commands in blocks of shell, one by one. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        Matcher blocks = SHELL.matcher(text);
        while (blocks.find()) {
            for (String line : blocks.group(1).split("\n")) {
                commands.addAll(List.of(line.split("&&")));
            }
        }
        return commands.stream().map(String::strip).toList();
    }

    /** The files it links to. */
    List<String> links() {
        return LINK.matcher(text).results().map(m -> m.group(1)).toList();
    }
}
