package dev.valuestream.io.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a row is. */
enum RowType {
    SUPPLIER("supplier"),
    TRIGGER("trigger"),
    PROCESS("process"),
    CUSTOMER("customer");

    private final String word;

    RowType(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean isSource() {
        return this == SUPPLIER || this == TRIGGER;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(RowType::word).toList();
    }

    /** The type by its word; {@code step} is a process too. */
    static Optional<RowType> of(String text) {
        String plain = Words.plain(text);
        return plain.equals("step")
                ? Optional.of(PROCESS)
                : Arrays.stream(values()).filter(t -> t.word.equals(plain)).findFirst();
    }
}
