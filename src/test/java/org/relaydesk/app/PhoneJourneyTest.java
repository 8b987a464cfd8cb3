package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.demo.DemoStore;
import org.relaydesk.demo.Pace;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.phone.PhoneWindow;
import org.relaydesk.support.WindowTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A newcomer plays the customer on the demo's phone: real bot, real service, the simulators' protocols between them. */
class PhoneJourneyTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private DemoStore demo;
    private OpenStore open;
    private RelayService service;
    private PhoneWindow phone;
    private Stage stage;

    @BeforeEach
    void begin() throws Exception {
        demo = DemoStore.open(folder, Pace.QUICK, InstantSource.system(), Random::new);
        open = OpenStore.at(folder);
        open.configure(SettingsFile.read(demo.settings()), InstantSource.system());
        service = RelayService.start(open, open.configuration(), InstantSource.system(), demo.amounts());
        demo.connect(service.port());
        stage = FxToolkit.registerPrimaryStage();
        phone = fx(() -> {
            var store = service.configuration().store();
            var shown = new PhoneWindow(
                    new DemoPhone(demo.newcomer(), service.calls()), store.name(), store.zone(), InstantSource.system(), ThemeChoice.LIGHT);
            shown.show(stage, stage);
            stage.requestFocus();
            return shown;
        });
    }

    @AfterEach
    void end() throws Exception {
        fx(() -> {
            phone.close();
            stage.hide();
            return null;
        });
        demo.stop();
        service.close();
        open.close();
        demo.close();
    }

    private void send(String words) {
        write(words);
        keys(KeyCode.ENTER);
    }

    private void tap(String id) throws Exception {
        until(() -> find("#" + id).isPresent());
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }

    @Test
    void ordersPaysAndIsThanked() throws Exception {
        send("buy 2 500 https://instagram.com/my.new.page");
        until(() -> text("#phone-chat").contains("Instagram Likes"));
        tap("phone-1-pay_upi");
        until(() -> text("#phone-chat").contains("Send a screenshot"));
        tap("phone-pay");
        until(() -> text("#phone-chat").contains("received for"));

        assertEquals(1, (long) open.store().reader().call(() -> open.store()
                .repository(s -> s).createNativeQuery("select count(*) from customer_order where paid > 0", Long.class).getSingleResult()));
    }

    @Test
    void walksThroughTheMenuByItsButtons() throws Exception {
        send("menu");
        tap("phone-1-cat-Instagram");
        tap("phone-3-svc-2");
        until(() -> text("#phone-chat").contains("How many"));
        assertTrue(text("#phone-chat").contains("Instagram Likes"));
    }
}
