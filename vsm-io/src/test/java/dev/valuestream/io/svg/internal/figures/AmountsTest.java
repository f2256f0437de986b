package dev.valuestream.io.svg.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.io.Labels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AddLifecycleHook(RepeatableDraws.class)
class AmountsTest {

    /** Days of 15 h 20 min, as at Acme. */
    private static final Amounts ACME = new Amounts(Duration.ofSeconds(55_200), Labels.english());

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.5, 0.5 s",
        "1, 1 s",
        "62, 62 s",
        "188, 188 s",
        "300, 5 min",
        "600, 10 min",
        "1790, 29.8 min",
        "3600, 1 h",
        "5400, 1.5 h",
        "55200, 1 day",
        "276000, 5 days",
        "1303800, 23.6 days",
        "110400000, '2,000 days'"
    })
    void longTime_ofATime_picksTheUnitThatSuits(double seconds, String expected) {
        Duration time = Duration.ofNanos(Math.round(seconds * 1e9));

        assertThat(ACME.longTime(time)).isEqualTo(expected);
        assertThat(ACME.time(time)).isEqualTo(expected.replaceAll("days?", "d"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7000, '7,000'",
        "18400, '18,400'",
        "1234567.25, '1,234,567.3'",
        "999, 999",
        "0.014418, 0.014",
        "0.96, 0.96",
        "1.04, 1",
        "1e-9, < 0.000001",
        "2e15, 2000000000000000",
        "2e30, 2e30"
    })
    void number_ofANumber_hasOneDecimalAtMost(double number, String expected) {
        assertThat(Amounts.number(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.000144179, 0.014 %", "0.206, 20.6 %", "0.26, 26 %", "1.0333333, 103.3 %", "0, 0 %", "1, 100 %"})
    void percent_ofAShare_isRounded(double share, String expected) {
        assertThat(Amounts.percent(share)).isEqualTo(expected);
    }

    /** Halves up of the shortest decimal, which is what people see: ties too, of which binary knows few. */
    @Property
    void number_ofAnyTenThousandth_isRoundedAsDecimalsAre(
            @ForAll @LongRange(min = 10_000, max = 10_000_000_000L) long n) {
        for (long near : new long[] {n, n - n % 1_000 + 500}) {
            BigDecimal exact = BigDecimal.valueOf(near, 4);
            String expected =
                    exact.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();

            assertThat(Amounts.number(exact.doubleValue()).replace(",", "")).isEqualTo(expected);
        }
    }

    @Property
    void number_readBack_isNear(@ForAll @DoubleRange(min = 0.01, max = 1e9) double number) {
        double read = Double.parseDouble(Amounts.number(number).replace(",", ""));

        assertThat(Math.abs(read - number)).isLessThanOrEqualTo(number < 1 ? 0.05 * number : 0.05001);
    }
}
