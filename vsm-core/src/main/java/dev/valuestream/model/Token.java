package dev.valuestream.model;

import java.util.Optional;

/** A constant that has a written form: the word that stands for it in files and messages. */
public interface Token {

    /**
     * The word for this constant in files and messages, such as {@code as-is}.
     *
     * @return the word, lower case
     */
    String token();

    /**
     * Finds the constant that a word stands for.
     *
     * @param type the enumeration
     * @param word the word as written
     * @param <E> the enumeration's type
     * @return the constant, or empty if no constant is written so
     */
    static <E extends Enum<E> & Token> Optional<E> find(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.token().equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
