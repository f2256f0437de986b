package dev.valuestream.io.svg.internal.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Contrast of texts with what they stand on, by WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1. */
class PaletteTest {

    private static final double LEAST = 4.5;

    private static double channel(String colour, int at) {
        double c = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static List<String> tooWeak(Palette p) {
        List<String> weak = new ArrayList<>();
        for (String ground : List.of(p.ground(), p.box(), p.lane())) {
            for (String text :
                    List.of(p.ink(), p.muted(), p.information(), p.work(), p.waiting(), p.alarm(), p.rework())) {
                check(weak, text, ground);
            }
        }
        check(weak, p.ink(), p.head());
        check(weak, p.ink(), p.queue());
        check(weak, p.ink(), p.kaizen());
        check(weak, p.ink(), p.alarmFill());
        check(weak, p.waiting(), p.waitFill());
        check(weak, p.work(), p.workFill());
        check(weak, p.onAlarm(), p.alarm());
        check(weak, p.onInformation(), p.information());
        check(weak, p.onWork(), p.work());
        check(weak, p.ground(), p.muted());
        check(weak, p.ground(), p.rework());
        return weak;
    }

    private static void check(List<String> weak, String text, String ground) {
        if (contrast(text, ground) < LEAST) {
            weak.add(text + " on " + ground + ": " + contrast(text, ground));
        }
    }

    @Test
    void contrast_ofBlackAndWhite_is21() {
        assertThat(contrast("#000000", "#FFFFFF")).isCloseTo(21, Offset.offset(1e-9));
    }

    @Test
    void light_everyText_hasContrast() {
        assertThat(tooWeak(Palette.LIGHT)).isEmpty();
    }

    @Test
    void dark_everyText_hasContrast() {
        assertThat(tooWeak(Palette.DARK)).isEmpty();
    }

    /** The planted bug: the grey of hairlines is too weak for texts. */
    @Test
    void check_ofAWeakGrey_fails() {
        List<String> weak = new ArrayList<>();
        check(weak, Palette.LIGHT.hairline(), Palette.LIGHT.ground());

        assertThat(weak).hasSize(1);
    }
}
