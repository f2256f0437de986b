package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write in place of a text that stands where a number is wanted: {@code "85 %"}, {@code "12"}, {@code "5 days"}. */
final class NumberAdvice {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** A number with a decimal point or comma, and perhaps a sign or word behind it; a comma before three digits says nothing sure. */
    private static final Pattern NUMBER =
            Pattern.compile("\\s*([0-9]{1,15}(?:[.,][0-9]{1,15})?)\\s*(%|\\p{L}{1,15})?\\s*");

    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private static final Set<Range> SHARES = EnumSet.of(Range.SHARE, Range.ANY);

    private NumberAdvice() {}

    /** The advice, a sentence with a blank before it; empty where it is not sure what was meant. */
    static String of(JsonValue found, Range range) {
        if (!(found instanceof JsonText text)) {
            return "";
        }
        Matcher number = NUMBER.matcher(text.text());
        if (!number.matches() || THOUSANDS.matcher(number.group(1)).matches()) {
            return "";
        }
        BigDecimal written = new BigDecimal(number.group(1).replace(',', '.'));
        boolean percent = "%".equals(number.group(2));
        BigDecimal meant = isHundredfold(written, percent, range) ? written.movePointLeft(2) : written;
        boolean sure =
                range.holds(meant.doubleValue()) && (!percent || range == Range.PERCENT || SHARES.contains(range));
        return sure ? " Write " + plain(meant) + ", without quotation marks." : "";
    }

    /** Whether a share is written as a percentage; those that any number may stand for are probabilities, which the model checks. */
    private static boolean isHundredfold(BigDecimal written, boolean percent, Range range) {
        return SHARES.contains(range) && (percent || isPercentage(written));
    }

    private static boolean isPercentage(BigDecimal written) {
        return written.compareTo(BigDecimal.ONE) > 0 && written.compareTo(HUNDRED) <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
