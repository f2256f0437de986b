package dev.valuestream.simulation.internal.random;

/**
 * Exponential and normal numbers by the ziggurat of 256 layers: Marsaglia and Tsang, <i>The Ziggurat Method for Generating Random
 * Variables</i>, Journal of Statistical Software 5 (2000), with layer and place taken from different bits, as Doornik
 * (<i>An Improved Ziggurat Method to Generate Normal Random Samples</i>, 2005) found to be needed.
 */
public final class Ziggurat {

    private static final int LAYERS = 256;
    private static final long BITS_OF_2_TO_53 = Double.doubleToRawLongBits(0x1p53);

    /** Where the tail of the exponential begins, and the area of each of its layers. */
    private static final double EXPONENTIAL_TAIL = 7.69711747013104972;

    private static final double[] EXPONENTIAL_X = new double[LAYERS + 1];
    /** The widths of the layers by the unit of a random number: powers of two change no digit. */
    private static final double[] EXPONENTIAL_WIDTH = new double[LAYERS + 1];

    private static final double[] EXPONENTIAL_Y = new double[LAYERS + 1];

    /** By layer, how many of 2^52 places on it are under the curve whatever their height. */
    private static final long[] EXPONENTIAL_INNER = new long[LAYERS];

    /** By layer, how far at most the exponential curve is below its chord, as a share of the height, and more than any rounding. */
    private static final double[] EXPONENTIAL_BEND = new double[LAYERS];

    private static final double ROUNDING = 1e-9;

    /** Where the tail of the normal begins, and the area of each of its layers. */
    private static final double NORMAL_TAIL = 3.6541528853610088;

    private static final double NORMAL_AREA = 0.00492867323397465524494;
    private static final double[] NORMAL_X = new double[LAYERS + 1];
    private static final double[] NORMAL_Y = new double[LAYERS + 1];

    static {
        exponentialLayers();
        normalLayers();
    }

    private Ziggurat() {}

    private static void exponentialLayers() {
        double area = (EXPONENTIAL_TAIL + 1) * StrictMath.exp(-EXPONENTIAL_TAIL);
        double[] x = EXPONENTIAL_X;
        x[0] = area / StrictMath.exp(-EXPONENTIAL_TAIL);
        x[1] = EXPONENTIAL_TAIL;
        for (int i = 2; i < LAYERS; i++) {
            x[i] = -StrictMath.log(area / x[i - 1] + StrictMath.exp(-x[i - 1]));
        }
        for (int i = 0; i <= LAYERS; i++) {
            EXPONENTIAL_Y[i] = StrictMath.exp(-x[i]);
            EXPONENTIAL_WIDTH[i] = 0x1p-53 * x[i];
        }
        for (int i = 0; i < LAYERS; i++) {
            EXPONENTIAL_INNER[i] = (long) (0x1p52 * (x[i + 1] / x[i]));
        }
        for (int i = 1; i < LAYERS; i++) {
            double width = x[i] - x[i + 1];
            double height = EXPONENTIAL_Y[i + 1] - EXPONENTIAL_Y[i];
            EXPONENTIAL_BEND[i] = width * width / 8 * EXPONENTIAL_Y[i + 1] / height + ROUNDING;
        }
    }

    private static void normalLayers() {
        double[] x = NORMAL_X;
        x[0] = NORMAL_AREA / bell(NORMAL_TAIL);
        x[1] = NORMAL_TAIL;
        for (int i = 2; i < LAYERS; i++) {
            x[i] = StrictMath.sqrt(-2 * StrictMath.log(NORMAL_AREA / x[i - 1] + bell(x[i - 1])));
        }
        for (int i = 0; i <= LAYERS; i++) {
            NORMAL_Y[i] = bell(x[i]);
        }
    }

    private static double bell(double x) {
        return StrictMath.exp(-x * x / 2);
    }

    /**
     * An exponential number of mean 1.
     *
     * @param random where chance comes from
     * @return a number of 0 or more
     */
    public static double exponential(RandomStream random) {
        long bits = random.bits();
        int layer = (int) bits & (LAYERS - 1);
        double x = (bits >>> 11) * EXPONENTIAL_WIDTH[layer];
        return x < EXPONENTIAL_X[layer + 1] ? x : exponentialAtEdge(random, layer, x);
    }

    /** Fills an array with exponential numbers: the same as one by one, with the stream's state at hand. */
    static void exponentials(double[] numbers, double mean, RandomStream random) {
        long a = random.s0;
        long b = random.s1;
        for (int i = 0; i < numbers.length; i++) {
            long bits = Long.rotateLeft(a + b, 17) + a;
            b ^= a;
            a = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
            b = Long.rotateLeft(b, 28);
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >>> 11) * EXPONENTIAL_WIDTH[layer];
            if (x >= EXPONENTIAL_X[layer + 1]) {
                random.s0 = a;
                random.s1 = b;
                x = exponentialAtEdge(random, layer, x);
                a = random.s0;
                b = random.s1;
            }
            numbers[i] = mean * x;
        }
        random.s0 = a;
        random.s1 = b;
    }

    /**
     * Makes exponential numbers of random bits: eight tell the layer, 52 the place on it. A place becomes a number by being written behind
     * the bits of 2^53, which counts by twos: quicker than a conversion of whole numbers.
     */
    static void exponentials(double[] numbers, double mean, long[] bits, RandomStream random) {
        for (int i = 0; i < numbers.length; i++) {
            int layer = (int) bits[i] & (LAYERS - 1);
            long place = bits[i] >>> 12;
            double x = (Double.longBitsToDouble(BITS_OF_2_TO_53 | place) - 0x1p53) * EXPONENTIAL_WIDTH[layer];
            if (place >= EXPONENTIAL_INNER[layer]) {
                x = exponentialAtEdge(random, layer, x);
            }
            numbers[i] = mean * x;
        }
    }

    private static double exponentialAtEdge(RandomStream random, int layer, double x) {
        if (layer == 0) {
            return EXPONENTIAL_TAIL - StrictMath.log(random.positive());
        }
        return isUnderExponential(layer, x, random.uniform()) ? x : exponential(random);
    }

    /**
     * Whether a point of a layer, at a share of its height, is under the curve. The curve is between its chord and a parallel to it;
     * the exponential itself is needed only for points between the two.
     */
    static boolean isUnderExponential(int layer, double x, double share) {
        double inner = EXPONENTIAL_X[layer + 1];
        double chord = 1 - (x - inner) / (EXPONENTIAL_X[layer] - inner);
        if (share > chord + ROUNDING) {
            return false;
        }
        if (share < chord - EXPONENTIAL_BEND[layer]) {
            return true;
        }
        return heightAt(layer, share) < StrictMath.exp(-x);
    }

    /** The height of a point at a share of the height of a layer. */
    static double heightAt(int layer, double share) {
        double low = EXPONENTIAL_Y[layer];
        return low + share * (EXPONENTIAL_Y[layer + 1] - low);
    }

    /** Where a layer ends: the inner end of the one below it. */
    static double endOf(int layer) {
        return EXPONENTIAL_X[layer];
    }

    /**
     * A standard normal number.
     *
     * @param random where chance comes from
     * @return any number
     */
    public static double normal(RandomStream random) {
        long bits = random.bits();
        int layer = (int) bits & (LAYERS - 1);
        double x = (bits >> 10) * 0x1p-53 * NORMAL_X[layer];
        return Math.abs(x) < NORMAL_X[layer + 1] ? x : normalAtEdge(random, layer, x);
    }

    private static double normalAtEdge(RandomStream random, int layer, double x) {
        if (layer == 0) {
            double beyond = normalTail(random);
            return x < 0 ? -beyond : beyond;
        }
        double low = NORMAL_Y[layer];
        double y = low + random.uniform() * (NORMAL_Y[layer + 1] - low);
        return y < bell(x) ? x : normal(random);
    }

    /** Marsaglia's method for the tail. */
    private static double normalTail(RandomStream random) {
        double x;
        double y;
        do {
            x = -StrictMath.log(random.positive()) / NORMAL_TAIL;
            y = -StrictMath.log(random.positive());
        } while (y + y < x * x);
        return NORMAL_TAIL + x;
    }
}
