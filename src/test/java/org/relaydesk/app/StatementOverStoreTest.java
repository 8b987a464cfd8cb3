package org.relaydesk.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import org.relaydesk.adapter.statement.Statements;
import org.relaydesk.desk.Desk;
import org.relaydesk.desk.fake.FakeChanges;
import org.relaydesk.desk.fake.FakeDesktop;
import org.relaydesk.desk.fake.FakeProviders;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.support.Shop;
import org.relaydesk.support.WindowTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A statement from a file through the window into a real store: what the phone missed pays its order. */
class StatementOverStoreTest extends WindowTest {
    private static final String ASHA = "919800000001";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private Desk desk;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder);
        stage = FxToolkit.registerPrimaryStage();
        var backups = new BackupWork(shop.open, shop.open.configuration(), shop.clock);
        var providers = new FakeProviders(new FakeChanges());
        var outside = new DeskWiring.Outside(shop.api(), work -> Thread.ofVirtual().start(work), providers, providers, MailboxState::none);
        desk = fx(() -> {
            var opened = new Desk(
                    DeskWiring.services(shop.open, shop.useCases, shop.open.configuration().store(), backups, outside, ":1", shop.clock, false,
                            ThemeChoice.LIGHT),
                    (owner, title, start) -> Optional.empty(), (owner, title) -> Optional.of(folder.resolve("statement.csv")), new FakeDesktop());
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
        shop.close();
    }

    @Test
    void aFileOfTheSellersOwnShapePaysAnOrder() throws Exception {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/asha");
        var today = LocalDate.ofInstant(shop.clock.instant(), shop.open.configuration().store().zone());
        Statements.write(folder.resolve("statement.csv"), "when,what,in\n"
                + today + ",UPI/612300000001/x/asha.madeup@ok/Made Up Bank," + Rupees.plain(asked.amount()) + "\n"
                + today + ",BY CASH,900.00\n");
        press(KeyCode.CONTROL).press(KeyCode.K).release(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> find("#palette-text").isPresent());
        write("statement");
        keys(KeyCode.ENTER);
        until(() -> find("#statement-choose").filter(node -> node.isFocused()).isPresent());
        keys(KeyCode.ENTER);
        until(() -> find("#map-column-1").filter(node -> node.isFocused()).isPresent());
        keys(KeyCode.DOWN, KeyCode.TAB, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.TAB);
        keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#statement-hint").contains("1 new, 0 known, 1 unclear, 0 no payments"));
        keys(KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER);
        until(() -> text("#statement-told").contains("2 new payments were recorded. 1 found their order; 1 wait under Mismatches."));
        assertNotEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(Paise.of(90_000), shop.open.store().reader().call(() -> shop.useCases.ledger().balance(Account.UNMATCHED)));
        assertEquals(0, shop.findings().size());
    }
}
