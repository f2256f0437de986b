package dev.valuestream.io.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words of a measure's id, for those that have no title: {@code factory-physics.critical-wip} is Factory physics, critical WIP. */
public final class IdWords {

    private IdWords() {}

    /**
     * The words.
     *
     * @param id the id
     * @return its words, the first with a capital letter
     */
    public static String of(String id) {
        String words = Arrays.stream(id.replace('-', ' ').replace(".", ", ").split(" ", -1))
                .map(word -> word.equals("wip") ? "WIP" : word)
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
