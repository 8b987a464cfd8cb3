package org.relaydesk.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.backup.BackupState;
import org.relaydesk.desk.fake.FakeBackups;
import org.relaydesk.desk.fake.Names;
import org.relaydesk.desk.fake.Screenshot;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.provider.ProviderLive.Live;
import org.relaydesk.desk.provider.ProviderLive.Round;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Saves a picture of each panel, form and sheet. */
class PictureOfEachPanelTest extends PictureTest {
    @Test
    void savesProvidersAndServicesAtWork() throws Exception {
        var folder = folder("relay");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            open("providers");
            until(() -> text("#queue").contains("smmfast"));
            keys(KeyCode.K, KeyCode.K);
            until(() -> text("#detail").contains("cost +12%"));
            keys(KeyCode.A, KeyCode.ENTER);
            picture("providers", "without it the provider answers nothing", folder.resolve("form"), theme);
            keys(KeyCode.ESCAPE, KeyCode.J);
            picture("providers", "after too many failures", folder.resolve("down"), theme);
            keys(KeyCode.J);
            keys(KeyCode.T);
            store.providers.is("smmfast", new Live(false, null, "", new Round(300, 1240, false)));
            picture("providers", "Asked 300 of 1,240", folder.resolve("round"), theme);
            store.providers.live.remove("smmfast");
            open("services");
            until(() -> text("#detail").contains("4411"));
            keys(KeyCode.E);
            picture("services", "margin 40%", folder.resolve("form"), theme);
            fx(() -> {
                ((Button) find("#price-margin").orElseThrow()).fire();
                return null;
            });
            keys(KeyCode.ENTER);
            picture("services", "0 to 1000", folder.resolve("form-wrong"), theme);
            keys(KeyCode.ESCAPE, KeyCode.I);
            until(() -> text("#offers").contains("4002"));
            keys(KeyCode.DOWN, KeyCode.SPACE, KeyCode.J, KeyCode.SPACE);
            picture("services", "Import 2 services", folder.resolve("import"), theme);
            keys(KeyCode.ESCAPE);
        }
        fx(() -> {
            desk.openOrder("SMM10181");
            return null;
        });
        picture("orders", "may or may not", folder.resolve("follow-ups"), ThemeChoice.LIGHT);
        fx(() -> {
            desk.openOrder("SMM10198");
            return null;
        });
        until(() -> text("#detail").contains("23.4558"));
        fx(() -> {
            ((Button) find("#raw-answers").orElseThrow()).fire();
            return null;
        });
        picture("orders", "start_count", folder.resolve("raw"), ThemeChoice.LIGHT);
    }

    @Test
    void savesNewOrdersWideAndNarrow() throws Exception {
        var folder = folder("place");
        store.services.more();
        store.orders.refusedComments(10245);
        open("orders");
        until(() -> text("#queue").contains("SMM10245"));
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            fx(() -> {
                desk.setTheme(theme);
                stage.setWidth(theme == ThemeChoice.LIGHT ? 1440 : 1000);
                return null;
            });
            fx(() -> {
                desk.openOrder("SMM10245");
                return null;
            });
            until(() -> find("#edit-order").isPresent());
            snapshot(folder.resolve("held-" + theme + ".png"));
            fx(() -> {
                ((Button) find("#edit-order").orElseThrow()).fire();
                return null;
            });
            until(() -> text("#place-missing").contains("Nothing is changed"));
            snapshot(folder.resolve("edit-" + theme + ".png"));
            keys(KeyCode.ESCAPE, KeyCode.N);
            until(() -> text("#place-customer-list").contains("Studio Nine"));
            snapshot(folder.resolve("who-" + theme + ".png"));
            chosen("customer", "studio", "Studio Nine");
            chosen("service", "1", "1 · Instagram");
            write("instagram.com/studio.nine");
            keys(KeyCode.TAB);
            write("20");
            until(() -> text("#place-quantity-wrong").contains("100"));
            snapshot(folder.resolve("wrong-" + theme + ".png"));
            write("00");
            until(() -> text("#place-price").contains("₹298.00"));
            snapshot(folder.resolve("default-" + theme + ".png"));
            chosen("service", "18", "18 · Instagram");
            keys(KeyCode.TAB);
            write("Lovely");
            keys(KeyCode.ENTER);
            write("Where is this");
            until(() -> text("#place-comments-count").contains("2 lines"));
            snapshot(folder.resolve("comments-" + theme + ".png"));
            chosen("service", "19", "19 · Website");
            snapshot(folder.resolve("traffic-" + theme + ".png"));
            chosen("service", "20", "20 · Likes");
            snapshot(folder.resolve("subscription-" + theme + ".png"));
            chosen("service", "7", "7 · YouTube");
            fx(() -> {
                ((javafx.scene.control.CheckBox) find("#place-drip").orElseThrow()).fire();
                return null;
            });
            snapshot(folder.resolve("drops-" + theme + ".png"));
            keys(KeyCode.ESCAPE);
        }
        assertTrue(Files.size(folder.resolve("comments-DARK.png")) > 20_000);
    }

    private void chosen(String field, String typed, String found) throws Exception {
        fx(() -> {
            var text = (TextInputControl) find("#place-" + field).orElseThrow();
            text.requestFocus();
            text.setText(typed);
            return null;
        });
        keys(KeyCode.ENTER);
        if (field.equals("customer")) {
            until(() -> text("#place-wallet").startsWith(found));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void savesTheFormAndTwoPicturesBesideEachOther() throws Exception {
        var folder = folder("proof");
        store.mismatches.looksLike(1, Screenshot.write(temp.resolve("earlier.png")));
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            fx(() -> {
                desk.setTheme(theme);
                stage.setWidth(theme == ThemeChoice.LIGHT ? 1440 : 1000);
                return null;
            });
            open("mismatches");
            until(() -> !((Button) find("#compare").orElseThrow()).isDisabled());
            keys(KeyCode.C);
            until(() -> find("#picture-beside").orElseThrow().isVisible());
            snapshot(folder.resolve("compare-" + theme + ".png"));
            keys(KeyCode.C, KeyCode.E);
            until(() -> find("#proof-form").orElseThrow().isVisible());
            snapshot(folder.resolve("form-" + theme + ".png"));
            keys(KeyCode.ESCAPE);
        }
        assertTrue(Files.size(folder.resolve("compare-DARK.png")) > 20_000);
    }

    @Test
    void savesPanelsToo() throws Exception {
        var folder = folder("");
        open("mismatches");
        until(() -> text("#detail").contains("SMM10234"));
        keys(KeyCode.R);
        picture("mismatches", "Reject this payment claim", folder.resolve("reject"), ThemeChoice.LIGHT);
        keys(KeyCode.ESCAPE, KeyCode.J, KeyCode.J, KeyCode.J);
        picture("mismatches", "SMM10220", folder.resolve("unknown"), ThemeChoice.LIGHT);
        keys(KeyCode.A);
        until(() -> text("#toasts").contains("applied"));
        picture("mismatches", "WhatsApp has deleted", folder.resolve("toast"), ThemeChoice.LIGHT);
        store.mismatches.both(55);
        until(() -> text("#queue").contains("₹300.00"));
        keys(KeyCode.K, KeyCode.K, KeyCode.K);
        until(() -> text("#detail").contains("Split over two orders"));
        keys(KeyCode.S);
        picture("mismatches", "SMM10234 and SMM10236", folder.resolve("split"), ThemeChoice.DARK);
        keys(KeyCode.ESCAPE, KeyCode.Q);
        picture("mismatches", "Ask the customer", folder.resolve("ask"), ThemeChoice.LIGHT);
        keys(KeyCode.ESCAPE);
        store.mismatches.hold(66);
        until(() -> text("#queue").contains("may be told twice"));
        keys(KeyCode.K);
        picture("mismatches", "Perhaps the same payment", folder.resolve("held"), ThemeChoice.LIGHT);
        fx(() -> {
            desk.openOrder("SMM10198");
            return null;
        });
        picture("orders", "23.4558", folder.resolve("partial"), ThemeChoice.LIGHT);
        open("wallets");
        until(() -> text("#detail").contains("23.4558"));
        keys(KeyCode.W);
        picture("wallets", "Give Studio Nine credit", folder.resolve("credit"), ThemeChoice.LIGHT);
        keys(KeyCode.ESCAPE);
        fx(() -> {
            desk.setTheme(ThemeChoice.DARK);
            ((Button) find("#search").orElseThrow()).fire();
            return null;
        });
        write("10");
        until(() -> text("#palette").contains("SMM10198"));
        snapshot(folder.resolve("palette.png"));
        keys(KeyCode.ESCAPE);
        fx(() -> {
            desk.setTheme(ThemeChoice.LIGHT);
            return null;
        });
        press(KeyCode.SHIFT);
        push(KeyCode.SLASH);
        release(KeyCode.SHIFT);
        until(() -> find("#keys").isPresent());
        snapshot(folder.resolve("keys.png"));
    }

    @Test
    void savesTheBackupsInBothThemes() throws Exception {
        var folder = folder("backups");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            backups(folder.resolve("good-" + theme + ".png"), "1,018");
            store.backups.onTheStoresDisk();
            backups(folder.resolve("same-disk-" + theme + ".png"), "if it breaks");
            store.backups.fails("disk-full", Map.of("needed", "160000000", "free", "90000000"));
            store.room.is(420_000_000, false);
            store.changes.changed();
            until(() -> text("#disk-full").contains("420 MB"));
            snapshot(folder.resolve("disk-full-" + theme + ".png"));
            backups(folder.resolve("failed-" + theme + ".png"), "Free some space");
            store.backups.is(new BackupState(FakeBackups.good(Names.at("10:46"), 1018), null, FakeBackups.FOLDER, false));
            store.room.is(80_000_000_000L, true);
            store.changes.changed();
            until(() -> !find("#disk-full").orElseThrow().isVisible());
        }
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-list").contains("1,018"));
        keys(KeyCode.ENTER);
        snapshot(folder.resolve("running.png"));
    }

    private void backups(Path file, String seen) throws Exception {
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backups").contains(seen) && text("#backup-list").contains("1,018"));
        snapshot(file);
        keys(KeyCode.ESCAPE);
    }
}
