package org.relaydesk.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.StoreRollForward;
import org.relaydesk.adapter.store.check.BookCopyCheck;
import org.relaydesk.adapter.store.journal.BookDamaged;
import org.relaydesk.app.OpenStore;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.money.Paise;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.support.StoreContents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The book tells everything: from its file alone, or from an older copy and its file, the store comes back. */
class BookTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final byte[] PICTURE = "a picture of a payment".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    private Path store() {
        return folder.resolve("store");
    }

    /** Orders that are paid, refunded, held and not paid at all; a claim, a decision, a gift, an odd body. */
    private static void busyDay(Shop shop) {
        shop.graph.holds("media1", PICTURE, "image/jpeg");
        shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.bulk.is("23501", "In progress", "900");
        shop.sweep();
        // a count that only moves is noted past the session
        shop.bulk.is("23501", "In progress", "some \"₹🙏\" left");
        shop.sweep();
        shop.bulk.is("23501", "Partial", "157");
        shop.sweep();
        shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        shop.hook(Hooks.attachment(shop.nextId(), RAVI, shop.now(), "image", "media1", "image/jpeg", "paid ₹150.00 🙏"));
        shop.credit(Paise.of(15_000), shop.utr());
        shop.work();
        shop.hook("{\"object\":\"odd\"}");
        shop.work();
        var open = shop.read(() -> shop.repositories.mismatches().open()).getFirst();
        shop.write(() -> shop.useCases.resolveMismatch().handle(
                new Decision.Reject(open.id(), open.version(), "not ours")));
        shop.work();
        shop.gift(ASHA, 500);
        shop.reprice(1, "155");
        shop.sweep();
    }

    @Test
    void fromTheBookAloneTheStoreComesBackToTheLetter() {
        try (var shop = new Shop(folder)) {
            busyDay(shop);
        }
        var rebuilt = folder.resolve("rebuilt");
        long lines = StoreRollForward.apply(make(rebuilt), StoreRollForward.book(store()));

        var was = StoreContents.of(store());
        assertEquals(was, StoreContents.of(rebuilt));
        assertEquals(lines, rows(was, "book"));
        assertTrue(rows(was, "transfer") >= 5 && rows(was, "outbox") >= 5, was.toString());
        try (var open = OpenStore.at(rebuilt)) {
            assertEquals(lines, open.store().head().id(), "and it can be worked with");
        }
    }

    private static int rows(Map<String, List<String>> contents, String table) {
        return contents.getOrDefault(table, List.of()).size();
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOlderCopyAndTheBookMakeTheStore() throws Exception {
        var copy = make(folder.resolve("copy"));
        try (var shop = new Shop(folder)) {
            shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
            shop.sql("backup to '" + folder.resolve("early.zip") + "'");
            busyDay(shop);
        }
        unzip(folder.resolve("early.zip"), copy);
        assertTrue(StoreRollForward.apply(copy, StoreRollForward.book(store())) > 20);
        assertEquals(StoreContents.of(store()), StoreContents.of(copy));
        assertEquals(0, StoreRollForward.apply(copy, StoreRollForward.book(store())), "once is enough");
    }

    private static void unzip(Path zip, Path to) throws IOException {
        try (var files = java.nio.file.FileSystems.newFileSystem(zip)) {
            Files.copy(files.getPath("/store.mv.db"), to.resolve("store.mv.db"));
        }
    }

    @Test
    void aLineThatWasChangedStopsIt() throws Exception {
        try (var shop = new Shop(folder)) {
            busyDay(shop);
        }
        var book = StoreRollForward.book(store());
        var lines = Files.readAllLines(book);
        lines.replaceAll(line -> line.replace("not ours", "ours"));
        Files.write(book, lines);
        var why = assertThrows(BookDamaged.class, () -> StoreRollForward.apply(make(folder.resolve("rebuilt")), book));
        assertTrue(String.valueOf(why.getMessage()).contains("was changed"), why.getMessage());
    }

    @Test
    void aLongBodyGoesOverSeveralLinesAndComesBack() {
        try (var shop = new Shop(folder)) {
            shop.hook("{\"object\":\"odd\",\"text\":\"" + "₹ 🙏 ".repeat(400_000) + "\"}");
            shop.work();
            assertEquals(3, shop.number("select count(*) from book where figures like '%parts=3%'"));
        }
        var rebuilt = folder.resolve("rebuilt");
        StoreRollForward.apply(make(rebuilt), StoreRollForward.book(store()));
        assertEquals(StoreContents.of(store()), StoreContents.of(rebuilt));
    }

    @Test
    void aStoreThatLostItsNewestLinesIsNotOpened() throws Exception {
        try (var shop = new Shop(folder)) {
            shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
            shop.sql("backup to '" + folder.resolve("early.zip") + "'");
            busyDay(shop);
        }
        var older = folder.resolve("older");
        unzip(folder.resolve("early.zip"), make(older));
        Files.copy(older.resolve("store.mv.db"), store().resolve("store.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        var why = assertThrows(BookDamaged.class, () -> OpenStore.at(store()));
        assertTrue(String.valueOf(why.getMessage()).contains("has lost what was acknowledged"), why.getMessage());
        StoreRollForward.apply(store(), StoreRollForward.book(store()));
        OpenStore.at(store()).close();
    }

    /** The crash between the two syncs, and in the middle of a line. */
    @Test
    void whatTheFileLacksIsWrittenWhenTheStoreIsOpened() throws Exception {
        try (var shop = new Shop(folder)) {
            busyDay(shop);
        }
        var book = StoreRollForward.book(store());
        var whole = Files.readAllBytes(book);
        for (int left : List.of(0, 1, whole.length / 2, whole.length - 1)) {
            Files.write(book, java.util.Arrays.copyOf(whole, left));
            OpenStore.at(store()).close();
            assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(book), left + " bytes were left");
        }
        Files.delete(book);
        OpenStore.at(store()).close();
        assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(book), "nothing was left");
    }

    @Test
    void aCopyThatWasChangedIsFound() throws Exception {
        try (var shop = new Shop(folder)) {
            busyDay(shop);
        }
        var book = StoreRollForward.book(store());
        var whole = Files.readAllLines(book);
        var changed = new ArrayList<>(whole);
        changed.replaceAll(line -> line.replace("not ours", "ours"));
        var shorter = new ArrayList<>(whole);
        shorter.remove(4);
        for (var lines : List.of(changed, shorter)) {
            assertNotEquals(whole, lines);
            Files.write(book, lines);
            try (var open = OpenStore.at(store())) {
                var check = new BookCopyCheck(open.store().repository(session -> session), store());
                var finding = open.store().reader().call(check::run).getFirst();
                assertEquals("book-copy", finding.check());
                assertTrue(finding.detail().contains("was changed, or one before it is missing"), finding.detail());
            }
        }
    }
}
