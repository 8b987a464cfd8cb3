package org.relaydesk.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Assumptions;

/** A disk of its own in memory, which a test can fill. Only root may mount one: elsewhere its tests are skipped by name. */
public final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final Path ballast;

    /** @param folder an empty folder */
    public SmallDisk(Path folder, long bytes) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
        int status = run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString());
        Assumptions.assumeTrue(status == 0, "no disk can be mounted here");
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something else fills the disk until this much is left. */
    public void leave(long bytes) {
        try (var file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (free() > bytes) {
                file.write(ByteBuffer.allocate((int) Math.min(CHUNK, free() - bytes)));
            }
        } catch (IOException e) {
            if (bytes > 0) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The seller has made room. */
    public void clear() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (run("umount", folder.toString()) != 0) {
            run("umount", "-l", folder.toString());
        }
    }
}
