package dev.valuestream.io.json;

import dev.valuestream.unit.Numbers;
import java.math.BigDecimal;

/** What a number of a map may be. */
enum Range {
    /** Any number: the model checks it. */
    ANY("a number") {
        @Override
        boolean holds(double x) {
            return true;
        }
    },
    SHARE("from 0 to 1") {
        @Override
        boolean holds(double x) {
            return x >= 0 && x <= 1;
        }
    },
    PERCENT("from 0 to 100") {
        @Override
        boolean holds(double x) {
            return x >= 0 && x <= 100;
        }
    },
    NOT_NEGATIVE("0 or more") {
        @Override
        boolean holds(double x) {
            return x >= 0;
        }
    },
    POSITIVE("more than 0") {
        @Override
        boolean holds(double x) {
            return x > 0;
        }
    },
    DAYS_OF_WEEK("more than 0 and at most 7") {
        @Override
        boolean holds(double x) {
            return x > 0 && x <= 7;
        }
    },
    DAYS_OF_YEAR("from 0 to 366") {
        @Override
        boolean holds(double x) {
            return x >= 0 && x <= 366;
        }
    };

    private final String wanted;

    Range(String wanted) {
        this.wanted = wanted;
    }

    abstract boolean holds(double x);

    String wanted() {
        return wanted;
    }

    String advice(double found) {
        boolean percentage = this == SHARE && found > 1 && found <= 100;
        return percentage
                ? " Maybe it is a percentage: write "
                        + new BigDecimal(Numbers.shortest(found))
                                .movePointLeft(2)
                                .toPlainString() + "."
                : "";
    }
}
