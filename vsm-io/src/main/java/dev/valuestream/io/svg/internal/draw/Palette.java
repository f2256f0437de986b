package dev.valuestream.io.svg.internal.draw;

import java.util.Collections;
import java.util.List;

/**
 * The colours of a theme, each for one meaning.
 *
 * <p>Never the only sign of anything: each meaning also has a shape or a word.
 */
record Palette(
        String ground,
        String ink,
        String muted,
        String line,
        String box,
        String head,
        String lane,
        String hairline,
        String queue,
        String queueEdge,
        String information,
        String onInformation,
        String work,
        String workFill,
        String onWork,
        String waiting,
        String waitFill,
        String alarm,
        String alarmFill,
        String onAlarm,
        String kaizen,
        String kaizenEdge,
        String rework,
        List<String> teams) {

    /** How many teams have a colour of their own; then they start again. */
    static final int TEAMS = 8;

    static final Palette LIGHT = new Palette(
            "#FFFFFF",
            "#15202B",
            "#475666",
            "#2B3947",
            "#FFFFFF",
            "#E6EDF4",
            "#F5F8FB",
            "#C9D3DD",
            "#FFE7B0",
            "#8A5800",
            "#1A5AA3",
            "#FFFFFF",
            "#17703F",
            "#CFEBDB",
            "#FFFFFF",
            "#A34A00",
            "#FFE2C6",
            "#B4142A",
            "#FDECEE",
            "#FFFFFF",
            "#FFF0A0",
            "#7A5B00",
            "#7A2E8E",
            List.of("#2F6DB5", "#C2571A", "#2E8B57", "#8E44AD", "#B8860B", "#C0396B", "#008B8B", "#5D6D7E"));

    static final Palette DARK = new Palette(
            "#0F151C",
            "#E9EFF5",
            "#AAB8C6",
            "#B7C4D0",
            "#18212B",
            "#26333F",
            "#141C24",
            "#3A4856",
            "#5A3F05",
            "#F2B63C",
            "#7DB5F2",
            "#0F151C",
            "#63D397",
            "#123B27",
            "#0F151C",
            "#FFAB66",
            "#4A2A0E",
            "#FF7A86",
            "#3A151A",
            "#1A0508",
            "#5B4C07",
            "#F5D94E",
            "#D79BEA",
            List.of("#6EA8E5", "#F0955A", "#6FCF97", "#C690E0", "#E0B94A", "#F08BB0", "#4FC3C3", "#A9B7C4"));

    static final Palette CLASSIC = mono("#FFFFFF", "#000000", "#333333", "#999999", "#E8E8E8");

    static final Palette CLASSIC_DARK = mono("#000000", "#FFFFFF", "#CCCCCC", "#777777", "#2C2C2C");

    /** Everything in one ink on one ground, with one grey to fill. */
    private static Palette mono(String ground, String ink, String muted, String hairline, String fill) {
        return new Palette(
                ground,
                ink,
                muted,
                ink,
                ground,
                ground,
                ground,
                hairline,
                ground,
                ink,
                ink,
                ground,
                ink,
                ground,
                ground,
                ink,
                fill,
                ink,
                fill,
                ground,
                ground,
                ink,
                ink,
                Collections.nCopies(TEAMS, hairline));
    }
}
