package dev.valuestream.queueing.fluid;

/** What numbers must be. */
final class Checks {

    private Checks() {}

    /** A finite number, 0 or more. */
    static double amount(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The " + name + " (" + value + ") must be a finite number, 0 or more. [fluid." + name + ".range]");
        }
        return value + 0.0;
    }
}
