package dev.valuestream.io.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes ids out of names, none of them twice. */
final class Ids {

    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Takes an id that the table states; whether it was free. */
    boolean take(String id) {
        return taken.add(id);
    }

    /** An id like the name, with a number at its end where it is taken already. */
    String like(String name) {
        String slug = slug(name);
        String base = slug.isEmpty() ? "step" : slug;
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + numbers.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** The letters a to z and digits of a name, in lower case, with hyphens between its words. */
    static String slug(String name) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST));
        String letters = Normalizer.normalize(cut, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String slug = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), LONGEST));
    }
}
