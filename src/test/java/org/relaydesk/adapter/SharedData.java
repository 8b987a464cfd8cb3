package org.relaydesk.adapter;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Finds the samples that lie beside the project and are no part of it; a test that needs them is skipped without. */
public final class SharedData {
    private SharedData() {}

    public static Path find(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/data").resolve(name))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "shared/data/" + name + " is not beside the project");
        return folder.resolve("shared/data").resolve(name);
    }
}
