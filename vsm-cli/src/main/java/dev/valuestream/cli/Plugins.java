package dev.valuestream.cli;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the jars of third parties. */
final class Plugins {

    private Plugins() {}

    /**
     * A class loader that knows the jars in a folder, in the order of their names, beside all that vsm itself knows.
     *
     * @param folder the folder; null for none
     * @throws IOException if there is no such folder, or it cannot be read
     */
    static ClassLoader loader(@Nullable Path folder) throws IOException {
        ClassLoader own = Vsm.class.getClassLoader();
        if (folder == null) {
            return own;
        }
        List<URL> jars = new ArrayList<>();
        for (Path jar : jars(folder)) {
            jars.add(jar.toUri().toURL());
        }
        return new URLClassLoader("plugins", jars.toArray(URL[]::new), own);
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }
}
