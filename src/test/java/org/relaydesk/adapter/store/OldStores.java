package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/** The kept stores of released versions. */
public final class OldStores {
    private OldStores() {}

    /** Unpacks the kept store of a version to {@code store/} in the folder, with the settings that it was made with. */
    public static Path unpack(String version, Path folder) {
        try (var zip = new ZipInputStream(resource(version + ".zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
            return folder.resolve("store");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same as this program has it: migrated, with the line of its book that tells so, and nothing else. */
    public static Path current(Path folder) {
        var store = unpack("v1", folder);
        Store.open(store, InstantSource.system()).close();
        return store;
    }

    /** What it is known to hold. */
    static Map<String, String> figures(String version) throws IOException {
        try (var in = resource(version + ".txt")) {
            return StoreFigures.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OldStores.class.getResourceAsStream("stores/" + name), name);
    }
}
