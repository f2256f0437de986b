package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulation gives the same bytes whatever it runs on: 20 seeds on 1, 2 and 4 threads, on this virtual machine and every one that
 * is installed beside it, in languages with other digits and letters and in two time zones.
 */
class SameBytesTest {

    /** Prints a digest of the reports of 20 seeds, for each number of threads. */
    private static final String DIGEST = """
            import dev.valuestream.io.json.Json;
            import dev.valuestream.model.ValueStream;
            import dev.valuestream.simulation.*;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.Path;
            import java.security.MessageDigest;
            import java.time.Duration;
            import java.util.Base64;

            public class Digest {
                public static void main(String[] maps) throws Exception {
                    for (int threads : new int[] {1, 2, 4}) {
                        MessageDigest digest = MessageDigest.getInstance("SHA-256");
                        for (String map : maps) {
                            ValueStream stream = Json.reader().read(Path.of(map));
                            for (int seed = 0; seed < 20; seed++) {
                                SimulationPlan plan = SimulationPlan.of(seed).horizon(Duration.ofHours(40)).looks(5)
                                        .replications(5).threads(threads);
                                String report = Json.simulationWriter().toString(Simulation.of(stream).run(plan));
                                digest.update(report.getBytes(StandardCharsets.UTF_8));
                            }
                        }
                        System.out.println(Base64.getEncoder().encodeToString(digest.digest()));
                    }
                }
            }
            """;

    private static final String ACME = "../examples/maps/acme-stamping-current.json";

    /** This virtual machine, and those of 17 and later that are installed beside it. */
    private static List<Path> homes() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> homes = new ArrayList<>(List.of(own));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            for (Path home : beside.sorted().toList()) {
                Path real = home.toRealPath();
                if (isRunnable(real) && !homes.contains(real)) {
                    homes.add(real);
                }
            }
        }
        return homes;
    }

    private static boolean isRunnable(Path home) throws IOException {
        Path release = home.resolve("release");
        return Files.exists(home.resolve("bin").resolve("java"))
                && Files.exists(release)
                && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9][0-9]).*");
    }

    @Test
    void simulate_onEveryMachineLanguageAndZone_givesTheSameBytes(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("Digest.java");
        Files.writeString(source, DIGEST);
        Compiled.compile(folder, List.of(source), "-cp", Compiled.ownPath());
        String path = Compiled.ownPath() + File.pathSeparator + folder;
        List<String> digests = new ArrayList<>();
        for (Path home : homes()) {
            for (String language : List.of("tr-TR-Pacific/Auckland", "ar-EG-America/St_Johns")) {
                String[] parts = language.split("-");
                String printed = Compiled.launched(
                        home,
                        folder,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=" + parts[0],
                                "-Duser.country=" + parts[1],
                                "-Duser.timezone=" + parts[2],
                                "-cp",
                                path,
                                "Digest",
                                ACME));
                digests.addAll(printed.lines().toList());
            }
        }

        assertThat(digests).hasSizeGreaterThanOrEqualTo(6).allMatch(d -> d.length() == 44);
        assertThat(digests).containsOnly(digests.get(0));
    }
}
