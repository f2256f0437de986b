package dev.valuestream.io.published;

/**
 * A step of a published stream with what stands before it. Times are in seconds; NaN is unknown.
 *
 * @param fields the step as published
 * @param process its process time
 * @param before what waits before it
 */
record Stage(JsonTree fields, double process, Stock before) {

    /** What waits: a time, or items, or nothing stated. */
    record Stock(double seconds, double pieces) {

        static final Stock NONE = new Stock(Double.NaN, Double.NaN);

        Stock plus(Stock other) {
            return new Stock(sum(seconds, other.seconds), sum(pieces, other.pieces));
        }

        private static double sum(double one, double other) {
            return Double.isNaN(one) ? other : Double.isNaN(other) ? one : one + other;
        }

        boolean isStated() {
            return !Double.isNaN(seconds) || !Double.isNaN(pieces);
        }
    }

    String name() {
        return fields.findAny("name", "step", "id").map(JsonTree::text).orElseThrow();
    }

    /** The share of its output that is good for the next step, 1 where nothing is said. */
    double good() {
        return fields.find("percentCompleteAccurate")
                .map(p -> p.number() / 100)
                .or(() -> fields.find("defectPercent").map(p -> 1 - p.number() / 100))
                .orElse(1.0);
    }

    boolean saysGood() {
        return fields.findAny("percentCompleteAccurate", "defectPercent").isPresent();
    }

    double waiting() {
        return Double.isNaN(before.seconds()) ? 0 : before.seconds();
    }
}
