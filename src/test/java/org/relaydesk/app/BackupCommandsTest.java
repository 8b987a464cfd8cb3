package org.relaydesk.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.relaydesk.adapter.store.OldStores;
import org.relaydesk.adapter.store.backup.Restore.Step;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The commands backup and restore, and what is said of a store that is broken. */
@Isolated
class BackupCommandsTest {
    @TempDir
    Path folder = Path.of("");

    private Path store = Path.of("");

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void aStore() {
        store = OldStores.current(folder);
    }

    private static Ended run(String... arguments) {
        var oldOut = System.out;
        var oldErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments);
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private Path backUp() {
        var zip = folder.resolve("copy.zip");
        assertEquals(0, run("backup", "--store", store.toString(), "--out", zip.toString()).status());
        return zip;
    }

    private void breakTheBook() {
        try (var open = OpenStore.at(store)) {
            open.store().writer().run(() -> open.store().repository(s -> s).createNativeMutationQuery(
                    "update balance set paise = paise + 1 where account = 'BANK'").executeUpdate());
        }
    }

    @Test
    void aCopyIsMadeAndBroughtBackElsewhere() {
        var zip = backUp();
        var ended = run("restore", "--from", zip.toString(), "--store", folder.resolve("new").toString());
        assertEquals(0, ended.status(), ended.err());
        assertTrue(ended.out().startsWith("restored " + folder.resolve("new") + " from " + zip + ", made at "), ended.out());
        assertTrue(ended.out().endsWith("no book was found: what happened after the backup is not in it\nthe book is in order\n"),
                ended.out());
        assertEquals(new Ended(0, "the book is in order\n", ""), run("verify", "--store", folder.resolve("new").toString()));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        var there = Files.writeString(folder.resolve("there.zip"), "mine");
        assertEquals(new Ended(1, "", "relaydesk: " + there + " is there already: name another file\n"),
                run("backup", "--store", store.toString(), "--out", there.toString()));
        assertEquals("mine", Files.readString(there));
        var zip = backUp();
        assertEquals(new Ended(1, "", "relaydesk: " + store
                + " is not empty: add --set-aside to move what is in it to a folder inside of it\n"),
                run("restore", "--from", zip.toString(), "--store", store.toString()));
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws IOException {
        var missing = folder.resolve("missing");
        var none = run("backup", "--store", missing.toString(), "--out", folder.resolve("x.zip").toString());
        assertEquals("relaydesk: there is no store in " + missing + ": make one with relaydesk configure --store " + missing
                + " FILE.json\n", none.err());
        var bad = Files.writeString(folder.resolve("bad.zip"), "no zip");
        assertEquals(new Ended(1, "", "relaydesk: the backup " + bad + " is damaged: it is no whole zip file\n"),
                run("restore", "--from", bad.toString(), "--store", missing.toString()));
        assertFalse(Files.exists(missing));
        assertEquals(2, run("restore", "--store", missing.toString()).status());
        assertEquals(2, run("backup", "--store", missing.toString()).status());
    }

    @Test
    void aStoreInUseIsSaid() {
        try (var open = OpenStore.at(store)) {
            var ended = run("backup", "--store", open.store().folder().toString(), "--out", folder.resolve("x.zip").toString());
            assertEquals(1, ended.status());
            assertEquals("relaydesk: the store in " + store + " is open already: process " + ProcessHandle.current().pid()
                    + " has it\n", ended.err());
        }
    }

    @Test
    void aBrokenBookIsNotStartedAndTheWayBackIsNamed() {
        backUp();
        breakTheBook();
        var broken = assertThrows(BrokenStore.class, () -> Opening.checked(store));
        assertEquals("balance", broken.findings().getFirst().check());
        assertEquals(List.of(), broken.backups());
        assertEquals(store, broken.store());
        var ended = run("serve", "--store", store.toString());
        assertEquals(new Ended(1, "", "relaydesk: the book in " + store + " is not in order (1 findings, the first: balance: BANK:"
                + " the transfers come to 144641, the balance says 144642); nothing was started: there is no backup of it in its"
                + " own folder; if you have one elsewhere, bring it back with relaydesk restore --from FILE --store " + store
                + " --set-aside\n"), ended);
    }

    @Test
    void theSentenceIsACommandThatWorks() throws IOException {
        Files.createDirectories(store.resolve("backups"));
        Files.move(backUp(), store.resolve("backups/relaydesk-20261122T000000Z.zip"));
        for (var damage : List.of("", "this is no database".repeat(1000))) {
            Files.writeString(store.resolve("store.mv.db"), damage);
            var ended = run("serve", "--store", store.toString());
            assertEquals(1, ended.status());
            assertEquals("", ended.out());
            assertTrue(ended.err().startsWith("relaydesk: the store in " + store + " does not open ("), ended.err());
            assertEquals(1, ended.err().lines().count(), ended.err());
            var command = ended.err().substring(ended.err().indexOf("relaydesk restore ") + "relaydesk ".length()).strip();
            assertTrue(command.contains("relaydesk-20261122T000000Z.zip"), command);
            assertEquals(0, run(command.split(" ", -1)).status(), command);
            assertEquals(new Ended(0, "the book is in order\n", ""), run("verify", "--store", store.toString()));
        }
        try (var shop = new Shop(folder)) {
            shop.countFrom(5_000);
            shop.paid("919800000001", 1, 1000, "https://instagram.com/after-the-restore");
        }
    }

    @Test
    void aStoreThatIsGoneIsNotMadeAnew() throws IOException {
        Files.createDirectories(store.resolve("backups"));
        Files.move(backUp(), store.resolve("backups/relaydesk-20261122T000000Z.zip"));
        Files.delete(store.resolve("store.mv.db"));
        for (var command : List.of("serve --store " + store, "configure --store " + store + " " + folder.resolve("settings.json"))) {
            var ended = run(command.split(" ", -1));
            assertEquals(1, ended.status());
            assertTrue(ended.err().startsWith("relaydesk: the store in " + store + " is gone; nothing was started: bring it back"),
                    ended.err());
        }
        assertFalse(Files.exists(store.resolve("store.mv.db")));
    }

    @Test
    void recoveryTakesTheNewestThatCanBeRestored() throws IOException {
        var recovery = new Recovery(store, InstantSource.system(), (_, _) -> 0);
        assertThrows(BadBackup.class, () -> recovery.run(_ -> { }));
        Files.createDirectories(store.resolve("backups"));
        Files.move(backUp(), store.resolve("backups/relaydesk-20261121T000000Z.zip"));
        Files.writeString(store.resolve("backups/relaydesk-20261122T000000Z.zip"), "damaged since");
        breakTheBook();
        assertEquals(2, recovery.backups().size());
        var steps = new ArrayList<Step>();
        var restored = recovery.run(steps::add);
        assertEquals(53, restored.line());
        assertEquals(List.of(Step.UNPACK, Step.UNPACK, Step.ROLL_FORWARD, Step.CHECK, Step.SET_ASIDE, Step.MOVE_IN), steps);
        Opening.checked(store).close();
    }
}
