package dev.valuestream.io.csv;

import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.ValueClass;
import java.util.Locale;
import java.util.Map;

/** Words as people write them, to be compared without case, blanks and punctuation. */
final class Words {

    static final Map<String, ValueClass> VALUES = Map.of(
            "va", ValueClass.VALUE_ADDING,
            "valueadded", ValueClass.VALUE_ADDING,
            "bva", ValueClass.NECESSARY,
            "bnva", ValueClass.NECESSARY,
            "nnva", ValueClass.NECESSARY,
            "nva", ValueClass.WASTE);

    static final Map<String, ObservationSource> SOURCES = Map.of("system", ObservationSource.SYSTEM_DATA);

    private Words() {}

    /** Only the letters and digits, in lower case. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
