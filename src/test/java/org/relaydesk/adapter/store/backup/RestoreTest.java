package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.OldStores;
import org.relaydesk.adapter.store.Setting;
import org.relaydesk.adapter.store.SettingRepository_;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.adapter.store.StoreInUse;
import org.relaydesk.adapter.store.StoreRollForward;
import org.relaydesk.adapter.store.StoreStory;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.Manifest;
import org.relaydesk.backup.RollForward;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A store comes back from a backup and the book, whole or not at all. */
class RestoreTest {
    @TempDir
    Path folder = Path.of("");

    /** Of the kept store's book, with the one that tells of its migration. */
    private static final long LINES = 53;

    private final ManualClock clock = new ManualClock();
    private final List<Path> books = new ArrayList<>();
    private Path store = Path.of("");
    private Path shared = Path.of("");
    private Path alone = Path.of("");

    @BeforeEach
    void backUp() {
        store = OldStores.unpack("v1", folder);
        try (var open = Store.open(store, InstantSource.system())) {
            var maker = new BackupMaker("test", store, clock, () -> { });
            shared = maker.into(new BackupFolder(folder.resolve("disk/backups")), 0).where();
            alone = maker.toFile(folder.resolve("usb/alone.zip")).where();
            assertEquals(store, open.folder());
        }
    }

    /** Writes down which book it is given. */
    private RollForward rollForward() {
        return (_, book) -> {
            books.add(book);
            return 3;
        };
    }

    private Restore.Restored restore(Path from, Path into, @Nullable Path book, boolean setAside) {
        return new Restore(clock, rollForward()).run(new Restore.Request(from, into, book, setAside), _ -> { });
    }

    private String refused(Path from, Path into, boolean setAside) throws IOException {
        var before = tree(folder);
        var sentence = assertThrows(BadBackup.class, () -> restore(from, into, null, setAside)).getMessage();
        assertEquals(before, tree(folder), "nothing was changed");
        return String.valueOf(sentence);
    }

    /** Every file with its length and time, but for locks. */
    private static Map<String, String> tree(Path root) throws IOException {
        var tree = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var f : files.filter(Files::isRegularFile).filter(f -> !f.toString().contains("relaydesk.")).toList()) {
                tree.put(root.relativize(f).toString(), Files.size(f) + " " + Files.getLastModifiedTime(f));
            }
        }
        return tree;
    }

    private static void isWhole(Path store) {
        assertEquals(List.of(), BackupCheck.run(store, InstantSource.system()));
        assertEquals(9, pictures(store));
        assertTrue(new Pictures(store).has(StoreStory.picture()));
    }

    private static int pictures(Path store) {
        try {
            return new Pictures(store).all().size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bothKindsBringBackEverything() throws Exception {
        for (var from : List.of(shared, alone)) {
            var into = folder.resolve("new-" + from.getFileName());
            var restored = restore(from, into, null, false);
            assertEquals(LINES, restored.line());
            assertEquals(0, restored.applied());
            assertEquals(LINES, Objects.requireNonNull(restored.manifest()).line());
            isWhole(into);
            assertEquals(StoreCopy.facts(store), StoreCopy.facts(into));
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(f -> f.getFileName().toString().contains("-restoring-")).toList());
        }
    }

    @Test
    void theBookIsLookedForInTheFolderBesideTheBackupAndAboveIt() throws IOException {
        var above = Files.writeString(folder.resolve("disk/book.jsonl"), "above");
        var one = restore(shared, folder.resolve("one"), null, false);
        assertEquals(above, one.book());
        assertEquals(3, one.applied());
        var beside = Files.writeString(folder.resolve("disk/backups/book.jsonl"), "beside");
        restore(shared, folder.resolve("two"), null, false);
        var inside = Files.createDirectories(folder.resolve("three")).resolve("book.jsonl");
        Files.writeString(inside, "inside");
        restore(shared, folder.resolve("three"), null, false);
        var named = Files.writeString(folder.resolve("named.jsonl"), "named");
        restore(shared, folder.resolve("four"), named, false);
        assertEquals(List.of(above, beside, inside, named), books);
        assertEquals(LINES, Files.readAllLines(folder.resolve("one/book.jsonl")).size(), "the restored store has its own copy");
    }

    @Test
    void aBookAloneMakesTheStore() throws IOException {
        var told = folder.resolve("told");
        try (var open = Store.open(told, InstantSource.system())) {
            open.writer().run(() -> open.repository(SettingRepository_::new).save(new Setting("a", "b")));
        }
        var book = Files.copy(told.resolve("book.jsonl"), folder.resolve("kept.jsonl"));
        var restored = new Restore(clock, StoreRollForward::apply)
                .run(new Restore.Request(book, folder.resolve("new"), null, false), _ -> { });
        assertEquals(2, restored.line());
        assertEquals(2, restored.applied());
        try (var open = Store.open(folder.resolve("new"), InstantSource.system())) {
            assertEquals("b", open.reader().call(() -> open.repository(SettingRepository_::new).all().getFirst().text()));
        }
    }

    @Test
    void aFolderThatHoldsAStoreIsRefusedUnlessItIsSetAside() throws IOException {
        assertEquals(store + " is not empty: add --set-aside to move what is in it to a folder inside of it",
                refused(shared, store, false));
        Files.writeString(store.resolve("store.mv.db"), "broken");
        Files.writeString(store.resolve("book.jsonl"), "the book");

        var restored = restore(shared, store, null, true);

        isWhole(store);
        var aside = store.resolve("set-aside-20261123T053000Z");
        assertEquals(aside, restored.aside());
        assertEquals("broken", Files.readString(aside.resolve("store.mv.db")));
        assertEquals("the book", Files.readString(aside.resolve("book.jsonl")));
        assertEquals(LINES, Files.readAllLines(store.resolve("book.jsonl")).size());
        assertEquals(List.of(store.resolve("book.jsonl")), books);
    }

    @Test
    void damagedBackupsAreRefused() throws IOException {
        var into = folder.resolve("into");
        var whole = Files.readAllBytes(alone);
        var bad = folder.resolve("bad.zip");
        assertEquals("there is no backup " + bad, refused(bad, into, false));
        Files.write(bad, Arrays.copyOf(whole, whole.length / 2));
        assertEquals("the backup " + bad + " is damaged: it is no whole zip file", refused(bad, into, false));
        Files.writeString(bad, "no zip");
        assertEquals("the backup " + bad + " is damaged: it is no whole zip file", refused(bad, into, true));
        Files.write(bad, rewritten(alone, 1, "0".repeat(64)));
        assertEquals("the backup " + bad + " is damaged: its database is not the one that it was made of", refused(bad, into, false));
        Files.write(bad, rewritten(alone, 907, null));
        assertTrue(refused(bad, into, false).startsWith(
                "the backup " + bad + " was written by a newer RelayDesk (store version 907; this one knows up to "));
        assertFalse(Files.exists(into));
    }

    /** The same backup with another manifest. */
    private byte[] rewritten(Path from, int version, @Nullable String sha256) throws IOException {
        var unpacked = folder.resolve("rewritten");
        Durable.delete(unpacked);
        var m = BackupZip.unpack(from, unpacked);
        var file = folder.resolve("rewritten.zip");
        BackupZip.write(file, new Manifest(
                m.program(), version, m.madeAt(), m.line(), m.hash(), m.rows(), sha256 == null ? m.sha256() : sha256,
                m.bytes(), m.pictures(), true), unpacked.resolve(StoreCopy.FILE), new Pictures(unpacked));
        return Files.readAllBytes(file);
    }

    @Test
    void aChangedByteDoesNotGetThrough() throws IOException {
        var bytes = Files.readAllBytes(alone);
        var bad = folder.resolve("bad.zip");
        for (int at = 2_000; at < bytes.length; at += bytes.length / 7) {
            var changed = bytes.clone();
            changed[at] ^= 0x40;
            Files.write(bad, changed);
            assertTrue(refused(bad, folder.resolve("into"), false).startsWith("the backup " + bad + " is damaged"), "byte " + at);
        }
    }

    @Test
    void aBookThatDoesNotFitLeavesEverythingAsItWas() throws IOException {
        Files.writeString(store.resolve("book.jsonl"), "another store's", StandardCharsets.UTF_8);
        var before = tree(folder);
        var restore = new Restore(clock, (_, _) -> {
            throw new BadBackup("line 5 is damaged");
        });
        assertEquals("line 5 is damaged", assertThrows(BadBackup.class, () ->
                restore.run(new Restore.Request(shared, store, null, true), _ -> { })).getMessage());
        assertEquals(before, tree(folder));
    }

    @Test
    void aResultThatDoesNotPassIsNotPutInPlace() throws IOException {
        Files.writeString(store.resolve("book.jsonl"), "a book", StandardCharsets.UTF_8);
        var before = tree(folder);
        var restore = new Restore(clock, (at, _) -> {
            try (var open = Store.open(at, InstantSource.system())) {
                open.writer().run(() -> open.repository(s -> s).createNativeMutationQuery("delete from transfer").executeUpdate());
            }
            return 1;
        });
        assertTrue(String.valueOf(assertThrows(BadBackup.class, () ->
                restore.run(new Restore.Request(shared, store, null, true), _ -> { })).getMessage())
                .contains("does not pass the check (balance: "));
        assertEquals(before, tree(folder));
    }

    @Test
    void aStoreThatIsOpenIsLeftAlone() {
        try (var open = Store.open(store, InstantSource.system())) {
            assertThrows(StoreInUse.class, () -> restore(shared, store, null, true));
            assertEquals(LINES, open.reader().call(() ->
                    open.repository(s -> s).createNativeQuery("select max(id) from book", Long.class).getSingleResult()));
        }
    }

    @Test
    void backupsAndPicturesStayWhereTheyAre() throws IOException {
        Path inside;
        try (var open = Store.open(store, InstantSource.system())) {
            var chosen = BackupPlace.of(store, store.resolve("my-backups").toString());
            BackupPlace.note(open.folder(), chosen);
            var maker = new BackupMaker("test", store, clock, () -> { });
            clock.pass(Duration.ofHours(1));
            maker.into(BackupPlace.of(store, ""), 0);
            clock.pass(Duration.ofHours(1));
            inside = maker.into(chosen, 0).where();
        }
        assertEquals(inside, Restore.candidates(store).getFirst().file());
        assertEquals(2, Restore.candidates(store).size());
        Files.writeString(store.resolve("store.mv.db"), "broken");
        restore(inside, store, null, true);
        assertTrue(Files.exists(inside));
        assertEquals(2, Restore.candidates(store).size());
        isWhole(store);
    }
}
