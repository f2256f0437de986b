package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a text that stands where a number is wanted. */
class NumberAdviceTest {

    private static String message(String field, String value) {
        return Documents.problem(Documents.map(
                        "\"nodes\":[{\"id\":\"a\",\"type\":\"process\",\"" + field + "\":" + value + "}]"))
                .message();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uptime | 85 % | 0.85",
                "uptime | 85% | 0.85",
                "uptime | 0.85 | 0.85",
                "uptime | '0,85' | 0.85",
                "uptime | 85 | 0.85",
                "uptime | 100 % | 1",
                "uptime | 1 | 1",
                "yield | 99.5 % | 0.995",
                "percentCompleteAccurate | 90 % | 90",
                "percentCompleteAccurate | 90 | 90",
                "operators | 2 | 2",
                "operators | 2 people | 2",
                "operators | ' 1.5 ' | 1.5",
                "stations | 3 | 3",
            })
    void message_textThatMeansANumber_saysWhichToWrite(String field, String text, String number) {
        assertThat(message(field, "\"" + text + "\""))
                .contains("(" + text + ", a text) of step (a) must be a ")
                .endsWith("number. Write " + number + ", without quotation marks.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uptime | \"most of the time\"",
                "uptime | \"850 %\"",
                "uptime | \"-5 %\"",
                "uptime | \"8 5\"",
                "uptime | true",
                "operators | \"50 %\"",
                "operators | \"1,200\"",
                "operators | \"2-3\"",
                "stations | \"1.5\"",
                "stations | \"0\"",
                "stations | \"3000000000\"",
                "percentCompleteAccurate | \"120\"",
            })
    void message_whateverIsNotSure_givesNoNumberToWrite(String field, String value) {
        assertThat(message(field, value)).endsWith("number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10 % | 0.1", "0.1 | 0.1", "10 | 0.1"})
    void message_probability_isTheShareThatIsWritten(String text, String number) {
        String flows = "\"nodes\":[{\"id\":\"in\",\"type\":\"supplier\"},{\"id\":\"out\",\"type\":\"customer\"}],"
                + "\"flows\":[{\"from\":\"in\",\"to\":\"out\",\"probability\":\"" + text + "\"}]";

        assertThat(Documents.problem(Documents.map(flows)).message())
                .endsWith("Write " + number + ", without quotation marks.");
    }
}
