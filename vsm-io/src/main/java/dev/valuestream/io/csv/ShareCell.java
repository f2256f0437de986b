package dev.valuestream.io.csv;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shares as spreadsheets write them: {@code 85 %}, {@code 0.85}, or {@code 85} under a heading with a percent sign. Under
 * such a heading a bare number of at most 1 could be either, as spreadsheets hold 85 % as 0.85: it is refused.
 */
final class ShareCell {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShareCell() {}

    static void read(Value value, String cell, boolean percentHeading, Consumer<BigDecimal> to) {
        boolean percent = cell.endsWith("%");
        String bare = percent ? cell.substring(0, cell.length() - 1).strip() : cell;
        @Nullable String text = NumberCell.withPoint(value, bare);
        if (text == null) {
            return;
        }
        if (!NumberCell.isNumber(text)) {
            value.must("type", "a share, such as 85 % or 0.85", "");
            return;
        }
        read(value, new BigDecimal(text), bare, new Marks(percent, percentHeading), to);
    }

    private record Marks(boolean percent, boolean percentHeading) {}

    private static void read(Value value, BigDecimal number, String bare, Marks marks, Consumer<BigDecimal> to) {
        boolean inHundreds = marks.percent || marks.percentHeading;
        BigDecimal most = inHundreds ? HUNDRED : BigDecimal.ONE;
        boolean doubtful =
                marks.percentHeading && !marks.percent && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            value.must("range", inHundreds ? "from 0 % to 100 %" : "from 0 to 1", advice(bare, number, inHundreds));
        } else if (doubtful) {
            String hundredfold = number.movePointRight(2).stripTrailingZeros().toPlainString();
            value.must(
                    "unit",
                    "clear: under % it could be either",
                    " Write " + hundredfold + " % or " + bare + " % in the cell.");
        } else {
            to.accept(inHundreds ? number.movePointLeft(2) : number);
        }
    }

    private static String advice(String bare, BigDecimal number, boolean inHundreds) {
        return !inHundreds && number.signum() > 0 && number.compareTo(HUNDRED) <= 0
                ? " Maybe it is a percentage: write " + bare + " %."
                : "";
    }
}
