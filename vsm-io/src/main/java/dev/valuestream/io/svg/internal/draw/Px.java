package dev.valuestream.io.svg.internal.draw;

/** Numbers of px as SVG text, rounded to a tenth. */
final class Px {

    private Px() {}

    static String of(double px) {
        long tenths = Math.round(px * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
