package org.relaydesk.desk.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Copies of files for the system's programs, in a folder that only the owner may enter; gone when the program ends. */
final class TempFiles {
    private TempFiles() {}

    /** Blocks: never on JavaFX's thread. */
    static Path copy(Path kept, String ending) throws IOException {
        var folder = Files.createTempDirectory("relaydesk-");
        folder.toFile().deleteOnExit();
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        var file = Files.copy(kept, folder.resolve("customer." + ending));
        file.toFile().deleteOnExit();
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
        return file;
    }
}
