package dev.valuestream.metrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Loads the third party's classes as from a jar of its own, whose services file names the given providers. */
final class ProviderLoader extends ClassLoader {

    private static final String PARTY = "dev.valuestream.metrics.acme.";

    private final String services;

    ProviderLoader(String... providers) {
        super(ProviderLoader.class.getClassLoader());
        services = String.join("\n", providers);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null && name.startsWith(PARTY) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream in = dev.valuestream.metrics.acme.Providers.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals("META-INF/services/" + MetricProvider.class.getName())
                ? Collections.enumeration(List.of(servicesFile()))
                : super.getResources(name);
    }

    private URL servicesFile() throws MalformedURLException {
        return new URL(null, "memory:services", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(services.getBytes(StandardCharsets.UTF_8));
                    }
                };
            }
        });
    }
}
