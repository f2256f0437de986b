package dev.valuestream.io.internal;

import dev.valuestream.unit.Numbers;
import java.math.BigDecimal;

/** What a number of a map may be. */
public enum Range {
    /** Any number: the model checks it. */
    ANY("a number") {
        @Override
        public boolean holds(double x) {
            return true;
        }
    },
    SHARE("from 0 to 1") {
        @Override
        public boolean holds(double x) {
            return x >= 0 && x <= 1;
        }
    },
    PERCENT("from 0 to 100") {
        @Override
        public boolean holds(double x) {
            return x >= 0 && x <= 100;
        }
    },
    NOT_NEGATIVE("0 or more") {
        @Override
        public boolean holds(double x) {
            return x >= 0;
        }
    },
    POSITIVE("more than 0") {
        @Override
        public boolean holds(double x) {
            return x > 0;
        }
    },
    WHOLE("a whole number from 1 to " + Integer.MAX_VALUE) {
        @Override
        public boolean holds(double x) {
            return x >= 1 && x <= Integer.MAX_VALUE && x == Math.rint(x);
        }
    },
    DAYS_OF_WEEK("more than 0 and at most 7") {
        @Override
        public boolean holds(double x) {
            return x > 0 && x <= 7;
        }
    },
    DAYS_OF_YEAR("from 0 to 366") {
        @Override
        public boolean holds(double x) {
            return x >= 0 && x <= 366;
        }
    };

    private final String wanted;

    Range(String wanted) {
        this.wanted = wanted;
    }

    public abstract boolean holds(double x);

    public String wanted() {
        return wanted;
    }

    public String advice(double found) {
        boolean percentage = this == SHARE && found > 1 && found <= 100;
        return percentage
                ? " Maybe it is a percentage: write "
                        + new BigDecimal(Numbers.shortest(found))
                                .movePointLeft(2)
                                .toPlainString() + "."
                : "";
    }
}
