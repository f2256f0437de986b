package dev.valuestream.simulation.internal.random;

/** Times between two limits: uniform, triangular and measured ones by inversion, PERT by two gamma numbers. */
final class BoundedTimes extends TimeSampler {

    private enum Form {
        UNIFORM,
        TRIANGULAR,
        PERT,
        SAMPLES
    }

    private final Form form;
    private final double min;
    private final double width;
    private final double mode;
    private final double[] samples;

    private BoundedTimes(Form form, double min, double max, double mode, double[] samples) {
        this.form = form;
        this.min = min;
        this.width = max - min;
        this.mode = mode;
        this.samples = samples;
    }

    static TimeSampler uniform(double min, double max) {
        return new BoundedTimes(Form.UNIFORM, min, max, 0, new double[0]);
    }

    static TimeSampler triangular(double min, double likely, double max) {
        return three(Form.TRIANGULAR, min, likely, max);
    }

    static TimeSampler pert(double min, double likely, double max) {
        return three(Form.PERT, min, likely, max);
    }

    private static TimeSampler three(Form form, double min, double likely, double max) {
        return max > min
                ? new BoundedTimes(form, min, max, (likely - min) / (max - min), new double[0])
                : new FixedTime(min);
    }

    static TimeSampler samples(double[] samples) {
        return new BoundedTimes(Form.SAMPLES, 0, 0, 0, samples);
    }

    @Override
    public double next(RandomStream random) {
        return switch (form) {
            case UNIFORM -> min + width * random.uniform();
            case TRIANGULAR -> min + width * triangle(random.uniform());
            case PERT -> min + width * beta(1 + 4 * mode, 5 - 4 * mode, random);
            case SAMPLES -> samples[(int) (random.uniform() * samples.length)];
        };
    }

    /** The inverse of the distribution function on 0 to 1. */
    private double triangle(double u) {
        return u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode));
    }

    private static double beta(double a, double b, RandomStream random) {
        double x = GammaTimes.gamma(a, random);
        double y = GammaTimes.gamma(b, random);
        return x / (x + y);
    }
}
