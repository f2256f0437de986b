package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ValueStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonWriterTest {

    private final ValueStream acme = Json.reader().read(Documents.ACME);

    @TempDir
    Path folder;

    @Test
    void toString_layout_isALineForEachElementThatFits() {
        ValueStream map = Json.reader()
                .read(Documents.step("\"cycleTime\":\"39 s\",\"attributes\":{\"a\":[1,{\"b\":[]}],\"c\":{}}"));

        assertThat(Json.writer().toString(map)).isEqualTo("""
                {
                  "format": "vsm/1",
                  "id": "m",
                  "nodes": [
                    { "id": "in", "type": "supplier" },
                    { "id": "a", "type": "process", "cycleTime": "39 s", "attributes": { "a": [1, { "b": [] }], "c": {} } },
                    { "id": "out", "type": "customer" }
                  ],
                  "flows": [
                    { "from": "in", "to": "a" },
                    { "from": "a", "to": "out" }
                  ]
                }
                """);
    }

    @Test
    void toString_longElement_hasALineForEachField() {
        String name = "n".repeat(90);
        ValueStream map = ValueStream.builder("m")
                .team("press", t -> t.name(name).people(2))
                .build();

        assertThat(Json.writer().toString(map)).contains("""
                  "teams": [
                    {
                      "id": "press",
                      "name": "%s",
                      "people": 2
                    }
                  ]
                """.formatted(name));
    }

    @Test
    void toString_lines_haveAtMost120Characters() {
        assertThat(Json.writer().toString(acme).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void toString_whatWasNotStated_isNotWritten() {
        assertThat(Json.writer().toString(Json.reader().read(Documents.step(""))))
                .doesNotContain("name", "kind", "join", "pacemaker", "calendar", "attributes", "stations", "crew");
    }

    @Test
    void toString_controlCharacters_areEscaped() {
        ValueStream map = ValueStream.builder("m")
                .name("\"\\\b\f\n\r\t\u0001\u001F\u007F/é😀")
                .build();

        assertThat(Json.writer().toString(map))
                .contains("\"name\": \"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\u007F/é😀\"");
        assertThat(Json.reader().read(Json.writer().toString(map))).isEqualTo(map);
    }

    @Test
    void toString_deepAttribute_needsASmallStackAndLinearSpace() throws InterruptedException {
        AttributeValue deep = new AttributeValue.Sequence(List.of());
        for (int i = 0; i < 50_000; i++) {
            deep = new AttributeValue.Sequence(List.of(deep));
        }
        ValueStream map = ValueStream.builder("m").attribute("deep", deep).build();

        SmallStack.run(() -> assertThat(Json.writer().toString(map)).hasSizeLessThan(10_000_000));
    }

    @Test
    void write_stream_isFlushedAndNotClosed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void close() throws IOException {
                throw new IOException("closed");
            }
        };

        Json.writer().write(acme, out);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(Json.writer().toString(acme));
    }

    @Test
    void write_file_isReadBackAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("acme.json");

        Json.writer().write(acme, file);
        Json.writer().write(acme, file);

        assertThat(Json.reader().read(file)).isEqualTo(acme);
        assertThat(files()).containsExactly("acme.json");
    }

    @Test
    void write_mapThatCannotBeWritten_leavesTheOldFile() throws IOException {
        Path file = folder.resolve("acme.json");
        Files.writeString(file, "old");
        ValueStream clash = ValueStream.builder("m")
                .unknownField(new dev.valuestream.model.UnknownField("", "", "id", AttributeValue.of("x")))
                .build();

        assertThatThrownBy(() -> Json.writer().write(clash, file)).isInstanceOf(IllegalArgumentException.class);

        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("acme.json");
    }

    @Test
    void write_toAFolderOrNowhere_isAnIOException() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));

        assertThatThrownBy(() -> Json.writer().write(acme, inner)).isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> Json.writer().write(acme, folder.resolve("none").resolve("a.json")))
                .isInstanceOf(IOException.class);
        assertThat(files()).containsExactly("inner");
    }

    @Test
    void write_existingFile_keepsItsPermissions() throws IOException {
        Path file = folder.resolve("acme.json");
        Files.writeString(file, "old");
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Json.writer().write(acme, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void write_throughALink_replacesWhatItLeadsTo() throws IOException {
        Path file = folder.resolve("real.json");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        Json.writer().write(acme, link);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Json.reader().read(file)).isEqualTo(acme);
    }

    @Test
    void write_toADevice_leavesItWhatItIs() throws IOException {
        Path device = Path.of(File.separatorChar == '/' ? "/dev/null" : "NUL");

        Json.writer().write(acme, device);

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void write_besideALeftoverOfAKilledProgram_takesAnotherName() throws IOException {
        Files.writeString(folder.resolve(".acme.json.1.tmp"), "half");

        Json.writer().write(acme, folder.resolve("acme.json"));

        assertThat(files()).containsExactly(".acme.json.1.tmp", "acme.json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void readAndWrite_anyLocaleAndZone_giveTheSameBytes() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = Json.writer().toString(acme);
        String problems = Documents.problems(Documents.step("\"uptime\":1.5,\"join\":\"İ\",\"cycleTime\":\"1 İ\""))
                .toString();
        try {
            for (String tag : new String[] {
                "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "fa-IR", "ja-JP-u-ca-japanese"
            }) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertThat(Json.writer().toString(Json.reader().read(Documents.ACME)))
                        .isEqualTo(expected);
                assertThat(Documents.problems(Documents.step("\"uptime\":1.5,\"join\":\"İ\",\"cycleTime\":\"1 İ\""))
                                .toString())
                        .isEqualTo(problems);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void schema_isTheSameAsShipped() {
        assertThat(Json.schema()).startsWith("{").contains("2020-12/schema").endsWith("}\n");
    }
}
