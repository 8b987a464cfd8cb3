package org.relaydesk.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import org.relaydesk.desk.Desk;
import org.relaydesk.desk.fake.FakeChanges;
import org.relaydesk.desk.fake.FakeProviders;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.support.WindowTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The window over a real store: what comes in by HTTP stands on the screen by itself, and a key moves the money. */
class WindowOverStoreTest extends WindowTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/asha";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private Desk desk;
    private Stage stage;
    private BackupWork backups;

    private DeskWiring.Outside outside() {
        var providers = new FakeProviders(new FakeChanges());
        return new DeskWiring.Outside(shop.api(), work -> Thread.ofVirtual().start(work), providers, providers, MailboxState::none);
    }

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder);
        stage = FxToolkit.registerPrimaryStage();
        backups = new BackupWork(shop.open, shop.open.configuration(), shop.clock);
        desk = fx(() -> {
            var opened = new Desk(DeskWiring.services(shop.open, shop.useCases, shop.open.configuration().store(), backups, outside(), ":1",
                    shop.clock, false, ThemeChoice.LIGHT), (owner, title, start) -> Optional.of(folder.resolve("other")));
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

    /** Pays rupees without the paise, and sends the proof. */
    private Shop.Asked paysRoundly() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.graph.holds("m-1", "made-up proof".getBytes(StandardCharsets.UTF_8), "image/png");
        shop.credit(Paise.of(asked.amount().value() / 100 * 100), shop.utr());
        shop.hook(Hooks.attachment(shop.nextId(), ASHA, shop.now(), "image", "m-1", "image/png", ""));
        shop.work();
        return asked;
    }

    @Test
    void aMismatchComesUpByItselfAndIsAppliedByOneKey() throws Exception {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 500);
        var asked = paysRoundly();
        keys(KeyCode.G, KeyCode.M);
        until(() -> text("#queue").contains(asked.order()) && text("#detail").contains("from wallet"));
        keys(KeyCode.A);
        until(() -> shop.order(asked.order()).status() == OrderStatus.PAID);
        until(() -> text("#screen-mismatches").contains("None open"));
        long short_ = asked.amount().value() % 100;
        assertEquals(Paise.of(500 - short_), shop.wallet(ASHA));
        assertEquals(asked.amount(), shop.order(asked.order()).paid());
        assertEquals(0, shop.findings().size());
    }

    @Test
    void aMismatchIsCreditedToTheWalletByOneKey() throws Exception {
        var asked = paysRoundly();
        keys(KeyCode.G, KeyCode.M);
        until(() -> text("#detail").contains(asked.order()));
        keys(KeyCode.W);
        var paid = Paise.of(asked.amount().value() / 100 * 100);
        until(() -> shop.wallet(ASHA).equals(paid));
        assertEquals(Paise.ZERO, shop.balance(Account.UNMATCHED));
        keys(KeyCode.G, KeyCode.W);
        until(() -> text("#screen-wallets").contains(paid.toString()) && text("#statement").contains("Mismatch cr"));
    }

    @Test
    void aPaymentStandsThereAndIsAppliedByItsDigit() throws Exception {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 500);
        keys(KeyCode.G, KeyCode.Y);
        until(() -> text("#queue").contains("Every payment has found its owner"));
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        var paid = asked.amount().minus(Paise.of(7));
        shop.credit(paid, shop.utr());
        until(() -> text("#payments-heading").contains("unmatched " + paid + " = ledger") && text("#choices").contains("−₹0.07 from wallet"));
        keys(KeyCode.DIGIT1);
        until(() -> shop.order(asked.order()).status() == OrderStatus.PAID);
        until(() -> text("#payments-heading").contains("unmatched ₹0.00 = ledger") && text("#filter-by-hand").contains("By hand 1"));
        assertEquals(Paise.of(493), shop.wallet(ASHA));
        fx(() -> {
            ((Button) stage.getScene().lookup("#filter-by-hand")).fire();
            return true;
        });
        until(() -> text("#entries").contains("pay:" + asked.order()) && text("#entries").contains("shortfall:" + asked.order()));
        keys(KeyCode.D);
        until(() -> text("#days-table").contains("1 · " + paid) && text("#days-table").contains("no statement"));
        assertEquals(0, shop.findings().size());
    }

    @Test
    void aRejectedClaimLeavesItsMoneyInTheQueue() throws Exception {
        var asked = paysRoundly();
        keys(KeyCode.G, KeyCode.M);
        until(() -> text("#detail").contains(asked.order()));
        keys(KeyCode.R);
        until(() -> text("#detail").contains("reason") || text("#screen-mismatches").contains("reason"));
        write("another shop's screenshot");
        keys(KeyCode.ENTER);
        until(() -> text("#queue").contains("Unknown payer"));
        assertEquals(Paise.of(asked.amount().value() / 100 * 100), shop.balance(Account.UNMATCHED));
        assertEquals(0, shop.findings().size());
    }

    @Test
    void aDecisionIsUndoneTheCustomerIsAskedAndHisAnswerSettlesIt() throws Exception {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 500);
        var asked = paysRoundly();
        keys(KeyCode.G, KeyCode.M);
        until(() -> text("#detail").contains("from wallet"));
        keys(KeyCode.A);
        until(() -> shop.order(asked.order()).status() == OrderStatus.PAID && text("#toasts").contains("Undo"));
        shop.submit();
        keys(KeyCode.Z);
        until(() -> text("#toasts").contains("Undone. It waits for you again."));
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(Paise.of(500), shop.wallet(ASHA));
        until(() -> text("#detail").contains("from wallet"));
        keys(KeyCode.Q);
        until(() -> stage.getScene().lookup("#confirm") != null);
        keys(KeyCode.ENTER);
        until(() -> text("#queue").contains("asked"));
        shop.work();
        assertTrue(shop.told(ASHA).getLast().startsWith("About your payment for *" + asked.order() + "*:"));
        shop.say(ASHA, "it is " + "600000000001");
        until(() -> !text("#queue").contains("asked") && text("#detail").contains("it is 600000000001"));
        keys(KeyCode.A);
        until(() -> text("#screen-mismatches").contains("None open"));
        assertEquals(OrderStatus.PAID, shop.order(asked.order()).status());
        assertEquals(0, shop.findings().size());
    }

    @Test
    void anOrderIsFoundWithItsRefundWorkedOut() throws Exception {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        shop.submit();
        var there = shop.order(order.orderId());
        shop.bulk.is(String.valueOf(there.providerOrderId()), "Partial", "157");
        shop.sweep();
        keys(KeyCode.G, KeyCode.O);
        keys(KeyCode.SLASH);
        write(order.orderId());
        fx(() -> {
            desk.openOrder(order.orderId());
            return true;
        });
        var given = order.paid().proRata(157, 1000);
        until(() -> text("#queue").contains(order.orderId()) && text("#detail").contains(given.toString()));
        assertEquals(given, shop.wallet(ASHA));
    }

    @Test
    void anOrderIsPlacedByKeyboardPutRightAndPassedOn() throws Exception {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 20_000);
        keys(KeyCode.G, KeyCode.O, KeyCode.N);
        until(() -> text("#place-customer-list").contains("₹200.00"));
        keys(KeyCode.ENTER);
        until(() -> text("#place-wallet").contains("Wallet: ₹200.00") && text("#place-service-list").startsWith("1 · "));
        keys(KeyCode.ENTER);
        write("instagram.com/asha");
        keys(KeyCode.TAB);
        write("1000");
        until(() -> text("#place-price").contains("₹149.00"));
        shop.sql("update provider set paused = true where name = 'bulkpanel'");
        keys(KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10001 is placed and paid from the wallet"));
        assertEquals(Paise.of(5_100), shop.wallet(ASHA));
        shop.work();
        until(() -> text("#detail").contains("Order placed by you") && stage.getScene().lookup("#edit-order") != null);
        fx(() -> {
            ((Button) stage.getScene().lookup("#edit-order")).fire();
            return true;
        });
        until(() -> stage.getScene().getFocusOwner() != null && "place-link".equals(stage.getScene().getFocusOwner().getId()));
        keys(KeyCode.END);
        write(".k");
        shop.sql("update provider set paused = false where name = 'bulkpanel'");
        keys(KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10001 is changed and is being sent again."));
        shop.work();
        assertEquals("https://instagram.com/asha.k", shop.bulk.adds.getFirst().link());
        until(() -> text("#detail").contains("You changed what was asked for · link"));
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order("SMM10001").status());
        assertEquals(0, shop.findings().size());
    }

    @Test
    void aBackupIsMadeByKeyboardAndStandsInTheList() throws Exception {
        until(() -> text("#status").contains("No backup yet"));
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 500);
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-list").contains("None yet."));
        assertTrue(text("#backup-same-disk").contains("if it breaks, both are gone"));
        keys(KeyCode.ENTER);
        until(() -> text("#backup-now").contains("Backing up…"));
        backups.runOnce();
        until(() -> text("#toasts").contains("Backup made and checked"));
        var head = shop.open.store().head();
        until(() -> text("#backup-list").contains(Rupees.count(head.id())) && text("#backup-list").contains("kB"));
        until(() -> text("#status").contains("Backup · just now"));
        assertEquals(1, backups.latest().size());
        assertEquals(head.id(), backups.latest().getFirst().line());
    }

    @Test
    void theFolderOfTheBackupsIsChosenAndIsASetting() throws Exception {
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-folder").contains("backups"));
        keys(KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#toasts").contains("so the old one holds"));
        assertEquals("", shop.open.configuration().backupFolder());
        Files.createDirectory(folder.resolve("other"));
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("Backups go to"));
        backups.runOnce();
        assertEquals(folder.resolve("other").toString(), shop.open.configuration().backupFolder());
        assertEquals(folder.resolve("other"), backups.latest().getFirst().where().getParent());
        until(() -> text("#backup-list").contains("kB") && text("#backup-folder").contains("other"));
    }

    @Test
    void theNewestLineOfTheBookStandsOnToday() throws Exception {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 500);
        var head = shop.open.store().head();
        until(() -> text("#book-head").contains("line " + Rupees.count(head.id()))
                && text("#book-head").contains(head.hash().substring(0, 12)));
    }
}
