package org.relaydesk.adapter.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.check.BookCopyCheck;
import org.relaydesk.support.Await;
import org.relaydesk.support.SmallDisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreOnAFullDiskTest {
    private static final long MB = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    /** H2 closes itself when a write fails. The store opens it again once there is room, with all that was acknowledged. */
    @Test
    void aWriteThatFailsHalfwayClosesTheDatabaseAndNotTheStore() throws Exception {
        try (var disk = new SmallDisk(folder, 64 * MB);
                var store = Store.open(Files.createDirectory(folder.resolve("store")), InstantSource.system())) {
            var settings = store.repository(SettingRepository_::new);
            store.writer().run(() -> settings.save(new Setting("before", "acknowledged")));
            disk.leave(DiskRoom.FOR_WORK + MB);

            assertThrows(RuntimeException.class, () -> store.writer().run(() -> {
                for (int i = 0; i < 1_000; i++) {
                    settings.save(new Setting("too much " + i, "x".repeat(39_000)));
                }
            }));
            assertTrue(disk.free() < DiskRoom.FOR_WORK, "it was really tried: " + disk.free());
            assertThrows(RuntimeException.class, () -> store.writer().run(() -> settings.save(new Setting("full", "no"))));

            disk.clear();
            Await.until("it takes work again", () -> writes(store, settings));
            var names = store.reader().call(() -> settings.all().stream().map(Setting::name).sorted().toList());
            assertEquals("after", names.getFirst());
            assertEquals("before", names.get(1));
            assertTrue(names.size() == 2 || names.size() == 1_002, "all of a transaction or nothing: " + names.size());
            var copy = new BookCopyCheck(store.repository(session -> session), store.folder());
            assertEquals(0, store.reader().call(copy::run).size(), "and the book's copy agrees");
        }
    }

    private static boolean writes(Store store, SettingRepository settings) {
        try {
            store.writer().run(() -> settings.save(new Setting("after", "acknowledged")));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
