package dev.valuestream.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file all at once: whatever happens, it is the old file or the new one. */
public final class AtomicFile {

    private static final int MOST_NAMES = 1000;

    private AtomicFile() {}

    /** Writes the content of a file, piece by piece. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the whole content.
         *
         * @param out where to, which needs not be closed
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes bytes as the next method does.
     *
     * @param file the file, which may exist; its folder must
     * @param content the whole new content
     * @throws IOException if the file cannot be written, or its folder cannot move files atomically; it is then as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Writes content to a temporary file in the same folder, forces them to the disk, and moves it to its place.
     *
     * <p>A symbolic link is followed: what it leads to is replaced, and the link stays. What is no file, such as a pipe or
     * a device, cannot be replaced and is written into.
     *
     * @param file the file, which may exist; its folder must
     * @param content writes the whole new content
     * @throws IOException if the file cannot be written, or its folder cannot move files atomically; it is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("The file (" + file + ") is a folder and cannot be written.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content, false);
            return;
        }
        replace(file, content);
    }

    private static void replace(Path file, Content content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("The file (" + file + ") is a folder and cannot be written.");
        }
        Path temporary = create(folder, target);
        try {
            fill(temporary, content, true);
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path create(Path folder, Path target) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(target.toString(), null, "there is no folder " + folder);
        }
        String name = "." + target.getFileName();
        for (int i = 1; i < MOST_NAMES; i++) {
            try {
                return Files.createFile(folder.resolve(name + "." + i + ".tmp"));
            } catch (FileAlreadyExistsException e) {
                // left behind by a program that was killed, or in use by another: take the next
            } catch (FileSystemException e) {
                throw named(e, target, folder);
            }
        }
        throw new IOException("The folder (" + folder + ") is full of temporary files of " + name + ". Delete them.");
    }

    /** What the system refused, with the file that was to be written in place of the temporary one. */
    private static FileSystemException named(FileSystemException refused, Path target, Path folder) {
        String reason = refused.getReason() == null
                ? "no file can be made in the folder " + folder
                : refused.getReason() + ", in the folder " + folder;
        FileSystemException named = refused instanceof AccessDeniedException
                ? new AccessDeniedException(target.toString(), null, reason)
                : new FileSystemException(target.toString(), null, reason);
        named.initCause(refused);
        return named;
    }

    private static void keepPermissions(Path old, Path temporary) throws IOException {
        if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(old));
        }
    }

    private static void fill(Path file, Content content, boolean force) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            if (force) {
                channel.force(true);
            }
        }
    }
}
