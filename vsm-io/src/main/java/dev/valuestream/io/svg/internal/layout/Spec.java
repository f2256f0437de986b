package dev.valuestream.io.svg.internal.layout;

/** The measures of the page, in px. */
public final class Spec {

    /** The outer margin. */
    public static final double MARGIN = 40;

    /** The head strip of a process box. */
    public static final double HEAD = 64;

    /** A row of a data box. */
    public static final double DATA_ROW = 21;

    /** The strip of a pacemaker. */
    public static final double PACE = 22;

    /** The footer of a bottleneck. */
    public static final double FOOTER = 38;

    static final double BOX = 160;
    static final double QUEUE = 112;
    static final double TRACK = 20;
    static final double CHANNEL_START = 18;
    static final double CHANNEL_END = 16;
    static final double GUTTER_FIRST = 16;
    static final double GUTTER_STEP = 22;
    static final double LANE_GUTTER = 34;
    static final double LANE_FOOT = 18;
    static final double LANE_LABEL = 150;
    static final double BURST_BAND = 70;
    static final double SPINE = 32;
    static final double QUEUE_TEXT = 23;
    static final double QUEUE_STEP = 15;
    static final double TRIANGLE = 38;
    static final double RIGHT_GAP = 23;
    static final double TOTALS = 188;
    static final double FACTORY = 156;
    static final double FACTORY_HEIGHT = 92;
    static final double CONTROL = 188;
    static final double CONTROL_HEIGHT = 84;

    private Spec() {}
}
