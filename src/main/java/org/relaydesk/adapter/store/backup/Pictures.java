package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@code media} folder: pictures named by their SHA-256, which never change once they are there. */
final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final Path root;

    /** @param folder the one that {@code media} is in: a store's, or that of the backups */
    Pictures(Path folder) {
        root = folder.resolve("media");
    }

    /** Relative paths such as {@code ab/abcd…}, in order. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root, 2)) {
            return files.filter(f -> isPicture(root.relativize(f))).map(root::relativize).sorted().toList();
        }
    }

    static boolean isPicture(Path relative) {
        return relative.getNameCount() == 2
                && relative.toString().replace('\\', '/').matches("([0-9a-f]{2})/\\1[0-9a-f]{62}");
    }

    Path path(Path relative) {
        return root.resolve(relative);
    }

    boolean has(String sha256) {
        return Files.exists(root.resolve(sha256.substring(0, 2)).resolve(sha256));
    }

    /** Copies what is not there yet; what is damaged at its source is left out and said. Returns how many were copied. */
    int takeFrom(Pictures source) throws IOException {
        int taken = 0;
        for (var relative : source.all()) {
            var to = path(relative);
            if (!Files.exists(to) && take(source.path(relative), to)) {
                taken++;
            }
        }
        return taken;
    }

    private static boolean take(Path from, Path to) throws IOException {
        Durable.folder(Durable.parent(to));
        var part = to.resolveSibling(to.getFileName() + ".part");
        String sha256;
        try (var in = Files.newInputStream(from); var out = Files.newOutputStream(part)) {
            sha256 = Durable.copy(in, out);
        }
        if (!sha256.equals(String.valueOf(to.getFileName()))) {
            LOG.error("the picture {} is not what it was when it was kept", from);
            Files.delete(part);
            return false;
        }
        Durable.ourOwn(part);
        Durable.sync(part);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
