package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.layout.Tint;

/** Which colour a text has by what it stands for. */
final class Tints {

    private Tints() {}

    /** On the ground. */
    static Tint beside(Tone tone) {
        return switch (tone) {
            case PLAIN -> Tint.MUTED;
            case ALARM -> Tint.ALARM;
            case WAIT -> Tint.WAIT;
            case WORK -> Tint.WORK;
            case INFORMATION -> Tint.INFORMATION;
            case REWORK -> Tint.REWORK;
        };
    }

    /** On a bar. */
    static Tint inside(Tone tone) {
        return switch (tone) {
            case PLAIN, REWORK -> Tint.ON_BAR;
            case ALARM -> Tint.ON_ALARM;
            case WAIT -> Tint.WAIT;
            case WORK -> Tint.WORK;
            case INFORMATION -> Tint.ON_INFORMATION;
        };
    }
}
