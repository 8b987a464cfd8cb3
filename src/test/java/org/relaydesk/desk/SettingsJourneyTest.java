package org.relaydesk.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.desk.fake.FakeSettings;
import org.relaydesk.desk.fake.FakeStore;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Settings screen over a WAHA gateway: how it stands, starting it, pairing the phone, what is entered there. */
class SettingsJourneyTest extends DeskTest {
    @Override
    protected void before(FakeStore made) {
        made.settings.configuration = FakeSettings.over(FakeSettings.WAHA);
        made.settings.png = new ZxingQr().png("2@made-up,made-up,made-up");
    }

    private void openSettings() throws Exception {
        keys(KeyCode.G, KeyCode.E);
        until(() -> text("#screen-settings").contains("http://127.0.0.1:3000"));
    }

    private boolean seen(String id) throws Exception {
        return fx(() -> find(id).orElseThrow().isVisible());
    }

    @Test
    void aStoppedSessionIsStartedAndPairedByKeyboard() throws Exception {
        store.settings.is(Standing.STOPPED, "");
        openSettings();
        until(() -> text("#link-state").strip().equals("stopped"));
        assertTrue(text("#link-trouble").contains("nothing comes in and nothing goes out"));
        assertFalse(seen("#pairing"));
        keys(KeyCode.S);
        until(() -> text("#link-state").strip().equals("scan the code"));
        until(() -> fx(() -> ((ImageView) find("#pairing-picture").orElseThrow()).getImage() != null));
        assertTrue(text("#pairing").contains("Linked devices"));
        assertTrue(store.settings.asked.contains("start"));

        store.settings.is(Standing.LINKED, "");
        store.changes.changed();
        until(() -> text("#link-state").strip().equals("connected"));
        until(() -> !seen("#pairing"));
        keys(KeyCode.S);
        assertEquals(1, store.settings.asked.stream().filter("start"::equals).count(), "a session that works is left alone");
    }

    @Test
    void theSecretIsHiddenUntilItIsAskedForAndCopiedWithoutBeingSeen() throws Exception {
        openSettings();
        assertFalse(text("#screen-settings").contains("hmac-made-up"));
        clickOn("#copy-hmac-key");
        until(() -> "hmac-made-up".equals(fx(() -> Clipboard.getSystemClipboard().getString())));
        assertFalse(text("#screen-settings").contains("hmac-made-up"));
        keys(KeyCode.V);
        until(() -> text("#hmac-key").strip().equals("hmac-made-up"));
        keys(KeyCode.V);
        until(() -> !text("#hmac-key").strip().equals("hmac-made-up"));
        keys(KeyCode.V, KeyCode.G, KeyCode.T, KeyCode.G, KeyCode.E);
        until(() -> !text("#hmac-key").isEmpty() && !text("#hmac-key").strip().equals("hmac-made-up"));
        assertTrue(text("#webhook").contains(":8787/whatsapp/waha"));
        assertFalse(text("#screen-settings").contains("key-made-up"), "the API key is shown nowhere");
    }

    @Test
    void todayAndTheStatusLineSayThatWhatsAppIsNotConnected() throws Exception {
        assertFalse(seen("#whatsapp-trouble"));
        store.settings.is(Standing.TOKEN, "");
        store.changes.changed();
        until(() -> text("#whatsapp-trouble").contains("does not accept your key"));
        until(() -> text("#status").contains("WhatsApp · key refused"));
        clickOn("#open-settings");
        until(() -> text("#link-state").strip().equals("key refused"));
        keys(KeyCode.C);
        until(() -> store.settings.asked.contains("check"));
    }

    @Test
    void theStoresFactsAreShownWithTheWayToChangeThem() throws Exception {
        openSettings();
        for (var fact : new String[] {"demostore@okhdfcbank", "SMM10234", "Mon, Tue, Wed, Thu, Fri, Sat", "10:00 to 19:00", "relaydesk configure"}) {
            assertTrue(text("#settings-store").contains(fact), fact);
        }
    }

    private void focused(String id) throws Exception {
        until(() -> fx(() -> scene().getFocusOwner() != null && id.equals(scene().getFocusOwner().getId())));
    }

    private String prompt(String id) throws Exception {
        return fx(() -> ((TextField) find("#" + id).orElseThrow()).getPromptText());
    }

    @Test
    void theGatewayIsSetUpByKeyboardAndSecretsAreNeverShown() throws Exception {
        openSettings();
        keys(KeyCode.E);
        focused("form-phoneNumberId");
        assertEquals("Set; leave empty to keep it", prompt("form-accessToken"));
        assertEquals("", fx(() -> ((TextField) find("#form-accessToken").orElseThrow()).getText()));
        keys(KeyCode.END);
        write("7");
        keys(KeyCode.TAB, KeyCode.TAB);
        focused("form-accessToken");
        write("new-made-up");
        store.settings.refuses = new Refused("settings-wrong", "phoneNumberId", "must be a number");
        keys(KeyCode.ENTER);
        until(() -> text("#gateway-form").contains("It must be a number."));
        assertEquals("new-made-up", fx(() -> ((TextField) find("#form-accessToken").orElseThrow()).getText()), "nothing typed is lost");
        store.settings.refuses = null;
        keys(KeyCode.ENTER);
        until(() -> text("#gateway-pending").contains("not in use yet"));
        assertTrue(text("#toasts").contains("It holds from the next start on"));
        var saved = store.settings.saved.getFirst();
        assertEquals("1098765432107", saved.get("phoneNumberId"));
        assertEquals("new-made-up", saved.get("accessToken"));
        assertFalse(saved.containsKey("appSecret"), "what was left empty stays as it is");
        assertEquals("cloud", saved.get("transport"));
        assertEquals("", saved.get("secondsPerCustomer"), "as usual");
    }

    @Test
    void anotherGatewayIsTakenOnlyAfterAQuestion() throws Exception {
        openSettings();
        keys(KeyCode.E);
        focused("form-phoneNumberId");
        press(KeyCode.SHIFT);
        keys(KeyCode.TAB);
        release(KeyCode.SHIFT);
        focused("transport-waha");
        keys(KeyCode.SPACE);
        until(() -> find("#form-apiKey").isPresent());
        assertEquals("Not set", prompt("form-apiKey"));
        keys(KeyCode.TAB);
        focused("form-url");
        keys(KeyCode.TAB, KeyCode.TAB);
        write("key-made-up");
        keys(KeyCode.ENTER);
        until(() -> text("#gateway-form").contains("Change from the Cloud API to WAHA?"));
        assertTrue(text("#gateway-form").contains("Customers, conversations and orders stay. Messages that have not gone out yet go out over WAHA"));
        keys(KeyCode.ESCAPE);
        until(() -> !text("#gateway-form").contains("Change from"));
        assertEquals(List.of(), store.settings.saved);
        focused("form-url");
        keys(KeyCode.ENTER);
        until(() -> text("#gateway-form").contains("Change from the Cloud API to WAHA?"));
        focused("confirm");
        keys(KeyCode.SPACE);
        until(() -> store.settings.saved.size() == 1);
        assertEquals("waha", store.settings.saved.getFirst().get("transport"));
        assertEquals("key-made-up", store.settings.saved.getFirst().get("apiKey"));
        assertFalse(store.settings.saved.getFirst().containsKey("phoneNumberId"), "what the Cloud API needs stays kept");
        until(() -> text("#gateway-pending").contains("not in use yet"));
    }

    @Test
    void picturesForTheEye() throws Exception {
        var keep = System.getenv("DESK_PICTURES");
        var folder = (keep == null ? temp : Path.of(keep)).resolve("settings");
        store.settings.is(Standing.SCAN, "");
        openSettings();
        until(() -> fx(() -> ((ImageView) find("#pairing-picture").orElseThrow()).getImage() != null));
        for (var width : new int[] {1440, 1000}) {
            fx(() -> {
                desk.setTheme(width == 1440 ? ThemeChoice.LIGHT : ThemeChoice.DARK);
                stage.setWidth(width);
                return null;
            });
            until(() -> text("#pairing").contains("Linked devices"));
            fx(() -> {
                desk.snapshot(folder.resolve("waha-" + width + ".png"));
                return null;
            });
            assertTrue(Files.size(folder.resolve("waha-" + width + ".png")) > 10_000);
        }
    }
}
