package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.csv.Csv;
import dev.valuestream.io.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String TABLE = "../examples/tables/acme-stamping-current.csv";
    private static final String MAP = "../examples/maps/acme-stamping-current.json";

    @TempDir
    private Path folder;

    @Test
    void convert_aTable_writesTheMap() throws IOException {
        Path map = folder.resolve("map.json");

        Run run = Run.of("convert", TABLE, "-o", map.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Wrote " + map + ".\n");
        assertThat(Json.reader().read(map)).isEqualTo(Csv.reader().read(Path.of(TABLE)));
    }

    @Test
    void convert_aMap_writesTheTable_andNamesWhatIsLost() throws IOException {
        Path table = folder.resolve("steps.csv");

        Run run = Run.of("convert", MAP, "-o", table.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("the information flows of the map", "the kaizen bursts", "the charter");
        assertThat(Files.readString(table)).contains("weld-1,Spot weld 1,process");
    }

    @Test
    void convert_throughStandardStreams_goesToTheOtherFormatAndBack() {
        Run json = Run.withInput("step,PT\nCheck,2 h\n", "convert", "-");
        Run csv = Run.withInput(json.out(), "convert", "-", "-o", "-");

        assertThat(json.out()).startsWith("{").contains("\"processTime\": \"2 h\"");
        assertThat(csv.out()).contains("check,Check,process,2 h");
        assertThat(csv.err()).isEmpty();
        assertThat(Run.withInput(csv.out(), "convert", "-").out()).isEqualTo(json.out());
    }

    @Test
    void convert_aTableWithProblems_namesEachPlaceAndWritesNothing() throws IOException {
        Path table = folder.resolve("steps.csv");
        Path map = folder.resolve("map.json");
        Files.writeString(table, "step,C/T,uptime\nWeld,39,0.8\nPaint,1 h,85\n");

        Run run = Run.of("convert", table.toString(), "-o", map.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(table + ":2:6: Cell B2, C/T (39), must be with a unit")
                .contains(table
                        + ":3:11: Cell C3, uptime (85), must be from 0 to 1. Maybe it is a percentage: write 85 %.")
                .endsWith("not valid, 2 problems\n");
        assertThat(map).doesNotExist();
    }

    @Test
    void convert_noSuchFile_isWrongUsage() {
        Run run = Run.of("convert", folder.resolve("none.csv").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file");
    }

    @Test
    void otherCommands_takeATable() {
        assertThat(Run.of("analyze", TABLE, "--metric", "takt-time").words()).contains("60 s");
        assertThat(Run.of("draw", TABLE).out()).startsWith("<svg").contains("Spot weld 2");
        assertThat(Run.of("validate", TABLE).out()).contains("valid, 6 steps, 7 flows");
    }
}
