package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.app.OpenStore;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Stores as each released version has written them: they open with this one, hold what they held, and work goes on. */
class OldStoresTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"v1"})
    void aStoreOfAnOldVersionOpensWithItsFiguresAndWorkGoesOn(String version) throws IOException {
        unpack(version, folder);
        var store = folder.resolve("store");
        try (var open = OpenStore.at(store)) {
            assertEquals(StoreFigures.read(text(version)), StoreFigures.of(open));
            var check = new SqlLedgerCheck(open.store().repository(Sql::new));
            assertEquals(List.of(), open.store().reader().call(check::run));
            assertEquals("Demo Store", open.configuration().store().name());
        }
        assertArrayEquals(StoreStory.PICTURE,
                Files.readAllBytes(new FileMediaStore(store).find(StoreStory.picture()).orElseThrow()));
        try (var shop = new Shop(folder)) {
            shop.countFrom(5_000);
            shop.clock.pass(Duration.ofDays(1));
            var order = shop.paid(StoreStory.ASHA, 1, 1000, "https://x.example/after-the-migration");
            assertEquals(OrderStatus.WITH_PROVIDER, order.status());
            shop.bulk.is(String.valueOf(order.providerOrderId()), "Partial", "500");
            shop.sweep();
            assertEquals(OrderStatus.PARTIAL, shop.order(order.orderId()).status());
        }
    }

    /** Unpacks the kept store of a version: {@code store/} and the settings that it was made with. */
    static void unpack(String version, Path folder) throws IOException {
        try (var zip = new ZipInputStream(resource(version + ".zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static String text(String version) throws IOException {
        try (var in = resource(version + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OldStoresTest.class.getResourceAsStream("stores/" + name), name);
    }
}
