package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/queueing.md} say what the network says. With {@code -Dvsm.docs.write=true} the test writes them anew first. */
final class NetworksPageTest {

    private static final Path PAGE = Path.of("..", "docs", "queueing.md");
    private static final String BEGIN = "<!-- networks: written by NetworksPageTest, do not edit -->\n";
    private static final String END = "<!-- networks: end -->\n";

    private static final String ANEW = "mvn -q -Pquick -pl vsm-metrics -am test -Dtest=NetworksPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dvsm.docs.write=true";

    private static final String[][] GROUPS = {
        {"reference", "published with intervals"},
        {"suresh-whitt", "light stations, then a heavy one"},
        {"alike", "stations alike, and others"},
        {"random", "drawn at random"}
    };

    @Test
    void page_ofNetworks_saysWhatTheNetworkSays() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String anew = page.substring(0, begin) + tables() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("vsm.docs.write")) {
            Files.writeString(PAGE, anew);
        }
        assertThat(PAGE)
                .as("docs/queueing.md differs from the network. Write it anew: %s", ANEW)
                .content()
                .isEqualTo(anew);
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        text.append(
                "\nError of the mean time in the line, of either sign: median, 95th percentile, worst, in percent.\n\n");
        text.append("| lines | number | this network | QNA |\n|---|---|---|---|\n");
        for (String[] group : GROUPS) {
            List<TandemLine> lines = TandemLine.all().stream()
                    .filter(l -> l.source().equals(group[0]))
                    .toList();
            text.append("| ").append(group[1]).append(" | ").append(lines.size());
            text.append(" | ").append(summary(lines, Approximation.DISPERSION));
            text.append(" | ").append(summary(lines, Approximation.QNA)).append(" |\n");
        }
        text.append("\nStation by station: mean waits simulated / predicted / by QNA, and the error of the line.\n\n");
        text.append(
                "| line | c_a² | stations: load, c_s², servers | waits | line | QNA |\n|---|---|---|---|---|---|\n");
        TandemLine.all().stream()
                .filter(l -> l.source().equals("reference") || l.source().equals("suresh-whitt"))
                .forEach(line -> append(text, line));
        return text.append('\n').toString();
    }

    private static String summary(List<TandemLine> lines, Approximation approximation) {
        double[] errors = lines.stream()
                .mapToDouble(l -> 100 * Math.abs(l.error(approximation)))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%.1f, %.1f, %.1f",
                errors[errors.length / 2],
                errors[errors.length * 19 / 20],
                errors[errors.length - 1]);
    }

    private static void append(StringBuilder text, TandemLine line) {
        double[] predicted = line.waits(Approximation.DISPERSION);
        double[] qna = line.waits(Approximation.QNA);
        StringBuilder stations = new StringBuilder();
        StringBuilder waits = new StringBuilder();
        for (int i = 0; i < predicted.length; i++) {
            TandemLine.Station s = line.stations().get(i);
            String station = String.format(Locale.ROOT, "%s, %s, %d", s.load(), s.scv(), s.servers());
            stations.append(i == 0 ? "" : "; ").append(station);
            waits.append(i == 0 ? "" : "; ")
                    .append(String.format(Locale.ROOT, "%.2f / %.2f / %.2f", s.meanWait(), predicted[i], qna[i]));
        }
        text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %+.1f %% | %+.1f %% |%n",
                        line.name().replace('_', ' '),
                        line.arrivalScv(),
                        stations,
                        waits,
                        100 * line.error(Approximation.DISPERSION),
                        100 * line.error(Approximation.QNA))
                .replace(System.lineSeparator(), "\n"));
    }
}
