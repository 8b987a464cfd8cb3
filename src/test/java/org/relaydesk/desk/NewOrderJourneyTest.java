package org.relaydesk.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller places an order for a customer, and puts right what was asked for with another; by keyboard alone. */
class NewOrderJourneyTest extends DeskTest {
    @BeforeEach
    void begin() throws Exception {
        store.services.more();
        keys(KeyCode.G, KeyCode.O);
        until(() -> text("#detail").contains("No answer from bulkpanel"));
    }

    private void choose(String customer, String service) throws Exception {
        keys(KeyCode.N);
        until(() -> focused().equals("place-customer") && text("#place-customer-list").contains("Studio Nine"));
        write(customer);
        until(() -> text("#place-customer-list").equals("Fit Daily\n+919876540127 · wallet ₹12.40\n"));
        keys(KeyCode.ENTER);
        until(() -> focused().equals("place-service") && text("#place-service-list").contains("Instagram Followers"));
        write(service);
        until(() -> text("#place-service-list").startsWith(service));
        keys(KeyCode.ENTER);
    }

    @Test
    void aDefaultServiceIsAskedForByUpi() throws Exception {
        choose("fit", "1");
        until(() -> focused().equals("place-link"));
        write("no link");
        until(() -> text("#place-link-wrong").contains("not a link"));
        assertTrue(text("#place-missing").contains("Still needed: Link, Quantity"), text("#place-missing"));
        clear();
        write("instagram.com/fit.daily");
        until(() -> text("#place-link-wrong").isEmpty());
        keys(KeyCode.TAB);
        assertEquals("place-quantity", focused());
        write("99");
        until(() -> text("#place-quantity-wrong").contains("from 100 to 10,000"));
        write("0");
        until(() -> text("#place-price").contains("₹147.51") && text("#place-units").contains("990 units"));
        assertTrue(text("#place-wallet").contains("Fit Daily · +919876540127\nWallet: ₹12.40"));
        assertTrue(text("#place-short").contains("₹135.11 short"));
        assertTrue(find("#pay-wallet").orElseThrow().isDisabled());
        assertTrue(text("#place-upi-says").contains("gets the QR code"));
        // the wallet's button can't be pressed: Tab passes it over, and comes to the other past the way to leave
        reach("pay-upi");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10250 is placed. Fit Daily is asked to pay by UPI."));
        assertEquals(List.of("place UPI 7 1 990 https://instagram.com/fit.daily null"), store.orders.decisions);
        until(() -> find("#place").filter(javafx.scene.Node::isVisible).isEmpty() && text("#detail").contains("SMM10250"));
    }

    @Test
    void commentsAreCountedAsTheyAreTypedAndPaidFromTheWallet() throws Exception {
        choose("fit", "18");
        until(() -> focused().equals("place-link"));
        write("instagram.com/p/abc");
        keys(KeyCode.TAB);
        assertEquals("place-comments", focused());
        write("Lovely!");
        until(() -> text("#place-comments-count").contains("1 line") && text("#place-comments-wrong").contains("These are 1: 2 to 50"));
        keys(KeyCode.ENTER, KeyCode.ENTER);
        write("Wah");
        until(() -> text("#place-comments-count").contains("2 lines") && text("#place-comments-wrong").isEmpty());
        assertTrue(text("#place-price").contains("₹0.84"), text("#place-price"));
        assertTrue(find("#place-quantity").filter(node -> node.getParent().isVisible()).isEmpty());
        reach("pay-wallet");
        keys(KeyCode.SPACE);
        until(() -> text("#toasts").contains("SMM10250 is placed and paid from the wallet of Fit Daily."));
        assertEquals(List.of("place WALLET 7 18 2 https://instagram.com/p/abc comments=Lovely%21%0AWah"), store.orders.decisions);
    }

    @Test
    void dropsAreCheckedAgainstTheQuantity() throws Exception {
        choose("fit", "7");
        until(() -> focused().equals("place-link"));
        write("x.example/a");
        keys(KeyCode.TAB);
        write("1000");
        keys(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB);
        assertEquals("place-runs", focused());
        write("7");
        keys(KeyCode.TAB);
        write("60");
        until(() -> text("#place-runs-wrong").contains("1,000 can’t be split into 7 equal drops"));
        assertTrue(find("#pay-upi").orElseThrow().isDisabled());
        fx(() -> {
            ((TextInputControl) find("#place-runs").orElseThrow()).setText("5");
            return null;
        });
        reach("pay-upi");
        keys(KeyCode.ENTER);
        until(() -> store.orders.decisions.equals(List.of("place UPI 7 7 1000 https://x.example/a runs=5&interval=60")));
    }

    @Test
    void whatItsTrafficNeedsComesAndGoes() throws Exception {
        choose("fit", "19");
        until(() -> focused().equals("place-link"));
        write("x.example/a");
        keys(KeyCode.TAB);
        write("50");
        keys(KeyCode.TAB);
        write("in");
        keys(KeyCode.TAB, KeyCode.DOWN, KeyCode.TAB, KeyCode.DOWN);
        until(() -> find("#place-google-keyword").filter(node -> node.getParent().isVisible()).isPresent());
        keys(KeyCode.DOWN);
        until(() -> find("#place-referring-url").filter(node -> node.getParent().isVisible()).isPresent());
        keys(KeyCode.TAB);
        write("b.example/goa");
        reach("pay-wallet");
        keys(KeyCode.ENTER);
        until(() -> store.orders.decisions.size() == 1);
        assertEquals("place WALLET 7 19 50 https://x.example/a country=IN&device=1&type_of_traffic=2&referring_url=https%3A%2F%2Fb.example%2Fgoa",
                store.orders.decisions.getFirst());
    }

    @Test
    void aSubscriptionEndsOnADayThatIsTyped() throws Exception {
        choose("fit", "20");
        until(() -> focused().equals("place-username"));
        for (var typed : new String[] {"@ravi", "10", "20", "5", "15"}) {
            write(typed);
            keys(KeyCode.TAB);
        }
        assertEquals("place-expiry", focused());
        write("31/13/2030");
        until(() -> text("#place-expiry-wrong").contains("not a day to come"));
        keys(KeyCode.TAB);
        assertTrue(text("#place-expiry").contains("31/13/2030"), "what was typed stays");
        keys(KeyCode.N, KeyCode.J);
        fx(() -> {
            find("#place-expiry").orElseThrow().requestFocus();
            return null;
        });
        clear();
        write("31/12/2030");
        until(() -> text("#place-price").contains("₹9.00") && text("#place-units").contains("100 units"));
        reach("pay-wallet");
        keys(KeyCode.ENTER);
        until(() -> store.orders.decisions.size() == 1);
        assertEquals("place WALLET 7 20 100 ravi username=ravi&min=10&max=20&posts=5&delay=15&expiry=31%2F12%2F2030",
                store.orders.decisions.getFirst());
    }

    @Test
    void aRefusalStaysInTheFormAndEscLeavesWithoutATrace() throws Exception {
        store.orders.placed = new CompletableFuture<>();
        choose("fit", "1");
        until(() -> focused().equals("place-link"));
        write("x.example/a");
        keys(KeyCode.TAB);
        write("1000");
        reach("pay-upi");
        keys(KeyCode.ENTER);
        until(() -> text("#place-progress").contains("Placing it…"));
        assertTrue(find("#pay-upi").orElseThrow().isDisabled(), "it is handed on once");
        store.orders.placed.completeExceptionally(new Refused("pay-busy", "₹149.00"));
        until(() -> text("#place-refused").contains("All amounts around ₹149.00"));
        assertEquals("pay-upi", focused());
        assertEquals("", text("#toasts"), "said once, where it belongs");
        keys(KeyCode.ESCAPE);
        until(() -> !find("#place").orElseThrow().isVisible());
        assertEquals(1, store.orders.decisions.size());
        keys(KeyCode.N);
        until(() -> focused().equals("place-customer"));
        assertEquals("", fx(() -> ((TextInputControl) find("#place-customer").orElseThrow()).getText()));
    }

    @Test
    void enterTakesWhoIsFoundForWhatWasTypedAndNobodyElse() throws Exception {
        keys(KeyCode.N);
        until(() -> focused().equals("place-customer") && text("#place-customer-list").startsWith("Studio Nine"));
        fx(() -> {
            ((TextInputControl) find("#place-customer").orElseThrow()).setText("fit");
            scene().getFocusOwner().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        assertEquals("place-customer", focused());
        assertEquals("fit", fx(() -> ((TextInputControl) find("#place-customer").orElseThrow()).getText()));
        until(() -> text("#place-wallet").contains("Fit Daily · +919876540127"));
    }

    @Test
    void whoIsSuspendedOrSilentIsSaid() throws Exception {
        keys(KeyCode.N);
        until(() -> focused().equals("place-customer"));
        write("bike");
        until(() -> text("#place-customer-list").startsWith("Bike Club"));
        keys(KeyCode.ENTER);
        until(() -> text("#place-upi-says").contains("has not written for a day"));
        fx(() -> {
            find("#place-customer").orElseThrow().requestFocus();
            return null;
        });
        clear();
        write("814");
        until(() -> text("#place-customer-list").startsWith("+91 98••• ••814"));
        keys(KeyCode.ENTER);
        until(() -> text("#place-wallet").contains("is suspended"));
    }

    @Test
    void whatWasAskedIsPutRightAndSentAgain() throws Exception {
        store.orders.refusedComments(10245);
        until(() -> text("#queue").contains("SMM10245"));
        fx(() -> {
            desk.openOrder("SMM10245");
            return null;
        });
        until(() -> text("#detail").contains("SMM10245"));
        fire("edit-order");
        until(() -> text("#place").contains("Change what was asked of SMM10245") && text("#place-missing").contains("Nothing is changed yet."));
        assertTrue(find("#place-save").orElseThrow().isDisabled());
        assertTrue(find("#place-quantity").isEmpty() && text("#place").contains("stays as it is"));
        until(() -> focused().equals("place-link"));
        keys(KeyCode.TAB);
        assertEquals("place-comments", focused());
        clear();
        write("Nice");
        until(() -> text("#place-comments-wrong").contains("exactly 3 were paid for"));
        keys(KeyCode.ENTER);
        write("Wah");
        keys(KeyCode.ENTER);
        write("Super");
        reach("place-save");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10245 is changed and is being sent again."));
        assertEquals(List.of("edit SMM10245 4 https://www.instagram.com/fit.daily comments=Nice%0AWah%0ASuper"), store.orders.decisions);
    }

    @Test
    void onlyWhatNoProviderTakesCanBePutRight() throws Exception {
        assertTrue(find("#edit-order").isEmpty(), "it may be with the provider");
        keys(KeyCode.J, KeyCode.J);
        until(() -> text("#detail").contains("SMM10207"));
        assertTrue(find("#edit-order").isEmpty(), "only its money is missing");
    }

    /** Goes on by Tab until the button has the focus. */
    private void reach(String id) {
        for (int i = 0; i < 30 && !focused().equals(id); i++) {
            keys(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private void clear() {
        press(KeyCode.CONTROL);
        push(KeyCode.A);
        release(KeyCode.CONTROL);
        keys(KeyCode.DELETE);
    }

    private String focused() {
        WaitForAsyncUtils.waitForFxEvents();
        var owner = scene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }
}
