package org.relaydesk.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.FakeConversations;
import org.relaydesk.desk.fake.Names;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.query.TodayQueries.Undelivered;

/** Saves a picture of each screen. */
class PictureOfEachScreenTest extends PictureTest {
    @Test
    void savesEachScreenAt1440x900InBothThemes() throws Exception {
        var folder = folder("");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            picture("today", "Good morning", folder, theme);
            picture("mismatches", "1080×2060", folder, theme);
            picture("orders", "No answer", folder, theme);
            picture("wallets", "23.4558", folder, theme);
            picture("payments", "VM-HDFCBK-S", folder, theme);
            picture("providers", "what changed in its catalogue", folder, theme);
            picture("services", "YouTube Likes", folder, theme);
            picture("settings", "refund_notice", folder, theme);
            picture("conversations", "UPI request · ₹149.37", folder, theme);
        }
    }

    @Test
    void savesConversationsWideAndNarrow() throws Exception {
        var folder = folder("conversations");
        open("conversations");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (int width : new int[] {1440, 1000}) {
                fx(() -> {
                    desk.setTheme(theme);
                    stage.setWidth(width);
                    desk.openConversation(FakeConversations.FIT);
                    return null;
                });
                until(() -> text("#thread").contains("UPI request"));
                var name = "-" + width + "-" + theme + ".png";
                snapshot(folder.resolve("thread" + name));
                keys(KeyCode.ENTER);
                write("/");
                until(() -> find("#canned").orElseThrow().isVisible());
                snapshot(folder.resolve("canned" + name));
                keys(KeyCode.DIGIT3);
                until(() -> ((TextInputControl) find("#answer").orElseThrow()).getText().contains("SMM10234"));
                snapshot(folder.resolve("writing" + name));
                fx(() -> {
                    ((TextInputControl) find("#answer").orElseThrow()).clear();
                    return null;
                });
                keys(KeyCode.ESCAPE);
                fx(() -> {
                    desk.openConversation(2);
                    return null;
                });
                until(() -> text("#window-closed").contains("24-hour"));
                snapshot(folder.resolve("closed" + name));
                fx(() -> {
                    desk.openConversation(1);
                    return null;
                });
                until(() -> text("#thread").contains("131026"));
                snapshot(folder.resolve("dead" + name));
                keys(KeyCode.SLASH);
                write("sm");
                until(() -> text("#found").contains("M10077"));
                snapshot(folder.resolve("found" + name));
                keys(KeyCode.ESCAPE);
            }
        }
        fx(() -> {
            desk.openConversation(FakeConversations.FIT);
            return null;
        });
        until(() -> text("#thread").contains("UPI request"));
        keys(KeyCode.V);
        until(() -> find("#large-picture").orElseThrow().isVisible());
        snapshot(folder.resolve("large-picture.png"));
    }

    @Test
    void savesTheDeskInANarrowWindow() throws Exception {
        var folder = folder("narrow");
        fx(() -> {
            stage.setWidth(1000);
            return null;
        });
        for (var screen : new String[] {"today", "mismatches", "orders", "wallets", "payments", "providers", "services", "settings", "customers"}) {
            open(screen);
            until(() -> find("#detail").isEmpty() || text("#detail").length() > 100);
            snapshot(folder.resolve(screen + ".png"));
        }
        open("payments");
        keys(KeyCode.D);
        until(() -> text("#days").contains("November 2026"));
        snapshot(folder.resolve("payments-days.png"));
    }

    @Test
    void savesPaymentsOfEachKindAndByDay() throws Exception {
        var folder = folder("payments");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            open("payments");
            fx(() -> {
                ((Button) find("#filter-all").orElseThrow()).fire();
                return null;
            });
            until(() -> text("#queue").contains("SMM10233"));
            keys(KeyCode.J, KeyCode.J);
            picture("payments", "pay:SMM10233", folder.resolve("matched"), theme);
            keys(KeyCode.J);
            picture("payments", "Witnesses of the other", folder.resolve("held"), theme);
            keys(KeyCode.D);
            picture("payments", "2 only in the statement", folder.resolve("days"), theme);
            keys(KeyCode.D, KeyCode.K, KeyCode.K, KeyCode.K);
        }
        store.payments.ledgerOff = 100;
        store.changes.changed();
        until(() -> text("#payments-differ").contains("Apply nothing more"));
        snapshot(folder.resolve("differs.png"));
    }

    @Test
    void savesCustomersAndTheirMerge() throws Exception {
        var folder = folder("customers");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            picture("customers", "919800040122", folder, theme);
            keys(KeyCode.M);
            until(() -> find("#merge-other").isPresent());
            write("asha");
            until(() -> text("#merge-other-list").contains("Studio Nine (Asha)"));
            keys(KeyCode.ENTER);
            picture("customers", "become Studio Nine’s", folder.resolve("merge"), theme);
            keys(KeyCode.ESCAPE);
        }
    }

    @Test
    void savesTheTextsThatCustomersGet() throws Exception {
        var folder = folder("replies");
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            fx(() -> {
                desk.editReplies();
                return null;
            });
            until(() -> text("#replies").length() > 200);
            snapshot(folder.resolve("replies-" + theme + ".png"));
            keys(KeyCode.ESCAPE);
        }
    }

    @Test
    void savesWhatReachedNobodyAndTheGatewaysForm() throws Exception {
        var folder = folder("gateway");
        store.today.undelivered = new Undelivered(List.of(
                letter(7, true, 131026, "The customer can’t be reached on WhatsApp: the number has none, has blocked you, or uses a version"
                        + " that is too old; call them (WhatsApp: Message undeliverable)"),
                letter(8, false, 131042, "Your account has no valid means of payment, so WhatsApp sends nothing: add one in Meta’s Business Manager"),
                letter(9, false, null, "the customer has no number or id")), 3, 2);
        store.changes.changed();
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            theme(theme);
            picture("today", "3 messages reached nobody", folder.resolve("dead"), theme);
            open("settings");
            until(() -> text("#screen-settings").contains("refund_notice"));
            keys(KeyCode.E);
            picture("settings", "Seconds between messages", folder.resolve("form"), theme);
            fx(() -> {
                ((Button) find("#transport-waha").orElseThrow()).fire();
                return null;
            });
            clickOn("#form-url");
            keys(KeyCode.ENTER);
            picture("settings", "Change from the Cloud API to WAHA?", folder.resolve("switch"), theme);
            keys(KeyCode.ESCAPE, KeyCode.ESCAPE);
        }
    }

    private static DeadLetter letter(long id, boolean refund, @Nullable Integer code, String why) {
        return new DeadLetter(id, 3, Names.NOW, "Fit Daily", "SMM10198", "*SMM10198* was cancelled.\nThe rest.", refund, code, why, false);
    }
}
