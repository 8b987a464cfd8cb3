package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.relaydesk.message.MediaStore;

/** Keeps media as files under {@code media/ab/abcdef…} by SHA-256, written whole or not at all. */
public final class FileMediaStore implements MediaStore {
    private final Path root;

    public FileMediaStore(Path storeFolder) {
        this.root = storeFolder.resolve("media");
    }

    @Override
    public String keep(byte[] content, String mimeType) {
        var sha256 = sha256(content);
        var file = path(sha256);
        if (Files.exists(file)) {
            return sha256;
        }
        try {
            Files.createDirectories(file.getParent());
            var part = Files.createTempFile(file.getParent(), sha256, ".part");
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("a picture can't be kept in " + root, e);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        return sha256.matches("[0-9a-f]{64}") ? Optional.of(path(sha256)).filter(Files::exists) : Optional.empty();
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
