package org.relaydesk.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.relaydesk.app.OpenStore;
import org.relaydesk.support.Shop;

/**
 * Makes the kept store of a version that is about to be released, once and from its own code: plays {@link StoreStory},
 * ends cleanly and packs what is there. No test runs it. With {@code v2} for store version 2:
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *   -Dexec.args="-cp %classpath org.relaydesk.adapter.store.MakeStoreFixture v2"</pre>
 *
 * Then name it in {@code OldStoresTest}. A kept store is never made anew: it is what sellers have.
 */
public final class MakeStoreFixture {
    private static final Path STORES = Path.of("src/test/resources/org/relaydesk/adapter/store/stores");

    private MakeStoreFixture() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var zip = STORES.resolve(arguments[0] + ".zip");
        if (Files.exists(zip)) {
            throw new IllegalStateException(zip + " is there already, and what sellers have does not change");
        }
        var folder = Files.createTempDirectory("fixture");
        try (var shop = new Shop(folder)) {
            StoreStory.play(shop);
        }
        var store = folder.resolve("store");
        try (var open = OpenStore.at(store)) {
            Files.createDirectories(STORES);
            Files.writeString(STORES.resolve(arguments[0] + ".txt"), StoreFigures.write(
                    "What " + arguments[0] + ".zip holds: rows, balances in paise, orders (status, paid, refunded, earned, held)",
                    StoreFigures.of(open)));
        }
        try (var connection = DriverManager.getConnection(StoreUrl.of(store), Database.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
        pack(folder, zip);
        System.out.println(zip + ": " + Files.size(zip) + " bytes");
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip)); var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".mv.db") || name.startsWith("store/media/") || name.equals("settings.json")) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
    }
}
