package dev.valuestream.distribution;

import java.util.Locale;
import java.util.Optional;

/** The shapes that a {@link TimeDistribution} may state; more may be added. */
public enum Shape {
    /** Always the same: {@link Constant}. */
    CONSTANT,
    /** Without memory: {@link Exponential}. */
    EXPONENTIAL,
    /** {@link Gamma}, with Erlang among them. */
    GAMMA,
    /** {@link Lognormal}: a product of many small influences. */
    LOGNORMAL,
    /** {@link Hyperexponential}: mostly short, sometimes very long. */
    HYPEREXPONENTIAL,
    /** {@link Uniform}: equally likely between two limits. */
    UNIFORM,
    /** {@link Triangular}: three-point estimate with straight sides. */
    TRIANGULAR,
    /** {@link Pert}: three-point estimate with round sides. */
    PERT,
    /** {@link Empirical}: samples as measured. */
    EMPIRICAL;

    /**
     * Returns the name of this shape in documents.
     *
     * @return the name in lower case, for instance {@code lognormal}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the shape of a name.
     *
     * @param key a name as {@link #key()} gives it, in lower case
     * @return the shape, or empty if no shape is called so
     */
    public static Optional<Shape> ofKey(String key) {
        for (Shape shape : values()) {
            if (shape.key().equals(key)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }
}
