package dev.valuestream.io;

import java.util.function.Consumer;

/**
 * How much a reader takes from one document, so that no document can use up the memory, the stack or the time of a
 * program. All limits are on from the start; each can be set, and the error that a limit causes names it.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadLimits {

    /** The limits that readers start with. */
    public static final ReadLimits DEFAULTS = new ReadLimits(new Settings());

    private static final int MOST = Integer.MAX_VALUE - 8;

    private final Settings settings;

    private ReadLimits(Settings settings) {
        this.settings = settings;
    }

    private ReadLimits with(String setting, int value, Consumer<Settings> change) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "The limit " + setting + " (" + value + ") must be from 1 to " + MOST + ". [limit.range]");
        }
        Settings changed = new Settings(settings);
        change.accept(changed);
        return new ReadLimits(changed);
    }

    /**
     * Returns the most bytes of a document.
     *
     * @return the limit, 10,000,000 unless set
     */
    public int maxBytes() {
        return settings.maxBytes;
    }

    /**
     * Sets the most bytes of a document.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxBytes(int value) {
        return with("maxBytes", value, s -> s.maxBytes = value);
    }

    /**
     * Returns the most levels of objects and arrays within each other, the outermost being 1.
     *
     * @return the limit, 64 unless set
     */
    public int maxDepth() {
        return settings.maxDepth;
    }

    /**
     * Sets the most levels of objects and arrays within each other, the outermost being 1.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxDepth(int value) {
        return with("maxDepth", value, s -> s.maxDepth = value);
    }

    /**
     * Returns the most characters of a number.
     *
     * @return the limit, 100 unless set
     */
    public int maxNumberLength() {
        return settings.maxNumberLength;
    }

    /**
     * Sets the most characters of a number.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxNumberLength(int value) {
        return with("maxNumberLength", value, s -> s.maxNumberLength = value);
    }

    /**
     * Returns the most characters of a text or of a field's name.
     *
     * @return the limit, 100,000 unless set
     */
    public int maxStringLength() {
        return settings.maxStringLength;
    }

    /**
     * Sets the most characters of a text or of a field's name.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxStringLength(int value) {
        return with("maxStringLength", value, s -> s.maxStringLength = value);
    }

    /**
     * Returns the most values of all kinds in a document.
     *
     * @return the limit, 1,000,000 unless set
     */
    public int maxValues() {
        return settings.maxValues;
    }

    /**
     * Sets the most values of all kinds in a document.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxValues(int value) {
        return with("maxValues", value, s -> s.maxValues = value);
    }

    /**
     * Returns the most nodes of a map.
     *
     * @return the limit, 1,000,000 unless set
     */
    public int maxNodes() {
        return settings.maxNodes;
    }

    /**
     * Sets the most nodes of a map.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxNodes(int value) {
        return with("maxNodes", value, s -> s.maxNodes = value);
    }

    /**
     * Returns the most material flows of a map.
     *
     * @return the limit, 2,000,000 unless set
     */
    public int maxFlows() {
        return settings.maxFlows;
    }

    /**
     * Sets the most material flows of a map.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxFlows(int value) {
        return with("maxFlows", value, s -> s.maxFlows = value);
    }

    /**
     * Returns the most entries of demand, of teams, of information flows and of kaizen bursts, each.
     *
     * @return the limit, 100,000 unless set
     */
    public int maxOthers() {
        return settings.maxOthers;
    }

    /**
     * Sets the most entries of demand, of teams, of information flows and of kaizen bursts, each.
     *
     * @param value the limit, 1 or more
     * @return limits with that one set
     * @throws IllegalArgumentException if the value is less than 1 or more than 2147483639
     */
    public ReadLimits withMaxOthers(int value) {
        return with("maxOthers", value, s -> s.maxOthers = value);
    }

    /** The values; changed only before a {@code ReadLimits} takes hold of them. */
    private static final class Settings {
        private int maxBytes = 10_000_000;
        private int maxDepth = 64;
        private int maxNumberLength = 100;
        private int maxStringLength = 100_000;
        private int maxValues = 1_000_000;
        private int maxNodes = 1_000_000;
        private int maxFlows = 2_000_000;
        private int maxOthers = 100_000;

        Settings() {}

        Settings(Settings other) {
            maxBytes = other.maxBytes;
            maxDepth = other.maxDepth;
            maxNumberLength = other.maxNumberLength;
            maxStringLength = other.maxStringLength;
            maxValues = other.maxValues;
            maxNodes = other.maxNodes;
            maxFlows = other.maxFlows;
            maxOthers = other.maxOthers;
        }
    }
}
