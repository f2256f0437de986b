package dev.valuestream.io.svg.internal.draw;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/** Numbers of px as SVG text, rounded to a tenth. */
final class Px {

    private static final int MOST = 2048;
    private static final ImmutableList<String> WHOLE =
            IntStream.range(0, MOST).mapToObj(Integer::toString).collect(ImmutableList.toImmutableList());
    private static final ImmutableList<String> TENTHS =
            IntStream.range(0, 10).mapToObj(t -> t == 0 ? "" : "." + t).collect(ImmutableList.toImmutableList());

    private Px() {}

    static String of(double px) {
        long tenths = Math.round(px * 10);
        long size = Math.abs(tenths);
        String whole = size < 10 * MOST ? WHOLE.get((int) (size / 10)) : Long.toString(size / 10);
        String number = size % 10 == 0 ? whole : whole.concat(TENTHS.get((int) (size % 10)));
        return tenths < 0 ? "-".concat(number) : number;
    }
}
