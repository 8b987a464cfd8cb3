package org.relaydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import org.relaydesk.desk.Desk;
import org.relaydesk.desk.fake.FakeChanges;
import org.relaydesk.desk.fake.FakeDesktop;
import org.relaydesk.desk.fake.FakeProviders;
import org.relaydesk.desk.fake.Screenshot;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.support.WindowTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A customer writes over HTTP, the seller reads and answers by keyboard, and WhatsApp's ticks come back. */
class ConversationOverStoreTest extends WindowTest {
    private static final String ASHA = "919800000001";
    private static final String BINA = "919800000002";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private Desk desk;
    private Stage stage;
    private SearchWork search;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder);
        search = SearchWork.start(shop.open);
        stage = FxToolkit.registerPrimaryStage();
        var providers = new FakeProviders(new FakeChanges());
        var outside = new DeskWiring.Outside(
                shop.api(), work -> Thread.ofVirtual().start(work), providers, providers, MailboxState::none,
                new LinkDesk(null, Runnable::run), search.search());
        var backups = new BackupWork(shop.open, shop.open.configuration(), shop.clock);
        desk = fx(() -> {
            var opened = new Desk(DeskWiring.services(shop.open, shop.useCases, shop.open.configuration().store(), backups, outside, ":1",
                    shop.clock, false, ThemeChoice.LIGHT), (owner, title, start) -> Optional.empty(),
                    (owner, title) -> Optional.of(folder.resolve("shot.png")), new FakeDesktop());
            stage.setWidth(1000);
            stage.setHeight(900);
            opened.show(stage);
            stage.requestFocus();
            return opened;
        });
        until(() -> text("#status").contains("Ledger balanced"));
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            desk.close();
            stage.hide();
            return true;
        });
        search.close();
        shop.close();
    }

    private String answer() {
        return ((TextArea) find("#answer").orElseThrow()).getText();
    }

    private void answers(String text) throws Exception {
        keys(KeyCode.ENTER);
        write(text);
        until(() -> answer().equals(text));
        keys(KeyCode.ENTER);
        until(() -> answer().isEmpty());
    }

    private void comes(String wamid, String status) {
        shop.hook(Hooks.status(wamid, ASHA, shop.clock.instant(), status, null, null));
        shop.work();
    }

    @Test
    void aCustomerWritesAndIsAnsweredByHand() throws Exception {
        keys(KeyCode.G, KeyCode.C);
        until(() -> text("#queue").contains("Nobody has written yet"));
        shop.say(BINA, "menu");
        shop.say(ASHA, "kindly make it faster");
        until(() -> text("#queue").contains("1") && text("#nav-conversations").contains("2"));
        desk(ASHA);
        until(() -> text("#thread").contains("kindly make it faster") && text("#nav-conversations").contains("1"));
        assertEquals(0, shop.number("select unread from thread where customer_id = " + shop.customer(ASHA)));

        answers("It takes up to a day, Asha");
        shop.work();
        var told = shop.graph.to(ASHA).getLast();
        assertEquals("It takes up to a day, Asha", told.text());
        until(() -> text("#thread").contains("you · ") && text("#detail").contains("Hand back"));
        var wamid = Objects.requireNonNull(shop.text("select gateway_id from outbox where message_key like 'hand:%'"));
        comes(wamid, "delivered");
        comes(wamid, "read");
        until(() -> find("#thread .ticks-read").isPresent());
        assertEquals(1, shop.number("select count(*) from book where what = 'conversation.answered'"));

        int before = shop.graph.to(ASHA).size();
        shop.say(ASHA, "menu");
        assertEquals(before, shop.graph.to(ASHA).size(), "the bot leaves him to the seller");
        until(() -> text("#thread").contains("menu"));
        keys(KeyCode.ESCAPE, KeyCode.H);
        until(() -> text("#detail").contains("Take over"));
        shop.say(ASHA, "menu");
        assertTrue(shop.graph.to(ASHA).size() > before);
        assertEquals(0, shop.findings().size());
    }

    @Test
    void aPictureGoesOutAndItsWordsAreFound() throws Exception {
        Screenshot.write(folder.resolve("shot.png"));
        shop.say(ASHA, "where is my zebra?");
        shop.say(BINA, "menu");
        keys(KeyCode.G, KeyCode.C);
        until(() -> text("#queue").contains("menu") || text("#queue").contains("Bot:"));
        keys(KeyCode.SLASH);
        write("zebra");
        until(() -> text("#found").contains("zebra"));
        keys(KeyCode.ENTER);
        until(() -> text("#thread").contains("where is my zebra?"));
        keys(KeyCode.ENTER);
        press(KeyCode.CONTROL);
        keys(KeyCode.O);
        release(KeyCode.CONTROL);
        until(() -> text("#attached").contains("shot.png"));
        write("Here it is");
        until(() -> answer().equals("Here it is"));
        keys(KeyCode.ENTER);
        until(() -> shop.number("select count(*) from outbox where kind = 'IMAGE'") == 1);
        shop.work();
        assertEquals("Here it is", shop.graph.to(ASHA).getLast().text());
        assertTrue(Files.size(folder.resolve("shot.png")) > 0);
    }

    private void desk(String waId) throws Exception {
        long customer = shop.customer(waId);
        fx(() -> {
            desk.openConversation(customer);
            return true;
        });
    }
}
