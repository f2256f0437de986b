package dev.valuestream.queueing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of one reference case, where a folder of cases is handed to the build from outside. */
public final class ReferenceCase {

    private final String text;

    private ReferenceCase(String text) {
        this.text = text;
    }

    /** A case by its id; empty where there are no cases. */
    public static Optional<ReferenceCase> of(String id) throws IOException {
        String cases = System.getProperty("vsm.cases");
        if (cases == null) {
            return Optional.empty();
        }
        String all = Files.readString(Path.of(cases, "queueing", "reference-cases.json"), StandardCharsets.UTF_8);
        int start = all.indexOf("\"id\": \"" + id + "\"");
        int end = all.indexOf("\"id\": ", start + 1);
        return Optional.of(new ReferenceCase(all.substring(start, end < 0 ? all.length() : end)));
    }

    /** The number of a field, or all numbers of a list. */
    public double[] numbers(String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\\s*(\\[[^\\]]*\\]|[-+.eE0-9]+)")
                .matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + field + " in " + text);
        }
        String list = found.group(1).replaceAll("[\\[\\]\\s]", "");
        return list.isEmpty()
                ? new double[0]
                : Arrays.stream(list.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** The number of a field. */
    public double number(String field) {
        return numbers(field)[0];
    }
}
