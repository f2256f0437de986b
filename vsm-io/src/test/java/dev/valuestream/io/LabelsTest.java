package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.problem.Text;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Text TEXT = Text.of("greeting", "Hello {0}", "Ann");

    @Test
    void english_ofAText_isItsMessage() {
        assertThat(Labels.english().of(TEXT)).isEqualTo("Hello Ann");
    }

    @Test
    void of_aReplacedCode_fillsTheOtherTemplate() {
        Labels labels = Labels.of(Map.of("greeting", "Guten Tag, {0}"));

        assertThat(labels.of(TEXT)).isEqualTo("Guten Tag, Ann");
        assertThat(labels.say("other", "Bye {0}", "Ann")).isEqualTo("Bye Ann");
    }

    @Test
    void of_aMapThatChangesLater_keepsItsWords() {
        Map<String, String> templates = new HashMap<>(Map.of("greeting", "Hi {0}"));
        Labels labels = Labels.of(templates);
        templates.clear();

        assertThat(labels.of(TEXT)).isEqualTo("Hi Ann");
    }
}
