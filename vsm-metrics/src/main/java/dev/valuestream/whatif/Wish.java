package dev.valuestream.whatif;

import java.util.Set;

/** Which way a number of a map would be better if it could be had for the asking. */
enum Wish {
    /** Less of it. */
    LESS,
    /** More of it. */
    MORE,
    /** That depends on the rest of the map. */
    EITHER;

    private static final String FAMILIES = "families.";

    private static final Set<String> MORE_OF = Set.of(
            "uptime",
            "yield",
            "goodShare",
            "percentCompleteAccurate",
            "quantityPerCycle",
            "stations",
            "people",
            "share");

    private static final Set<String> LESS_OF = Set.of(
            "processTime",
            "leadTime",
            "cycleTime",
            "changeover",
            "meanTimeToRepair",
            "crew",
            "inventory.quantity",
            "inventory.wait",
            "transfer.time");

    /** What is wished of a field, one family's like everybody's. */
    static Wish of(String field) {
        String plain = plain(field);
        if (plain.equals(Spread.NAME) || plain.endsWith(Spread.SUFFIX) || LESS_OF.contains(plain)) {
            return LESS;
        }
        return MORE_OF.contains(plain) ? MORE : EITHER;
    }

    /** The name of a field without its family. */
    static String plain(String field) {
        return field.startsWith(FAMILIES) ? field.substring(field.lastIndexOf('.') + 1) : field;
    }
}
